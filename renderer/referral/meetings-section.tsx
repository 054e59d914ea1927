import { fullDay } from '../../shared/calendar/words.ts'
import { pointInTime } from '../../shared/chronology/chronology.ts'
import type { Discussion } from '../../shared/referrals/model.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Card } from '../record/card.tsx'
import fields from '../record/fields.module.css'
import type { PartProps } from '../record/part.ts'
import text from '../ui/text.module.css'

/** Every meeting it was discussed at, with the outcome. */
export function MeetingsSection({ referral }: PartProps) {
  const { discussions, line } = referral
  return (
    <Card
      title="Meetings"
      note={discussions.length === 0 ? 'Not discussed yet' : `${discussions.length}`}
      action={
        <ExportButton
          within="meetings"
          list="discussions"
          of={line.id}
          rows={discussions.length}
          ids={() => discussions.map(({ itemId }) => itemId)}
          shown="Every meeting it was discussed at, the latest first"
        />
      }
    >
      {discussions.length === 0 ? null : (
        <table className={`${fields.table} ${text.num}`}>
          <thead>
            <tr>
              <th scope="col">Meeting</th>
              <th scope="col">Gestation</th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          <tbody>
            {discussions.map(discussion => (
              <tr key={discussion.itemId}>
                <td className={text.nowrap}>
                  <a href={`#/meetings/${discussion.meetingId}`}>{fullDay(discussion.date)}</a>
                </td>
                <td>{pointInTime(line, discussion.date) ?? 'Not known'}</td>
                <td>{outcome(discussion)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}

function outcome({ outcome: words, closed }: Discussion): string {
  return words ?? (closed ? 'No outcome recorded' : 'Meeting not closed yet')
}
