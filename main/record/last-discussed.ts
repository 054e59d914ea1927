import type { Context } from '../call/handler.ts'

/** Keeps the referral's `last discussed` in step with the agenda items that were discussed. */
export async function updateLastDiscussed(context: Context, referralId: string): Promise<void> {
  const row = await context.db
    .selectFrom('agenda_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .select(e => e.fn.max('m.date').as('date'))
    .where('i.referral_id', '=', referralId)
    .where('i.state', '=', 'discussed')
    .executeTakeFirst()
  await context.write.derive('referral', referralId, { last_discussed_on: row?.date ?? null })
}
