import type { Kysely } from 'kysely'
import type { Action } from '../../shared/actions/model.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Meeting } from '../../shared/meetings/model.ts'
import { readAction } from '../actions/list.ts'
import type { Schema } from '../register/schema.ts'

/**
 * Matters arising: actions from earlier meetings of the same site and kind, and from any earlier
 * meeting for a baby on this agenda, that were open when this meeting began. By due date, those
 * without one last.
 */
export async function earlierActions(db: Kysely<Schema>, meeting: Meeting, previousOn: IsoDay | null): Promise<Action[]> {
  const rows = await db
    .selectFrom('action as a')
    .innerJoin('agenda_item as i', 'i.id', 'a.item_id')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .innerJoin('referral as r', 'r.id', 'a.referral_id')
    .select(['a.id', 'a.due_on', 'a.created_at'])
    .where('a.state', '<>', 'withdrawn')
    .where('r.status', '<>', 'withdrawn')
    .where('m.id', '<>', meeting.id)
    .where(e => e.or([e('m.date', '<', meeting.date), e.and([e('m.date', '=', meeting.date), e('m.time', '<', meeting.time)])]))
    .where(e =>
      e.or([e('a.state', '=', 'open'), previousOn === null ? e('a.closed_on', '>=', meeting.date) : e('a.closed_on', '>', previousOn)]),
    )
    .where(e =>
      e.or([
        e.and([e('m.site_id', '=', meeting.siteId), e('m.kind', '=', meeting.kind)]),
        e('a.referral_id', 'in', e.selectFrom('agenda_item as here').select('here.referral_id').where('here.meeting_id', '=', meeting.id)),
      ]),
    )
    .execute()
  const ordered = rows.toSorted((a, b) => order(a).localeCompare(order(b)))
  const actions: Action[] = []
  for (const { id } of ordered) actions.push(asOnDay(await readAction(db, id), meeting.date))
  return actions
}

/**
 * What was closed after the meeting was still open on its day: a later version of the minutes must
 * not tell what nobody knew yet.
 */
export function asOnDay(action: Action, on: IsoDay): Action {
  return action.closedOn !== null && action.closedOn > on ? { ...action, state: 'open', closedOn: null, reason: '' } : action
}

function order(row: { due_on: string | null; created_at: string; id: string }): string {
  return [row.due_on ?? '9999', row.created_at, row.id].join(' ')
}
