import { useState } from 'react'
import type { Action } from '../../../shared/actions/model.ts'
import { actionLine } from '../../../shared/actions/typed.ts'
import type { IsoDay } from '../../../shared/calendar/day.ts'
import { shortDay } from '../../../shared/calendar/words.ts'
import type { Attendee, Case } from '../../../shared/meetings/model.ts'
import { useKeys } from '../../shell/keys.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { ownerWords } from '../action-words.ts'
import { withdrawAction } from '../case-writes.ts'
import { focusNamed } from '../focus.ts'
import { ActionEntry } from './action-entry.tsx'
import styles from './chair.module.css'

interface ActionsProps {
  readonly one: Case
  readonly attendees: readonly Attendee[]
  readonly today: IsoDay
}

/** What was agreed to be done, by whom and by when, and a line for the next one. */
export function Actions({ one, attendees, today }: ActionsProps) {
  const [changing, setChanging] = useState<string | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  useKeys([{ keys: 'Alt+A', label: 'Action', run: () => focusNamed('actionLine') }])

  function next() {
    setTyped(null)
    setRound(round + 1)
  }

  const shown = one.actions.filter(({ id }) => id !== typed)
  return (
    <section aria-labelledby="actions-title">
      <div className={styles.sectionLine}>
        <h2 id="actions-title">Actions</h2>
        <Kbd keys="Alt+A" />
      </div>
      {shown.length > 0 ? (
        <table className={styles.table} aria-labelledby="actions-title">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Who</th>
              <th scope="col">Due</th>
              <th scope="col" className={styles.last}>
                <span className={styles.hidden}>Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(action =>
              action.id === changing ? (
                <tr key={action.id}>
                  <td colSpan={4}>
                    <ActionEntry
                      item={one.item}
                      start={{ seen: action, line: actionLine(action, today) }}
                      attendees={attendees}
                      today={today}
                      onDone={() => setChanging(null)}
                    />
                  </td>
                </tr>
              ) : (
                <ActionRow key={action.id} itemId={one.item.id} action={action} today={today} onChange={() => setChanging(action.id)} />
              ),
            )}
          </tbody>
        </table>
      ) : null}
      <ActionEntry
        key={`new ${round}`}
        item={one.item}
        start={null}
        attendees={attendees}
        today={today}
        onBecame={({ id }) => setTyped(id)}
        onDone={next}
        autoFocus={round > 0}
      />
    </section>
  )
}

interface ActionRowProps {
  readonly itemId: string
  readonly action: Action
  readonly today: IsoDay
  readonly onChange: () => void
}

function ActionRow({ itemId, action, today, onChange }: ActionRowProps) {
  return (
    <tr>
      <td>{action.text}</td>
      <td>{ownerWords(action)}</td>
      <td className={`${styles.nowrap} ${styles.num}`}>{action.dueOn === null ? 'No date' : shortDay(action.dueOn, today)}</td>
      <td className={styles.last}>
        <Button kind="quiet" small onPress={onChange} aria-label={`Change action: ${action.text}`}>
          Change
        </Button>
        <Button
          kind="quiet"
          small
          onPress={() => void withdrawAction(itemId, action, 'Taken off in the meeting.')}
          aria-label={`Take off action: ${action.text}`}
        >
          Take off
        </Button>
      </td>
    </tr>
  )
}
