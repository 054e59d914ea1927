import type { IsoDay } from '../../shared/calendar/day.ts'
import { gestationFigure } from '../../shared/calendar/gestation.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { rowIds } from '../../shared/exports/row-ids.ts'
import { type Milestone, milestoneWords } from '../../shared/milestones/model.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import { useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Card } from '../record/card.tsx'
import fields from '../record/fields.module.css'
import { Gestation } from '../record/gestation.tsx'
import type { PartProps } from '../record/part.ts'
import { dayWords } from '../record/words.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { standingOf } from './lateness.ts'
import styles from './tracking.module.css'

type Line = Pick<ReferralLine, 'edd' | 'bornOn'>

/**
 * Every milestone that applies: its standard, when it is due and was due at first, when it was met,
 * and how it stands.
 */
export function MilestonesSection({ referral, today }: PartProps) {
  const { data, error } = useCall('tracking.read', { referralId: referral.line.id })
  const { line } = referral
  const milestones = data?.milestones ?? []
  return (
    <Card
      title="Milestones"
      note={data ? `${data.protocolName}, to be checked against the local procedure` : ''}
      action={
        <ExportButton
          within="milestones"
          list="milestones"
          of={referral.line.id}
          rows={milestones.length}
          ids={() => milestones.map(rowIds.milestone)}
          shown={`${data?.protocolName ?? ''}, as of ${longDay(today)}`}
        />
      }
    >
      <ErrorNotice error={error?.error} />
      {line.edd === null ? (
        <p className={text.row}>No EDD is recorded: milestones that stand at a gestation cannot be placed until it is.</p>
      ) : null}
      {data?.milestones.length === 0 ? <p className={text.row}>No milestone applies.</p> : null}
      {data && data.milestones.length > 0 ? <MilestoneTable milestones={data.milestones} line={line} today={today} /> : null}
    </Card>
  )
}

function MilestoneTable({ milestones, line, today }: { milestones: readonly Milestone[]; line: Line; today: IsoDay }) {
  return (
    <table className={`${fields.table} ${styles.table} ${text.num}`}>
      <thead>
        <tr>
          <th scope="col">Milestone</th>
          <th scope="col">Standard</th>
          <th scope="col">Due</th>
          <th scope="col">Met</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {milestones.map(milestone => (
          // A milestone such as a review can come more than once.
          <tr key={rowIds.milestone(milestone)}>
            <th scope="row">{milestoneWords[milestone.code]}</th>
            <td>{milestone.standard}</td>
            <td>
              <Due milestone={milestone} line={line} today={today} />
            </td>
            <td>{milestone.metOn === null ? unmetWords(milestone) : <On day={milestone.metOn} line={line} today={today} />}</td>
            <td>
              <State milestone={milestone} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A day with the gestation it falls on. */
function On({ day, line, today }: { day: IsoDay; line: Line; today: IsoDay }) {
  const gestation = gestationFigure(line, day)
  return (
    <>
      <span className={text.nowrap}>{dayWords(day, today)}</span>
      {gestation === null ? null : (
        <span className={text.note}>
          {' '}
          <Gestation line={line} on={day} none="" />
        </span>
      )}
    </>
  )
}

/**
 * Of the line *if born tonight* and of a named social worker, only that they stand there is known.
 */
function unmetWords({ state }: Milestone): string {
  return state === 'met' ? 'Day not recorded' : 'Not yet'
}

function Due({ milestone, line, today }: { milestone: Milestone; line: Line; today: IsoDay }) {
  const { dueOn, originalDueOn, compressed } = milestone
  return (
    <>
      <On day={dueOn} line={line} today={today} />
      {compressed || originalDueOn !== dueOn ? (
        <div className={text.note}>
          {compressed ? 'compressed' : ''}
          {compressed && originalDueOn !== dueOn ? ', ' : ''}
          {originalDueOn === dueOn ? '' : `was ${longDay(originalDueOn)}`}
        </div>
      ) : null}
    </>
  )
}

function State({ milestone, today }: { milestone: Milestone; today: IsoDay }) {
  const { word, tone, by } = standingOf(milestone, today)
  return (
    <>
      <Tag tone={tone}>{word}</Tag> <span className={milestone.state === 'late' ? text.late : text.note}>{by}</span>
      {milestone.pastStop && milestone.metOn === null ? <div className={text.note}>Past the last day to begin in time</div> : null}
    </>
  )
}
