import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { IsoDay } from '../../../shared/calendar/day.ts'
import { shortDay } from '../../../shared/calendar/words.ts'
import { agencies } from '../../../shared/directory/model.ts'
import type { AgencyView, Attendee, Case } from '../../../shared/meetings/model.ts'
import { useToday } from '../../shell/session.ts'
import { useKept } from '../../ui/kept.ts'
import { keepKeysUntil } from '../../ui/keys-ahead.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useCommand } from '../../ui/use-command.ts'
import { addView, type NewView, writeView } from '../case-writes.ts'
import { SavedArea } from '../saved-area.tsx'
import { AddView } from './add-view.tsx'
import styles from './chair.module.css'
import { ViewDialog } from './view-dialog.tsx'

/** What each agency said, one row each; a new row's text has the focus. */
export function Views({ one, attendees, today }: { one: Case; attendees: readonly Attendee[]; today: IsoDay }) {
  const itemId = one.item.id
  const now = useToday()
  const [added, setAdded] = useState<string | null>(null)
  const [changing, setChanging] = useKept<AgencyView | null>(`view changed in ${itemId}`, null)
  const { run, error } = useCommand(itemId)

  async function add(view: NewView) {
    const before = new Set(one.views.map(({ id }) => id))
    // What is said is typed at once, before the row is there.
    const isNewRow = (focused: Element) =>
      focused instanceof HTMLTextAreaElement &&
      focused.name.startsWith(rowName('')) &&
      ![...before].some(id => focused.name === rowName(id))
    const giveUp = keepKeysUntil(isNewRow)
    const after = await run(addView(itemId, view))
    if (after === null) giveUp()
    setAdded(after?.views.find(({ id }) => !before.has(id))?.id ?? null)
  }

  return (
    <section aria-labelledby="views-title">
      <div className={styles.sectionLine}>
        <h2 id="views-title">What each agency said</h2>
        <AddView attendees={attendees} today={today} onAdd={view => void add(view)} />
      </div>
      <ErrorNotice error={error} />
      {one.views.length === 0 ? <p className={styles.note}>Nothing from any agency yet.</p> : null}
      {one.views.map(view => (
        <div key={view.id} className={styles.view}>
          <AriaButton className={styles.viewHead ?? ''} onPress={() => setChanging(view)}>
            {agencies[view.agency]}
            <span className={styles.hidden}> Change who said it: </span>
            <span className={styles.viewNote} title={noteWords(view, now)}>
              {noteWords(view, now)}
            </span>
          </AriaButton>
          <SavedArea
            label={`${agencies[view.agency]} said`}
            hideLabel
            record={view.id}
            field={rowName(view.id)}
            version={view.version}
            text={view.text}
            save={(seen, text) => writeView(itemId, view.id, seen, text)}
            isLow
            autoFocus={view.id === added}
          />
        </div>
      ))}
      {changing ? <ViewDialog view={changing} today={today} onClose={() => setChanging(null)} /> : null}
    </section>
  )
}

const rowName = (id: string) => `view-${id}`

function noteWords({ saidBy, saidOn, kind }: AgencyView, today: IsoDay): string {
  return [saidBy, saidOn === today ? '' : shortDay(saidOn, today), kind === 'fact' ? '' : kind].filter(Boolean).join(' · ')
}
