import type { Allocated } from '../../shared/referrals/allocation.ts'
import { notFound } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { withdrawEvent } from '../events/write.ts'
import { indexWords } from '../record/index-people.ts'
import { indexText } from '../search/entries.ts'
import { asSeen } from './allocatable.ts'

const reason = 'Allocation undone'

/**
 * Takes an allocation back: lead and social worker are those of before, and what was recorded with
 * it is withdrawn. `conflict` when a referral was changed since; nothing is undone then.
 */
export async function undoAllocation(context: Context, done: readonly Allocated[]): Promise<void> {
  await asSeen(context.db, done, 'Nothing was undone.')
  for (const { id, version, lead, socialWorker, event, note } of done) {
    await context.write.change('referral', { id, version }, { lead, social_worker: socialWorker })
    await indexWords(context.db, id)
    if (event !== null && (await withdrawEvent(context, event, reason)) !== id) throw notFound('That event')
    if (note !== null) await withdrawNote(context, id, note)
    await context.write.tellSoFar()
  }
}

async function withdrawNote(context: Context, referralId: string, seen: { id: string; version: number }): Promise<void> {
  const row = await context.db
    .selectFrom('note')
    .select('id')
    .where('id', '=', seen.id)
    .where('referral_id', '=', referralId)
    .executeTakeFirst()
  if (row === undefined) throw notFound('That note')
  await context.write.change('note', seen, { withdrawn_at: context.now, withdrawn_reason: reason }, [referralId])
  await indexText(context.db, { referralId, sourceId: seen.id, place: 'Note', body: '' })
}
