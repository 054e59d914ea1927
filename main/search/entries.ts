import type { Kysely } from 'kysely'
import type { Schema } from '../register/schema.ts'

/** Where a search result was found; also its label. */
export type Place = 'Mother' | 'Father' | 'Referral' | 'Note' | 'Action' | 'Minutes' | 'Agency information'

/** Puts one text into the search index, replaces it, or takes it out when empty. Derived data: not audited, rebuilt when broken. */
export async function indexText(
  db: Kysely<Schema>,
  entry: { referralId: string; sourceId: string; place: Place; body: string },
): Promise<void> {
  const body = entry.body.trim()
  if (body === '') {
    await db.deleteFrom('search_entry').where('source_id', '=', entry.sourceId).where('place', '=', entry.place).execute()
    return
  }
  await db
    .insertInto('search_entry')
    .values({ referral_id: entry.referralId, source_id: entry.sourceId, place: entry.place, body })
    .onConflict(conflict => conflict.columns(['source_id', 'place']).doUpdateSet({ body }))
    .execute()
}
