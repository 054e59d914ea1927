import { compare } from '../../shared/tracking/rows.ts'
import type { TodayBlock } from '../../shared/worklists/today.ts'
import type { Figures } from '../record/figures.ts'
import { selectQuery } from '../shell/list-query.ts'
import { useMayWrite } from '../shell/session.ts'
import text from '../ui/text.module.css'
import { TakeLead } from './take-lead.tsx'
import styles from './today.module.css'
import { BabyLine, listHref } from './worklist-block.tsx'

interface AllocationBlockProps {
  readonly noSocialWorker: TodayBlock | undefined
  readonly noLead: TodayBlock | undefined
  readonly today: string
  readonly figures: Figures
  readonly apart: ReadonlyMap<string, string>
}

const most = 3

/**
 * Referrals that nobody has: without a social worker, or without a lead; the longest waiting first.
 */
export function AllocationBlock({ noSocialWorker, noLead, today, figures, apart }: AllocationBlockProps) {
  const mayWrite = useMayWrite()
  const waiting = new Map([...(noSocialWorker?.rows ?? []), ...(noLead?.rows ?? [])].map(row => [row.line.id, row]))
  const rows = [...waiting.values()].sort((one, other) => compare(one.line.receivedOn, other.line.receivedOn))
  return (
    <section className={`${text.sheet} ${styles.block}`} aria-label="Allocation">
      <div className={styles.blockHead}>
        <h2>Allocation</h2>
        <span className={`${styles.links} ${text.row} ${text.num}`}>
          <Count block={noSocialWorker} words="No social worker" />
          <Count block={noLead} words="No lead" />
        </span>
      </div>
      <ul>
        {rows.slice(0, most).map(row => (
          <li key={row.line.id} className={styles.withAction}>
            <BabyLine code="no-social-worker" row={row} today={today} figures={figures} apart={apart.get(row.line.id)} />
            {row.tracked.lead === '' ? <TakeLead line={row.line} /> : null}
          </li>
        ))}
      </ul>
      {mayWrite && rows.length > 1 ? (
        <p className={`${styles.links} ${text.note}`}>
          Allocate several:
          <Several block={noSocialWorker} words="no social worker" />
          <Several block={noLead} words="no lead" />
        </p>
      ) : null}
    </section>
  )
}

function Count({ block, words }: { block: TodayBlock | undefined; words: string }) {
  if (block === undefined) return null
  return (
    <a href={listHref(block.list)} className={styles.count}>
      {words} <span>{block.rows.length.toLocaleString('en-GB')}</span>
    </a>
  )
}

/** The list with its rows ready to be ticked. */
function Several({ block, words }: { block: TodayBlock | undefined; words: string }) {
  if (block === undefined || block.rows.length === 0) return null
  return (
    <a href={listHref(block.list, selectQuery)} className={styles.several} aria-label={`Allocate several: ${words}`}>
      {words}
    </a>
  )
}
