import type { Kysely } from 'kysely'
import { notFound } from '../../shared/reply.ts'
import type { Schema } from '../register/schema.ts'

/** A referral's own columns; refused with `not_found` where there is none. */
export async function referralRow({ db }: { readonly db: Kysely<Schema> }, id: string) {
  const row = await db.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFound('That referral')
  return row
}

/** `not_found` unless the referral is in the register. */
export async function mustExist(db: Kysely<Schema>, referralId: string): Promise<void> {
  const row = await db.selectFrom('referral').select('id').where('id', '=', referralId).executeTakeFirst()
  if (row === undefined) throw notFound('That referral')
}
