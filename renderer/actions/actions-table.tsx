import { type Action, actionStateWords } from '../../shared/actions/model.ts'
import { daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import { shortDay } from '../../shared/calendar/words.ts'
import { agencies } from '../../shared/directory/model.ts'
import { toldApart } from '../../shared/people/identity.ts'
import { counted } from '../../shared/words.ts'
import { Button } from '../ui/button.tsx'
import styles from './actions.module.css'

export type Closing = 'done' | 'overtaken' | 'not_done'

interface ActionsTableProps {
  readonly actions: readonly Action[]
  readonly today: IsoDay
  readonly mayWrite: boolean
  readonly onDone: (action: Action) => void
  readonly onAsk: (action: Action, as: 'overtaken' | 'not_done') => void
  readonly onReopen: (action: Action) => void
}

/** Actions by due date, so that the overdue stand first; those without a date last. */
export function ActionsTable({ actions, today, mayWrite, onDone, onAsk, onReopen }: ActionsTableProps) {
  const apart = toldApart(actions)
  return (
    <table className={styles.table} aria-label="Actions">
      <thead>
        <tr>
          <th scope="col">Due</th>
          <th scope="col">What</th>
          <th scope="col">Case</th>
          <th scope="col">Owner</th>
          <th scope="col">Agency</th>
          <th scope="col">Raised</th>
          <th scope="col" className={styles.last}>
            <span className={styles.hidden}>Close</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {actions.map(action => (
          <tr key={action.id}>
            <td className={`${styles.num} ${styles.nowrap}`}>
              <Due action={action} today={today} />
            </td>
            <td>
              {action.text}
              {action.state === 'open' ? null : <div className={styles.note}>{closedWords(action, today)}</div>}
            </td>
            <td>
              <a href={`#/register/${action.referralId}`}>{action.babyName}</a>
              {apart.has(action.referralId) ? <div className={styles.note}>{apart.get(action.referralId)}</div> : null}
            </td>
            <td>{action.owner || 'Nobody named'}</td>
            <td>{action.agency === null ? 'Not named' : agencies[action.agency]}</td>
            <td className={`${styles.num} ${styles.nowrap}`}>{shortDay(action.raisedOn, today)}</td>
            <td className={styles.last}>
              {mayWrite && action.state === 'open' ? (
                <>
                  <Button small onPress={() => onDone(action)} aria-label={`Done: ${action.text}`}>
                    Done
                  </Button>
                  <Button kind="quiet" small onPress={() => onAsk(action, 'overtaken')} aria-label={`Overtaken: ${action.text}`}>
                    Overtaken…
                  </Button>
                  <Button kind="quiet" small onPress={() => onAsk(action, 'not_done')} aria-label={`Not done: ${action.text}`}>
                    Not done…
                  </Button>
                </>
              ) : null}
              {mayWrite && action.state !== 'open' ? (
                <Button kind="quiet" small onPress={() => onReopen(action)} aria-label={`Reopen: ${action.text}`}>
                  Reopen
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Due({ action: { dueOn, state }, today }: { action: Action; today: IsoDay }) {
  if (dueOn === null) return 'No date'
  const days = daysBetween(dueOn, today)
  if (state !== 'open' || days <= 0) return shortDay(dueOn, today)
  return (
    <>
      <span className={styles.late}>{counted(days, 'day late', 'days late')}</span>
      <div className={styles.note}>{shortDay(dueOn, today)}</div>
    </>
  )
}

function closedWords({ state, closedOn, reason }: Action, today: IsoDay): string {
  const when = closedOn === null ? '' : `, ${shortDay(closedOn, today)}`
  return `${actionStateWords[state]}${when}${reason === '' ? '' : `: ${reason}`}`
}
