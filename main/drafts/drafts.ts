import type { Kysely } from 'kysely'
import type { Draft, KeptDraft } from '../../shared/drafts/model.ts'
import type { Schema } from '../register/schema.ts'

/** The user's own, the last one typed first. */
export async function listDrafts(db: Kysely<Schema>, userId: string): Promise<Draft[]> {
  return db
    .selectFrom('draft')
    .select(['place', 'value', 'at'])
    .where('user_id', '=', userId)
    .orderBy('at', 'desc')
    .orderBy('place')
    .execute()
}

/** Keeps or takes away each of these, all or none. `at`: UTC instant of the call. */
export async function keepDrafts(
  db: Kysely<Schema>,
  { userId, at }: { readonly userId: string; readonly at: string },
  drafts: readonly KeptDraft[],
): Promise<void> {
  await db.transaction().execute(async within => {
    for (const { place, value } of drafts) {
      if (value === null) await within.deleteFrom('draft').where('user_id', '=', userId).where('place', '=', place).execute()
      else
        await within
          .insertInto('draft')
          .values({ user_id: userId, place, value, at })
          .onConflict(conflict => conflict.columns(['user_id', 'place']).doUpdateSet({ value, at }))
          .execute()
    }
  })
}
