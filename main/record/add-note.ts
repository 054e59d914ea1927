import type { Context } from '../call/handler.ts'
import { indexText } from '../search/entries.ts'

/** Writes a note of a referral and makes it findable. Returns its id. */
export async function addNote(context: Context, referralId: string, text: string): Promise<string> {
  const id = await context.write.add('note', { referral_id: referralId, text, withdrawn_at: null, withdrawn_reason: '' }, [referralId])
  await indexText(context.db, { referralId, sourceId: id, place: 'Note', body: text })
  return id
}
