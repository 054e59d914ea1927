import type { Kysely, RawBuilder } from 'kysely'
import type { DiscussionFacts } from '../../shared/case-file/case-file.ts'
import type { Agency } from '../../shared/directory/model.ts'
import type { Schema } from '../register/schema.ts'
import { among } from '../register/sql/among.ts'
import { grouped } from './grouped.ts'

/**
 * The discussions of these referrals with who was invited and who gave information, oldest first.
 */
export async function gatherDiscussions(db: Kysely<Schema>, these: RawBuilder<string>): Promise<Map<string, DiscussionFacts[]>> {
  const items = await db
    .selectFrom('agenda_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .select(['i.id', 'i.referral_id', 'i.meeting_id', 'i.outcome', 'm.date'])
    .select(e => [
      e(e.fn<string>('trim', ['i.analysis']), '<>', '').as('analysis'),
      e(e.fn<string>('trim', ['i.worries']), '<>', '').as('worries'),
    ])
    .where('i.referral_id', 'in', these)
    .where('i.state', '=', 'discussed')
    .orderBy('m.date')
    .execute()
  const invited = await readInvited(db, [...new Set(items.map(item => item.meeting_id))])
  const heard = grouped(
    await readHeard(
      db,
      items.map(item => item.id),
    ),
    row => row.item_id,
  )
  const facts = items.map(item => ({
    referralId: item.referral_id,
    discussion: {
      on: item.date,
      outcome: item.outcome,
      analysisWritten: Boolean(item.analysis),
      worriesWritten: Boolean(item.worries),
      agenciesInvited: invited.get(item.meeting_id) ?? [],
      agenciesHeard: [...new Set((heard.get(item.id) ?? []).map(row => row.agency))],
    } satisfies DiscussionFacts,
  }))
  return new Map([...grouped(facts, fact => fact.referralId)].map(([id, list]) => [id, list.map(fact => fact.discussion)]))
}

async function readInvited(db: Kysely<Schema>, meetingIds: readonly string[]): Promise<Map<string, Agency[]>> {
  const rows = await db
    .selectFrom('attendee')
    .select(['meeting_id', 'agency'])
    .distinct()
    .where('meeting_id', 'in', among(meetingIds))
    .where('withdrawn_at', 'is', null)
    .execute()
  return new Map([...grouped(rows, row => row.meeting_id)].map(([id, list]) => [id, list.map(row => row.agency)]))
}

/**
 * What an agency said counts once there are words. Asked for as a column, because as a condition
 * SQLite does not take it from the index.
 */
async function readHeard(db: Kysely<Schema>, itemIds: readonly string[]) {
  const views = await db
    .selectFrom('agency_view')
    .select(['item_id', 'agency'])
    .select(e => e(e.fn<string>('trim', ['text']), '<>', '').as('written'))
    .where('item_id', 'in', among(itemIds))
    .where('withdrawn_at', 'is', null)
    .execute()
  return views.filter(({ written }) => written)
}
