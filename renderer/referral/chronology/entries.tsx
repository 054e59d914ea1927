import type { IsoDay } from '../../../shared/calendar/day.ts'
import { figureWords, gestationFigure } from '../../../shared/calendar/gestation.ts'
import { type ChronologyEntry, pointInTime } from '../../../shared/chronology/chronology.ts'
import type { ReferralLine } from '../../../shared/referrals/model.ts'
import { dayWords } from '../../record/words.ts'
import { Figure } from '../../ui/figure.tsx'
import text from '../../ui/text.module.css'
import styles from './chronology.module.css'

interface EntriesProps {
  readonly entries: readonly ChronologyEntry[]
  readonly line: ReferralLine
  readonly today: IsoDay
  /** With the text of notes and events, or the first words alone. */
  readonly isWhole?: boolean
}

/** Day, gestation, and what happened; what should have followed stands in its place. */
export function Entries({ entries, line, today, isWhole = false }: EntriesProps) {
  return (
    <table className={`${styles.table} ${text.num}`}>
      <thead className={isWhole ? undefined : text.hidden}>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">{line.bornOn === null ? 'Gestation' : 'Gestation or age'}</th>
          <th scope="col">What happened</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <tr key={`${entry.kind} ${entry.id}`}>
            <td className={styles.when}>{dayWords(entry.on, today)}</td>
            <td className={styles.when}>
              <Point line={line} on={entry.on} />
            </td>
            <td>
              <div className={isWhole ? undefined : styles.short}>
                <a href={hrefOf(entry, line.id)} className={styles.words}>
                  {entry.words}
                </a>
                {entry.missing === undefined ? null : <span className={styles.missing}> {entry.missing}</span>}
                {entry.detail === '' ? null : (
                  <span className={isWhole ? styles.detail : styles.inline}>
                    {isWhole ? '' : ' '}
                    {entry.detail}
                  </span>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Where in the pregnancy; past the EDD with its words. */
function Point({ line, on }: { line: ReferralLine; on: IsoDay }) {
  const point = pointInTime(line, on) ?? 'Not known'
  const isGestation = point === gestationFigure(line, on)
  return <Figure figure={point} words={isGestation ? (figureWords(line, on) ?? point) : point} />
}

/** Where an entry is kept: the meeting it was said at, or a part of the page. */
function hrefOf({ part, meetingId }: ChronologyEntry, referralId: string): string {
  if (meetingId !== undefined) return `#/meetings/${meetingId}`
  return part === 'summary' ? `#/register/${referralId}` : `#/register/${referralId}/${part}`
}
