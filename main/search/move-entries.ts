import type { Kysely } from 'kysely'
import type { Schema } from '../register/schema.ts'
import { among } from '../register/sql/among.ts'

/**
 * Lets the search entries of records follow them to a referral: derived, so not audited. The words
 * stay, only whose they are changes.
 */
export async function moveSearchEntries(db: Kysely<Schema>, sourceIds: readonly string[], referralId: string): Promise<void> {
  for (const table of ['search_entry', 'search_person'] as const)
    await db.updateTable(table).set({ referral_id: referralId }).where('source_id', 'in', among(sourceIds)).execute()
}
