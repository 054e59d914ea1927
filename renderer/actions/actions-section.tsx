import { type Action, actionStateWords } from '../../shared/actions/model.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { daysBetween } from '../../shared/calendar/day.ts'
import { agencies } from '../../shared/directory/model.ts'
import { counted } from '../../shared/words.ts'
import { useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Card } from '../record/card.tsx'
import fields from '../record/fields.module.css'
import type { PartProps } from '../record/part.ts'
import { dayWords } from '../record/words.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'

/** Actions raised for this baby, open ones first. */
export function ActionsSection({ referral, today }: PartProps) {
  const { data, error } = useCall('actions.list', { state: 'all', referralId: referral.line.id, meetingId: null })
  const actions = (data ?? []).toSorted((one, other) => Number(one.state !== 'open') - Number(other.state !== 'open'))
  return (
    <Card
      title="Actions"
      note={data ? `${actions.filter(action => action.state === 'open').length} open of ${actions.length}` : ''}
      action={
        <>
          <ExportButton
            within="actions"
            list="actions"
            rows={actions.length}
            ids={() => actions.map(({ id }) => id)}
            shown={`${referral.line.reference}: open ones first, by due date`}
          />
          <a href="#/actions">All actions</a>
        </>
      }
    >
      <ErrorNotice error={error?.error} />
      {actions.length === 0 ? (
        <p className={text.row}>{data ? 'None raised. Actions are raised at meetings.' : ''}</p>
      ) : (
        <table className={`${fields.table} ${text.num}`}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Who</th>
              <th scope="col">Due</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {actions.map(action => (
              <tr key={action.id}>
                <td>{action.text}</td>
                <td>{whoWords(action)}</td>
                <td className={text.nowrap}>
                  <DueWords action={action} today={today} />
                </td>
                <td>
                  {action.state === 'open' ? (
                    'Open'
                  ) : (
                    <Tag tone={action.state === 'done' ? 'green' : 'grey'}>{actionStateWords[action.state]}</Tag>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}

/** `T. Osei, Children’s social care`. */
export function whoWords({ owner, agency }: Pick<Action, 'owner' | 'agency'>): string {
  return [owner, agency === null ? '' : agencies[agency]].filter(part => part !== '').join(', ') || 'Nobody named'
}

/** The day it is due; late in red with the days. */
export function DueWords({ action, today }: { action: Action; today: IsoDay }) {
  if (action.dueOn === null) return <span className={text.note}>No date</span>
  const days = action.state === 'open' ? daysBetween(action.dueOn, today) : 0
  if (days <= 0) return dayWords(action.dueOn, today)
  return (
    <span className={text.late}>
      {dayWords(action.dueOn, today)}, {counted(days, 'day')} late
    </span>
  )
}
