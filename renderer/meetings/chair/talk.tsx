import type { IsoDay } from '../../../shared/calendar/day.ts'
import { factParts } from '../../../shared/meetings/facts.ts'
import type { Case, MeetingRecord } from '../../../shared/meetings/model.ts'
import { babyName } from '../../../shared/people/names.ts'
import type { Settings } from '../../../shared/settings/model.ts'
import { useCall } from '../../api.ts'
import { CaseFigure } from '../../record/gestation.tsx'
import { useKeys } from '../../shell/keys.ts'
import { useToday } from '../../shell/session.ts'
import { ReferralRuler } from '../../tracking/referral-ruler.tsx'
import { RagTag, Tag } from '../../ui/tag.tsx'
import { focusNamed } from '../focus.ts'
import { sectionTags } from '../section-words.ts'
import { Actions } from './actions.tsx'
import { Disagreement, NextDiscussion, ParentsAware } from './agreed.tsx'
import styles from './chair.module.css'
import { Decisions } from './decisions.tsx'
import { OutcomePills } from './outcome.tsx'
import { CaseArea } from './texts.tsx'
import { Views } from './views.tsx'

interface TalkProps {
  readonly one: Case
  readonly record: MeetingRecord
  readonly settings: Settings
  readonly today: IsoDay
}

/** One case as it is discussed, from what is known to what is agreed. */
export function Talk({ one, record, settings, today }: TalkProps) {
  const { attendees } = record
  const { referral } = one.item
  const now = useToday()
  useKeys([{ keys: 'Alt+W', label: 'Worries', run: () => focusNamed('worries') }])
  return (
    <>
      <CaseHead one={one} today={today} />
      <Views one={one} attendees={attendees} today={today} />
      <div className={styles.two}>
        <CaseArea one={one} field="worries" label="Worries" />
        <CaseArea one={one} field="workingWell" label="Working well" />
      </div>
      <CaseArea one={one} field="analysis" label="Analysis" isLow />
      <OutcomePills one={one} />
      <CaseArea one={one} field="outcomeReason" label="Reason for the outcome" isLow />
      <Decisions one={one} />
      <Actions one={one} attendees={attendees} today={today} />
      <div className={styles.two}>
        <NextDiscussion one={one} offered={record.nextMeetingOn} today={today} />
        <ParentsAware one={one} />
      </div>
      <Disagreement one={one} />
      <ReferralRuler line={referral} today={now} figures={settings} />
    </>
  )
}

function CaseHead({ one, today }: { one: Case; today: IsoDay }) {
  const { item } = one
  const { referral } = item
  const read = useCall('referrals.read', { id: referral.id })
  return (
    <header>
      <div className={styles.heading}>
        <h1>{babyName(referral)}</h1>
        <RagTag rag={referral.rag} />
        <Tag>{sectionTags[item.section]}</Tag>
        {item.state === 'not_reached' ? <Tag tone="amber">Not reached</Tag> : null}
      </div>
      <p className={`${styles.note} ${styles.num}`}>
        <strong>
          <CaseFigure line={referral} on={today} />
        </strong>
        {read.data ? `, ${factParts(read.data, today).join(' · ')}` : ''}
      </p>
      <p className={`${styles.note} ${styles.brief}`} title={read.data?.fields.reasons}>
        <strong>Why referred:</strong> {read.data?.fields.reasons || 'Not recorded.'}
      </p>
    </header>
  )
}
