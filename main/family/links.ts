import { invalid, notFound, refused } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { mustExist } from '../record/must-exist.ts'

/**
 * Links an earlier pregnancy of the family to a later one. Refused when they are the same record or
 * linked already. Returns the link's id.
 */
export async function linkEarlier(context: Context, laterId: string, earlierId: string, reason: string): Promise<string> {
  if (laterId === earlierId) throw invalid({ earlierId: 'A referral cannot be linked to itself.' })
  await mustExist(context.db, laterId)
  await mustExist(context.db, earlierId)
  const there = await context.db
    .selectFrom('referral_link')
    .select('id')
    .where('withdrawn_at', 'is', null)
    .where(e =>
      e.or([
        e.and([e('earlier_id', '=', earlierId), e('later_id', '=', laterId)]),
        e.and([e('earlier_id', '=', laterId), e('later_id', '=', earlierId)]),
      ]),
    )
    .executeTakeFirst()
  if (there !== undefined) throw refused('These two records are linked already.')
  const link = { earlier_id: earlierId, later_id: laterId, reason, withdrawn_at: null, withdrawn_reason: '' }
  return context.write.add('referral_link', link, [earlierId, laterId])
}

/** Withdraws a link and returns the later referral, whose family is shown. */
export async function unlink(context: Context, seen: { id: string; version: number }, reason: string): Promise<string> {
  const link = await context.db
    .selectFrom('referral_link')
    .selectAll()
    .where('id', '=', seen.id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (link === undefined) throw notFound('That link')
  const subjects = [link.earlier_id, link.later_id]
  await context.write.change('referral_link', seen, { withdrawn_at: context.now, withdrawn_reason: reason }, subjects)
  return link.later_id
}
