import type { IsoDay } from '../../shared/calendar/day.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { milestoneWords } from '../../shared/milestones/model.ts'
import type { DueChange } from '../../shared/tracking/model.ts'
import { counted } from '../../shared/words.ts'
import { useCall } from '../api.ts'
import fields from '../record/fields.module.css'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'

/** What this EDD would move, milestone by milestone, before it is accepted. */
export function DueChanges({ referralId, edd }: { referralId: string; edd: IsoDay }) {
  const { data, error } = useCall('tracking.eddChange', { referralId, edd })
  if (error) return <ErrorNotice error={error.error} />
  if (!data) return null
  if (data.length === 0) return <p className={text.row}>No due day moves.</p>
  return (
    <table className={`${fields.table} ${text.num}`} aria-label="Due days that this EDD moves">
      <thead>
        <tr>
          <th scope="col">Milestone</th>
          <th scope="col">Due now</th>
          <th scope="col">Would be due</th>
          <th scope="col">Moves</th>
        </tr>
      </thead>
      <tbody>
        {data.map(change => (
          <tr key={`${change.code} ${change.from} ${change.to}`}>
            <td>{milestoneWords[change.code]}</td>
            <td className={text.nowrap}>{change.from === null ? 'Not placed' : longDay(change.from)}</td>
            <td className={text.nowrap}>{change.to === null ? 'Not any more' : longDay(change.to)}</td>
            <td>{movesWords(change)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `7 days earlier`; `New` where it could not be placed before. */
export function movesWords({ from, to, days }: DueChange): string {
  if (from === null) return 'New'
  if (to === null || days === null) return 'Falls away'
  if (days === 0) return 'Stays'
  return `${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`
}
