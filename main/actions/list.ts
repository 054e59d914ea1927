import type { Kysely } from 'kysely'
import { type Action, type ActionFilter, closedActionsAtMost } from '../../shared/actions/model.ts'
import { notFound } from '../../shared/reply.ts'
import { aboutBaby, nameOfBaby } from '../record/about-baby.ts'
import type { Schema } from '../register/schema.ts'
import { among } from '../register/sql/among.ts'

function actionQuery(db: Kysely<Schema>) {
  return db
    .selectFrom('action as a')
    .innerJoin('referral as r', 'r.id', 'a.referral_id')
    .innerJoin('person as m', 'm.id', 'r.mother_id')
    .leftJoin('agenda_item as i', 'i.id', 'a.item_id')
    .select([
      'a.id',
      'a.version',
      'a.text',
      'a.owner',
      'a.agency',
      'a.due_on',
      'a.referral_id',
      'a.item_id',
      'i.meeting_id',
      'a.raised_on',
      'a.state',
      'a.closed_on',
      'a.reason',
    ])
    .select(aboutBaby)
}

type ActionRow = Awaited<ReturnType<ReturnType<typeof actionQuery>['executeTakeFirstOrThrow']>>

function toAction(row: ActionRow): Action {
  return {
    id: row.id,
    version: row.version,
    text: row.text,
    owner: row.owner,
    agency: row.agency,
    dueOn: row.due_on,
    referralId: row.referral_id,
    itemId: row.item_id,
    meetingId: row.meeting_id,
    babyName: nameOfBaby(row),
    mother: { surname: row.surname, forenames: row.forenames, dateOfBirth: row.date_of_birth },
    raisedOn: row.raised_on,
    state: row.state,
    closedOn: row.closed_on,
    reason: row.reason,
  }
}

/**
 * Actions by due date, those without one last. Withdrawn ones are left out. Of the whole register,
 * closed ones are the last 1,000, the newest first, after the open ones.
 */
export async function listActions(db: Kysely<Schema>, filter: ActionFilter): Promise<Action[]> {
  const { state, referralId, meetingId, siteId = null } = filter
  if (state === 'open' || referralId !== null || meetingId !== null || siteId !== null) return listByDue(db, filter)
  const open = state === 'all' ? await listByDue(db, { ...filter, state: 'open' }) : []
  const closed = await standing(db)
    .where('a.closed_on', 'is not', null)
    .where('a.state', '<>', 'open')
    .orderBy('a.closed_on', 'desc')
    .orderBy('a.created_at', 'desc')
    .limit(closedActionsAtMost)
    .execute()
  return [...open, ...closed.map(toAction)]
}

function standing(db: Kysely<Schema>) {
  return actionQuery(db).where('a.state', '<>', 'withdrawn').where('r.status', '<>', 'withdrawn')
}

async function listByDue(db: Kysely<Schema>, filter: ActionFilter): Promise<Action[]> {
  let query = standing(db)
  if (filter.state === 'open') query = query.where('a.state', '=', 'open')
  if (filter.state === 'closed') query = query.where('a.state', '<>', 'open')
  if (filter.referralId !== null) query = query.where('a.referral_id', '=', filter.referralId)
  if (filter.meetingId !== null) query = query.where('i.meeting_id', '=', filter.meetingId)
  if (filter.siteId) query = query.where('r.site_id', '=', filter.siteId)
  const rows = await query
    .orderBy('a.due_on', order => order.asc().nullsLast())
    .orderBy('a.created_at')
    .execute()
  return rows.map(toAction)
}

/** Actions by id; those that are not there are left out. */
export async function readActions(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, Action>> {
  const rows = await actionQuery(db).where('a.id', 'in', among(ids)).execute()
  return new Map(rows.map(row => [row.id, toAction(row)]))
}

export async function readAction(db: Kysely<Schema>, id: string): Promise<Action> {
  const row = await actionQuery(db).where('a.id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFound('That action')
  return toAction(row)
}
