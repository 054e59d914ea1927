import { babyName } from '../../shared/people/names.ts'
import type { TrackedRow } from '../../shared/tracking/rows.ts'
import type { TodayBlock } from '../../shared/worklists/today.ts'
import type { StandardCode, StandardWorklist } from '../../shared/worklists/worklist.ts'
import { useCall } from '../api.ts'
import type { Figures } from '../record/figures.ts'
import { GestationOrAge } from '../record/gestation.tsx'
import { listQuery } from '../shell/list-query.ts'
import { classNames } from '../ui/class-names.ts'
import text from '../ui/text.module.css'
import { Block } from './block.tsx'
import { todayLine } from './lines.ts'
import styles from './today.module.css'

interface WorklistBlockProps {
  readonly block: TodayBlock | undefined
  readonly code: StandardCode
  readonly title: string
  readonly none: string
  /** How many lines are shown; the count opens the others. */
  readonly most: number
  readonly today: string
  readonly figures: Figures
  /** What tells apart those whose name another open referral has too. */
  readonly apart: ReadonlyMap<string, string>
}

/** A worklist with its most pressing referrals. */
export function WorklistBlock({ block, code, title, none, most, today, figures, apart }: WorklistBlockProps) {
  return (
    <Block title={title} count={block?.rows.length} href={block === undefined ? '#/register' : listHref(block.list)} none={none}>
      <ul>
        {block?.rows.slice(0, most).map(row => (
          <li key={row.line.id}>
            <BabyLine code={code} row={row} today={today} figures={figures} apart={apart.get(row.line.id)} />
          </li>
        ))}
      </ul>
    </Block>
  )
}

/**
 * The list behind a count, as the register shows it; with `selectQuery` its rows can be ticked at
 * once.
 */
export function listHref({ code, filter }: StandardWorklist, query: typeof listQuery = listQuery): string {
  return `#/register${query({ list: code, filter: filter.lead === '' ? null : filter })}`
}

const sections: Partial<Record<StandardCode, string>> = {
  father: '/father',
  unanswered: '/safeguards',
  overdue: '/milestones',
  'due-soon': '/milestones',
}

interface BabyLineProps {
  readonly code: StandardCode
  readonly row: TrackedRow
  readonly today: string
  readonly figures: Figures
  readonly apart: string | undefined
}

/**
 * One baby: name, gestation, how late or when; below it what, against which standard. The whole
 * line opens the referral.
 */
export function BabyLine({ code, row, today, figures, apart }: BabyLineProps) {
  const { line } = row
  const { when, isLate, what } = todayLine(code, row, today, figures)
  // Births say the days after the EDD at the right.
  const saysItself = code === 'births' && isLate
  return (
    <a href={`#/register/${line.id}${sections[code] ?? ''}`} className={styles.line}>
      <span className={styles.first}>
        <strong className={styles.name}>{babyName(line)}</strong>
        {saysItself ? null : (
          <span className={classNames(text.note, text.num, styles.figure)}>
            <GestationOrAge line={line} on={today} />
          </span>
        )}
        <span className={classNames(styles.when, text.num, isLate && text.late)}>{when}</span>
      </span>
      <span className={classNames(styles.what, code === 'drift' && styles.wraps)}>
        {apart === undefined ? '' : `${apart}. `}
        {code === 'drift' ? <DriftWords referralId={line.id} /> : what}
      </span>
    </a>
  )
}

/** Lists know that a family has drifted; how is a sentence of the safeguard itself. */
function DriftWords({ referralId }: { referralId: string }) {
  const raised = useCall('tracking.read', { referralId }).data?.raised
  return <>{raised?.find(({ code }) => code === 'drift')?.sentence ?? 'No contact, or not discussed'}</>
}
