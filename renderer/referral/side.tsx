import { figureWords, gestationFigure } from '../../shared/calendar/gestation.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { eddMethodWords } from '../../shared/referrals/codes.ts'
import { discussionDue } from '../../shared/referrals/discussion-due.ts'
import { DueWords, whoWords } from '../actions/actions-section.tsx'
import { useCall } from '../api.ts'
import { FamilyPicture } from '../family-picture/family-picture.tsx'
import { Card } from '../record/card.tsx'
import list from '../record/entries.module.css'
import fields from '../record/fields.module.css'
import type { PartProps } from '../record/part.ts'
import { dayWords, discussionWords } from '../record/words.ts'
import { DueNext } from '../tracking/due-next.tsx'
import { SafeguardsCard } from '../tracking/safeguards-section.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import styles from './referral.module.css'
import { TonightCard } from './tonight-card.tsx'

/** What fires, the line for tonight, the family, what is due next, open actions. */
export function Side({ here, ...props }: PartProps & { here: string }) {
  return (
    <aside className={styles.side} aria-label="What is due">
      {here === 'safeguards' ? null : <SafeguardsCard {...props} />}
      {here === 'tonight' || isMoot(props) ? null : <TonightCard {...props} />}
      {here === 'family' ? null : <FamilyPicture {...props} />}
      <Dates {...props} />
      {here === 'milestones' ? null : <Next {...props} />}
      {here === 'actions' ? null : <OpenActions {...props} />}
    </aside>
  )
}

function Next({ referral: { line }, today }: PartProps) {
  const { data, error } = useCall('tracking.read', { referralId: line.id })
  return (
    <Card title="Due next" action={<a href={`#/register/${line.id}/milestones`}>All milestones</a>}>
      <ErrorNotice error={error?.error} />
      {data ? <DueNext milestones={data.milestones} line={line} today={today} /> : null}
    </Card>
  )
}

/**
 * After the birth, or when the pregnancy ended, an unwritten line for tonight has nothing left to
 * say.
 */
function isMoot({ referral: { line } }: PartProps): boolean {
  return (line.bornOn !== null || line.endedOn !== null) && !line.bornTonightWritten
}

function isPast({ edd }: PartProps['referral']['line'], today: string): boolean {
  return edd !== null && edd < today
}

function Dates({ referral, today, figures }: PartProps) {
  const { line } = referral
  const due = discussionDue(line, today, figures.meetingIntervalDays)
  return (
    <Card title="Dates">
      <dl className={`${fields.facts} ${fields.narrow} ${text.num}`}>
        <dt>{line.bornOn === null ? 'Gestation today' : 'Born'}</dt>
        <dd>
          {line.bornOn !== null ? (
            longDay(line.bornOn)
          ) : line.edd === null ? (
            'Not known'
          ) : (
            <>
              <strong>{gestationFigure(line, today) ?? 'Not begun'}</strong>
              {isPast(line, today) ? <div className={text.note}>{figureWords(line, today)}</div> : null}
            </>
          )}
        </dd>
        <dt>EDD</dt>
        <dd>{line.edd === null || line.eddMethod === null ? 'Not recorded' : `${longDay(line.edd)}, ${eddMethodWords[line.eddMethod]}`}</dd>
        <dt>Last discussed</dt>
        <dd>{line.lastDiscussedOn === null ? 'Not yet' : dayWords(line.lastDiscussedOn, today)}</dd>
        <dt>Next discussion</dt>
        <dd className={due !== null && due.lateDays > 0 ? text.late : undefined}>
          {line.status === 'open' ? discussionWords(due, today) : 'None: not open'}
        </dd>
      </dl>
    </Card>
  )
}

function OpenActions({ referral, today }: PartProps) {
  const { data } = useCall('actions.list', { state: 'open', referralId: referral.line.id, meetingId: null })
  return (
    <Card title="Open actions" note={data && data.length > 0 ? String(data.length) : ''}>
      {data?.length === 0 ? <p className={text.note}>None.</p> : null}
      <ul className={list.list}>
        {data?.map(action => (
          <li key={action.id} className={list.item}>
            {action.text}
            <p className={`${text.note} ${text.num}`}>
              {whoWords(action)} · <DueWords action={action} today={today} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
