import type { IsoDay } from '../../shared/calendar/day.ts'
import { fullDay } from '../../shared/calendar/words.ts'
import type { RecentChange } from '../../shared/tracking/model.ts'
import text from '../ui/text.module.css'
import { Block } from './block.tsx'
import { nearDay } from './lines.ts'
import styles from './today.module.css'

interface ChangesBlockProps {
  readonly changes: readonly RecentChange[] | undefined
  readonly since: IsoDay | null
  readonly today: IsoDay
  readonly most: number
}

/** What was changed since the last working day, newest first. */
export function ChangesBlock({ changes, since, today, most }: ChangesBlockProps) {
  return (
    <Block
      title={since === null ? 'Changed' : `Changed since ${nearDay(since, today)}`}
      count={changes?.length}
      href="#/today/changes"
      none={since === null ? '' : `Nothing was changed since ${fullDay(since)}.`}
    >
      <ChangeList changes={changes?.slice(0, most) ?? []} />
    </Block>
  )
}

export function ChangeList({ changes }: { changes: readonly RecentChange[] }) {
  return (
    <ul>
      {changes.map(({ at, by, what, referralId, babyName }) => (
        <li key={`${at} ${what} ${referralId} ${by}`} className={styles.change}>
          <span className={styles.ellipsis}>
            {what}
            {referralId === null ? null : (
              <>
                {' · '}
                <a href={`#/register/${referralId}`}>{babyName}</a>
              </>
            )}
          </span>
          <span className={`${text.note} ${text.nowrap}`}>{by}</span>
        </li>
      ))}
    </ul>
  )
}
