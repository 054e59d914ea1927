import { longDay } from '../../shared/calendar/words.ts'
import { type MilestoneCode, milestoneWords } from '../../shared/milestones/model.ts'
import { useCall } from '../api.ts'
import { Card } from '../record/card.tsx'
import fields from '../record/fields.module.css'
import type { PartProps } from '../record/part.ts'
import { dayWords } from '../record/words.ts'
import { useMayWrite } from '../shell/session.ts'
import { standingOf } from '../tracking/lateness.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'

const following: readonly MilestoneCode[] = [
  'birth_notified',
  'parenting_assessment',
  'court_application',
  'pre_discharge',
  'first_review',
  'later_review',
]

/** What follows the birth, each with its day and how it stands, and the discharge. */
export function AfterBirth({ referral, today, onDischarge }: PartProps & { onDischarge: () => void }) {
  const { line } = referral
  const { dischargedOn } = referral.fields
  const { data, error } = useCall('tracking.read', { referralId: line.id })
  const mayWrite = useMayWrite()
  const milestones = data?.milestones.filter(({ code }) => following.includes(code)) ?? []
  return (
    <Card
      title="What follows the birth"
      note={dischargedOn === null ? 'Not discharged' : `Discharged ${longDay(dischargedOn)}`}
      action={
        mayWrite ? (
          <Button kind={dischargedOn === null ? 'plain' : 'quiet'} small onPress={onDischarge}>
            {dischargedOn === null ? 'Record discharge…' : 'Change discharge…'}
          </Button>
        ) : null
      }
    >
      <ErrorNotice error={error?.error} />
      {milestones.length > 0 ? (
        <table className={`${fields.table} ${text.num}`}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Due</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {milestones.map(milestone => {
              const { word, tone, by } = standingOf(milestone, today)
              return (
                <tr key={`${milestone.code} ${milestone.dueOn}`}>
                  <td>
                    {milestoneWords[milestone.code]} <span className={text.note}>{milestone.standard}</span>
                  </td>
                  <td className={text.nowrap}>{dayWords(milestone.dueOn, today)}</td>
                  <td>
                    <Tag tone={tone}>{word}</Tag> <span className={milestone.state === 'late' ? text.late : text.note}>{by}</span>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      ) : null}
      <p className={text.row}>
        <a href={`#/register/${line.id}/actions`}>Actions of this referral</a>
      </p>
    </Card>
  )
}
