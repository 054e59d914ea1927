import type { IsoDay } from '../../../shared/calendar/day.ts'
import { gestationDays } from '../../../shared/calendar/gestation.ts'
import { longDay } from '../../../shared/calendar/words.ts'
import { notKnown } from '../../../shared/meetings/facts.ts'
import type { Case } from '../../../shared/meetings/model.ts'
import { type Outcome, outcomeWords } from '../../../shared/meetings/outcomes.ts'
import { factorWords } from '../../../shared/referrals/factors.ts'
import type { Referral, ReferralLine } from '../../../shared/referrals/model.ts'
import { useCall } from '../../api.ts'
import { useKeys } from '../../shell/keys.ts'
import { DueNext } from '../../tracking/due-next.tsx'
import { SafeguardList } from '../../tracking/safeguard-list.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { writeBornTonight } from '../case-writes.ts'
import { focusNamed } from '../focus.ts'
import { SavedArea } from '../saved-area.tsx'
import styles from './chair.module.css'
import { EarlierActions } from './earlier-actions.tsx'

interface SideProps {
  readonly one: Case
  readonly today: IsoDay
  /** Completed weeks from which the `if born tonight` line is needed. */
  readonly bornTonightWeeks: number
}

/** What the register knows of the case, and what it does not. */
export function Side({ one, today, bornTonightWeeks }: SideProps) {
  const { referral } = one.item
  const read = useCall('referrals.read', { id: referral.id })
  const tracked = useCall('tracking.read', { referralId: referral.id })
  useKeys([{ keys: 'Alt+B', label: 'If born tonight', run: () => focusNamed('bornTonight') }])
  return (
    <>
      <ErrorNotice error={tracked.error?.error} />
      {tracked.data ? (
        <section aria-labelledby="safeguards-title">
          <h2 id="safeguards-title">Safeguards</h2>
          <SafeguardList tracked={tracked.data} detail="least" />
        </section>
      ) : null}
      {referral.bornOn === null && referral.endedOn === null ? (
        <section aria-labelledby="born-title">
          <div className={styles.sectionLine}>
            <h2 id="born-title">If born tonight</h2>
            <Kbd keys="Alt+B" />
          </div>
          <SavedArea
            label="If born tonight"
            hideLabel
            record={referral.id}
            field="bornTonight"
            version={referral.version}
            text={one.bornTonight}
            save={(seen, text) => writeBornTonight(one.item.id, seen, text)}
            isLow
            placeholder={`Not written. ${bornTonightNeed(referral, today, bornTonightWeeks)}`}
          />
        </section>
      ) : null}
      <ErrorNotice error={read.error?.error} />
      <EarlierActions one={one} today={today} />
      {read.data ? <Gaps referral={read.data} /> : null}
      {tracked.data ? (
        <section aria-labelledby="due-title">
          <h2 id="due-title">Due next</h2>
          <DueNext milestones={tracked.data.milestones} line={referral} today={today} />
        </section>
      ) : null}
      {read.data ? <Known referral={read.data} itemId={one.item.id} /> : null}
    </>
  )
}

function bornTonightNeed({ edd }: ReferralLine, today: IsoDay, weeks: number): string {
  return edd !== null && gestationDays(edd, today) >= weeks * 7 ? `Needed since ${weeks}+0.` : `Needed from ${weeks}+0.`
}

function Gaps({ referral }: { referral: Referral }) {
  const gaps = notKnown(referral)
  return (
    <section aria-labelledby="gaps-title">
      <h2 id="gaps-title">Not known</h2>
      {gaps.length === 0 ? <p className={styles.note}>Nothing of what is asked first is missing.</p> : null}
      <ul className={styles.items}>
        {gaps.map(gap => (
          <li key={gap} className={styles.note}>
            {gap}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Known({ referral, itemId }: { referral: Referral; itemId: string }) {
  const earlier = referral.discussions.filter(discussion => discussion.itemId !== itemId)
  return (
    <>
      <section aria-labelledby="factors-title">
        <h2 id="factors-title">Factors</h2>
        {referral.factors.length === 0 ? <p className={styles.note}>None recorded.</p> : null}
        <ul className={styles.items}>
          {referral.factors.map(({ id, code, note }) => (
            <li key={id} className={styles.note}>
              {factorWords[code]}
              {note === '' ? '' : `: ${note}`}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="earlier-title">
        <h2 id="earlier-title">Earlier discussions</h2>
        {earlier.length === 0 ? <p className={styles.note}>First discussion.</p> : null}
        <ul className={styles.items}>
          {earlier.map(({ itemId: id, date, outcome }) => (
            <li key={id} className={`${styles.note} ${styles.num}`}>
              {longDay(date)}: {outcome === null ? 'no outcome' : (outcomeWords[outcome as Outcome] ?? outcome)}
            </li>
          ))}
        </ul>
      </section>
      {referral.fields.socialWorker === '' ? null : <p className={styles.note}>Social worker: {referral.fields.socialWorker}</p>}
    </>
  )
}
