import type { Nation } from '../../../shared/access/model.ts'
import { longDay } from '../../../shared/calendar/words.ts'
import { milestoneWords, type Protocol } from '../../../shared/milestones/model.ts'
import type { DueChange } from '../../../shared/tracking/model.ts'
import { counted } from '../../../shared/words.ts'
import { useCall } from '../../api.ts'
import { movesWords } from '../../edd/due-changes.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import text from '../../ui/text.module.css'
import settings from '../settings.module.css'
import styles from './protocols.module.css'

interface ChangePreviewProps {
  readonly protocol?: Protocol
  readonly nation?: Nation
  readonly meetingIntervalDays?: number
}

/**
 * What a protocol, the bank holidays of a nation or an interval of meetings would move on the open
 * referrals, before it is accepted.
 */
export function ChangePreview(other: ChangePreviewProps) {
  const { data, error } = useCall('tracking.protocolChange', other)
  if (error) return <ErrorNotice error={error.error} />
  if (!data) return <p className={text.row}>Working out what moves…</p>
  if (data.referrals === 0) return <p className={text.row}>No due day of an open referral moves.</p>
  return (
    <>
      <p className={text.row}>
        Due days move on {counted(data.referrals, 'open referral')}
        {data.referrals > data.changes.length ? `; the first ${data.changes.length} are listed` : ''}. The due days first given stay on
        record.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section className={styles.scroll} aria-label="Due days that move" tabIndex={0}>
        <table className={`${settings.table} ${text.num}`}>
          <thead>
            <tr>
              <th scope="col">Referral</th>
              <th scope="col">Milestone</th>
              <th scope="col">Due now</th>
              <th scope="col">Would be due</th>
              <th scope="col">Moves</th>
            </tr>
          </thead>
          <tbody>
            {data.changes.flatMap(({ referralId, babyName, changes }) =>
              changes.map((change, index) => (
                <tr key={`${referralId} ${change.code}`}>
                  {index === 0 ? (
                    <th scope="rowgroup" rowSpan={changes.length}>
                      {babyName}
                    </th>
                  ) : null}
                  <Moved change={change} />
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Moved({ change }: { change: DueChange }) {
  const { code, from, to } = change
  return (
    <>
      <td>{milestoneWords[code]}</td>
      <td className={text.nowrap}>{from === null ? 'Not placed' : longDay(from)}</td>
      <td className={text.nowrap}>{to === null ? 'Not any more' : longDay(to)}</td>
      <td className={text.nowrap}>{movesWords(change)}</td>
    </>
  )
}
