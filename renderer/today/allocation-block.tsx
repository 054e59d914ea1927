import { compare } from '../../shared/tracking/rows.ts'
import type { TodayBlock } from '../../shared/tracking/today.ts'
import type { Figures } from '../referrals/figures.ts'
import text from '../ui/text.module.css'
import styles from './today.module.css'
import { BabyLine } from './worklist-block.tsx'

interface AllocationBlockProps {
  readonly noSocialWorker: TodayBlock | undefined
  readonly noLead: TodayBlock | undefined
  readonly today: string
  readonly figures: Figures
}

const most = 3

/** Referrals that nobody has: without a social worker, or without a lead; the longest waiting first. */
export function AllocationBlock({ noSocialWorker, noLead, today, figures }: AllocationBlockProps) {
  const waiting = new Map([...(noSocialWorker?.rows ?? []), ...(noLead?.rows ?? [])].map(row => [row.line.id, row]))
  const rows = [...waiting.values()].sort((one, other) => compare(one.line.receivedOn, other.line.receivedOn))
  return (
    <section className={`${text.sheet} ${styles.block}`} aria-label="Allocation">
      <div className={styles.blockHead}>
        <h2>Allocation</h2>
        <span className={`${styles.links} ${text.row} ${text.num}`}>
          <a href="#/register?list=no-social-worker" className={styles.count}>
            No social worker <span>{noSocialWorker?.rows.length}</span>
          </a>
          <a href="#/register?list=no-lead" className={styles.count}>
            No lead <span>{noLead?.rows.length}</span>
          </a>
        </span>
      </div>
      <ul>
        {rows.slice(0, most).map(row => (
          <li key={row.line.id}>
            <BabyLine code="no-social-worker" row={row} today={today} figures={figures} />
          </li>
        ))}
      </ul>
    </section>
  )
}
