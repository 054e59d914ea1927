import type { Action } from '../../shared/actions/model.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { logKindWords } from '../../shared/log/model.ts'
import { aboutReferrals, toldApart, withMark } from '../../shared/people/identity.ts'
import type { followUpsOf } from '../../shared/worklists/today.ts'
import { When } from '../ui/when.tsx'
import { Block } from './block.tsx'
import styles from './today.module.css'

const most = 2

/** Open actions given to the user by name. */
export function ActionsBlock({ actions, today, me }: { actions: readonly Action[] | undefined; today: IsoDay; me: string }) {
  const apart = toldApart(actions ?? [])
  return (
    <Block
      title="My actions"
      count={actions?.length}
      href={`#/actions?owner=${encodeURIComponent(me)}`}
      none="No open action stands under this name."
    >
      <ul>
        {actions?.slice(0, most).map(({ id, text: what, babyName, dueOn, referralId }) => (
          <li key={id}>
            <a href={`#/register/${referralId}/actions`} className={styles.line}>
              <span className={styles.first}>
                <span className={styles.name}>{what}</span>
                <When dueOn={dueOn} today={today} />
              </span>
              <span className={styles.what}>{withMark(babyName, apart.get(referralId))}</span>
            </a>
          </li>
        ))}
      </ul>
    </Block>
  )
}

/** Entries of the lead’s log that wait for a follow-up. */
export function FollowUpsBlock({ entries, today }: { entries: ReturnType<typeof followUpsOf> | undefined; today: IsoDay }) {
  const apart = toldApart(aboutReferrals(entries ?? []))
  return (
    <Block title="Log to follow up" count={entries?.length} href="#/log?show=follow-ups" none="No entry of the log waits for a follow-up.">
      <ul>
        {entries?.slice(0, most).map(({ id, kind, who, subject, babyName, referralId, followUpOn }) => (
          <li key={id}>
            <a href="#/log?show=follow-ups" className={styles.line}>
              <span className={styles.first}>
                <span className={styles.name}>{withMark(babyName || subject, apart.get(referralId ?? ''))}</span>
                <When dueOn={followUpOn} today={today} />
              </span>
              <span className={styles.what}>
                {logKindWords[kind]}, {who}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Block>
  )
}
