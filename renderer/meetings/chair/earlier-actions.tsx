import { type Action, actionStateWords } from '../../../shared/actions/model.ts'
import { daysBetween, type IsoDay } from '../../../shared/calendar/day.ts'
import { shortDay } from '../../../shared/calendar/words.ts'
import type { Case } from '../../../shared/meetings/model.ts'
import { counted } from '../../../shared/words.ts'
import { Button } from '../../ui/button.tsx'
import { useKept } from '../../ui/kept.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { tell } from '../../ui/toast.tsx'
import { useCommand } from '../../ui/use-command.ts'
import { ownerWords } from '../action-words.ts'
import { type ClosingState, closeAction, reopenAction } from '../case-writes.ts'
import styles from './chair.module.css'

/** Open actions from earlier meetings, to be closed where they are talked about. */
export function EarlierActions({ one, today }: { one: Case; today: IsoDay }) {
  const itemId = one.item.id
  const [asking, setAsking] = useKept<{ action: Action; as: ClosingState } | null>(`action closed in ${itemId}`, null)
  const { run, error, isPending } = useCommand(itemId)
  const open = one.earlierActions.filter(({ state }) => state === 'open')

  async function close(action: Action, as: 'done' | ClosingState, reason: string) {
    const closed = await run(closeAction(itemId, action, as, reason))
    if (closed === null) return
    setAsking(null)
    tell(`Closed: ${action.text}`, () => void reopenAction(itemId, closed))
  }

  return (
    <section aria-labelledby="open-title">
      <h2 id="open-title">Open from earlier meetings</h2>
      {open.length === 0 ? <p className={styles.note}>No open actions.</p> : null}
      <ul className={styles.items}>
        {open.map(action => (
          <li key={action.id} className={`${styles.item} ${isLate(action, today) ? styles.overdue : ''}`}>
            <strong>{action.text}</strong>
            <span>{ownerWords(action)}</span>
            <span className={isLate(action, today) ? styles.late : undefined}>{dueWords(action, today)}</span>
            <span className={styles.buttons}>
              <Button small onPress={() => void close(action, 'done', '')} aria-label={`Done: ${action.text}`}>
                Done
              </Button>
              <Button small kind="quiet" onPress={() => setAsking({ action, as: 'overtaken' })} aria-label={`Overtaken: ${action.text}`}>
                Overtaken…
              </Button>
              <Button small kind="quiet" onPress={() => setAsking({ action, as: 'not_done' })} aria-label={`Not done: ${action.text}`}>
                Not done…
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {asking ? null : <ErrorNotice error={error} />}
      {asking ? (
        <ReasonDialog
          title={actionStateWords[asking.as]}
          confirm="Close action"
          error={error}
          isPending={isPending}
          onClose={() => setAsking(null)}
          onConfirm={reason => void close(asking.action, asking.as, reason)}
        >
          <p>{asking.action.text}</p>
        </ReasonDialog>
      ) : null}
    </section>
  )
}

function isLate({ dueOn }: Action, today: IsoDay): boolean {
  return dueOn !== null && dueOn < today
}

/** `due Wed 25 Nov`, `9 days late`. */
function dueWords({ dueOn }: Action, today: IsoDay): string {
  if (dueOn === null) return 'No date'
  const late = daysBetween(dueOn, today)
  return late > 0 ? `${counted(late, 'day')} late, due ${shortDay(dueOn, today)}` : `due ${shortDay(dueOn, today)}`
}
