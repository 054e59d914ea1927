import type { IsoDay } from '../../shared/calendar/day.ts'
import { type CaseEvent, type SharedWith, sharedWithWords } from '../../shared/events/model.ts'
import { useCall } from '../api.ts'
import { Card } from '../record/card.tsx'
import fields from '../record/fields.module.css'
import type { PartProps } from '../record/part.ts'
import { dayInSentence, dayWords } from '../record/words.ts'
import { useMayWrite } from '../shell/session.ts'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { Waiting } from './acknowledged.tsx'
import { sentTo } from './event-words.ts'
import styles from './events.module.css'

/**
 * Who has the birth plan, and who has said so (Birmingham and Solihull form); parents within three
 * working days.
 */
export function BirthPlanHolders({ referral, today }: PartProps) {
  const { data } = useCall('events.list', { referralId: referral.line.id })
  const mayWrite = useMayWrite()
  if (data === undefined) return null
  const agreed = data.find(({ kind }) => kind === 'birth_plan_agreed')
  return (
    <Card title="Who has the birth plan" note={agreed === undefined ? 'Not agreed yet' : `Agreed ${dayInSentence(agreed.on, today)}`}>
      <table className={`${fields.table} ${text.num}`}>
        <thead>
          <tr>
            <th scope="col">To</th>
            <th scope="col">Sent</th>
            <th scope="col">Acknowledged</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(sharedWithWords) as SharedWith[]).map(to => (
            <Holder
              key={to}
              to={to}
              events={data}
              referralId={referral.line.id}
              isAgreed={agreed !== undefined}
              today={today}
              mayWrite={mayWrite}
            />
          ))}
        </tbody>
      </table>
    </Card>
  )
}

interface HolderProps {
  readonly to: SharedWith
  readonly events: readonly CaseEvent[]
  readonly referralId: string
  readonly isAgreed: boolean
  readonly mayWrite: boolean
  readonly today: IsoDay
}

function Holder({ to, events, referralId, isAgreed, today, mayWrite }: HolderProps) {
  const sent = events.find(({ kind, detail }) => kind === 'birth_plan_shared' && detail.sharedWith.includes(to))
  const acknowledgedOn = sent?.detail.acknowledgedOn ?? null
  return (
    <tr>
      <th scope="row">{sharedWithWords[to]}</th>
      <td>{sent === undefined ? <Tag tone={isAgreed ? 'amber' : 'grey'}>Not sent</Tag> : dayWords(sent.on, today)}</td>
      <td>
        {sent === undefined ? (
          'Nothing to acknowledge'
        ) : acknowledgedOn === null ? (
          <div className={styles.line}>
            <Waiting
              event={sent}
              referralId={referralId}
              today={today}
              mayWrite={mayWrite}
              label={`Acknowledged today: ${sentTo(sent.detail)}`}
            />
          </div>
        ) : (
          dayWords(acknowledgedOn, today)
        )}
      </td>
    </tr>
  )
}
