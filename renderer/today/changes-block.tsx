import { Fragment } from 'react'
import type { RecentChange } from '../../shared/assurance/calls.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { fullDay, nearDay } from '../../shared/calendar/words.ts'
import { instantWords } from '../ui/instant.ts'
import text from '../ui/text.module.css'
import { Block } from './block.tsx'
import { type ChangeGroup, changeGroups } from './change-groups.ts'
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
      <ChangeList groups={changeGroups(changes ?? []).slice(0, most)} isBrief />
    </Block>
  )
}

/** In a block a line is one line; in the list every referral is named, and when. */
export function ChangeList({ groups, isBrief = false }: { groups: readonly ChangeGroup[]; isBrief?: boolean }) {
  return (
    <ul>
      {groups.map(group => (
        <li key={`${group.at} ${group.what} ${group.by}`} className={styles.change}>
          <span className={isBrief ? styles.ellipsis : styles.whole}>
            {group.what}
            {isBrief && group.babies.length > 1 ? (
              <>
                {' · '}
                <a href="#/today/changes">{group.babies.length} referrals</a>
              </>
            ) : (
              <Babies babies={group.babies} />
            )}
          </span>
          <span className={`${text.note} ${text.num} ${text.nowrap}`}>{isBrief ? group.by : `${instantWords(group.at)}, ${group.by}`}</span>
        </li>
      ))}
    </ul>
  )
}

/** As many are named at once; the others are a press away. */
const namedAtOnce = 6

function Babies({ babies }: Pick<ChangeGroup, 'babies'>) {
  if (babies.length <= namedAtOnce) return <Named babies={babies} />
  return (
    <details>
      <summary>{babies.length} referrals</summary>
      <Named babies={babies} />
    </details>
  )
}

function Named({ babies }: Pick<ChangeGroup, 'babies'>) {
  return babies.map(({ referralId, name }, index) => (
    <Fragment key={referralId}>
      {index === 0 ? ' · ' : ', '}
      <a href={`#/register/${referralId}`}>{name}</a>
    </Fragment>
  ))
}
