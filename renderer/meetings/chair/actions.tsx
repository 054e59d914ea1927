import { useState } from 'react'
import type { Action } from '../../../shared/actions/model.ts'
import { actionLine } from '../../../shared/actions/typed.ts'
import type { IsoDay } from '../../../shared/calendar/day.ts'
import { shortDay } from '../../../shared/calendar/words.ts'
import type { Attendee, Case } from '../../../shared/meetings/model.ts'
import { useKeys } from '../../shell/keys.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useKept } from '../../ui/kept.ts'
import { ownerWords } from '../action-words.ts'
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
  const [changing, setChanging] = useKept<string | null>(`action changed in ${one.item.id}`, null)
  const [typed, setTyped] = useKept<string | null>(`action typed in ${one.item.id}`, null)
  /**
   * Counts the lines that were finished in a case: the next one takes the focus there, and nowhere
   * else.
   */
  const [round, setRound] = useState({ itemId: '', count: 0 })
  useKeys([{ keys: 'Alt+A', label: 'Action', run: () => focusNamed('actionLine') }])

  function next() {
    setTyped(null)
    setRound({ itemId: one.item.id, count: round.count + 1 })
  }

  function changed() {
    setChanging(null)
    focusNamed('actionLine')
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
                      known={one.actions}
                      start={{ seen: action, line: actionLine(action, today) }}
                      attendees={attendees}
                      today={today}
                      onDone={changed}
                    />
                  </td>
                </tr>
              ) : (
                <ActionRow key={action.id} action={action} today={today} onChange={() => setChanging(action.id)} />
              ),
            )}
          </tbody>
        </table>
      ) : null}
      <ActionEntry
        key={`${one.item.id} ${round.count}`}
        item={one.item}
        start={null}
        known={one.actions}
        attendees={attendees}
        today={today}
        onBecame={({ id }) => setTyped(id)}
        onDone={next}
        autoFocus={round.itemId === one.item.id}
      />
    </section>
  )
}

interface ActionRowProps {
  readonly action: Action
  readonly today: IsoDay
  readonly onChange: () => void
}

function ActionRow({ action, today, onChange }: ActionRowProps) {
  return (
    <tr>
      <td>{action.text}</td>
      <td>{ownerWords(action)}</td>
      <td className={`${styles.nowrap} ${styles.num}`}>{action.dueOn === null ? 'No date' : shortDay(action.dueOn, today)}</td>
      <td className={styles.last}>
        <Button kind="quiet" small onPress={onChange} aria-label={`Change action: ${action.text}`}>
          Change
        </Button>
      </td>
    </tr>
  )
}
