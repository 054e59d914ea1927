import type { IsoDay } from '../../shared/calendar/day.ts'
import { gestationWords } from '../../shared/calendar/gestation.ts'
import { type Milestone, milestoneWords } from '../../shared/milestones/model.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import { dayWords } from '../record/words.ts'
import text from '../ui/text.module.css'
import { standingOf } from './lateness.ts'
import { dueNext } from './order.ts'
import styles from './tracking.module.css'

interface DueNextProps {
  readonly milestones: readonly Milestone[]
  readonly line: Pick<ReferralLine, 'edd' | 'bornOn'>
  readonly today: IsoDay
}

/** What is late, and the next milestones: `Birth plan 27 November (32+0)`. */
export function DueNext({ milestones, line, today }: DueNextProps) {
  const next = dueNext(milestones)
  if (next.length === 0) return <p className={text.note}>No milestone is waiting.</p>
  return (
    <ul className={`${styles.lines} ${text.num}`}>
      {next.map(milestone => (
        <li key={`${milestone.code} ${milestone.dueOn}`}>
          <One milestone={milestone} line={line} today={today} />
        </li>
      ))}
    </ul>
  )
}

function One({ milestone, line, today }: { milestone: Milestone } & Omit<DueNextProps, 'milestones'>) {
  const { code, dueOn, originalDueOn, compressed, state } = milestone
  const gestation = gestationWords(line, dueOn)
  const { by } = standingOf(milestone, today)
  const moved = originalDueOn === dueOn ? '' : `, ${compressed ? 'compressed from' : 'was'} ${dayWords(originalDueOn, today)}`
  return (
    <>
      {milestoneWords[code]} {dayWords(dueOn, today)}
      {gestation === null ? '' : ` (${gestation})`}
      {moved}
      {state === 'late' ? <span className={text.late}>, {by}</span> : null}
      {state === 'amber' ? `, amber: ${by}` : ''}
    </>
  )
}
