import type { Insertable, Kysely } from 'kysely'
import type { SeenRecord } from '../../shared/fields.ts'
import { notFound } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import type { Schema } from '../register/schema.ts'
import type { RecordColumns } from '../register/tables/columns.ts'

/**
 * Tables of things that belong to one referral and are withdrawn with a reason rather than deleted.
 */
export type PartTable = 'family_member' | 'address' | 'agency_check' | 'concern' | 'protective_factor' | 'disagreement' | 'baby'

type Columns<T extends PartTable> = Omit<Insertable<Schema[T]>, keyof RecordColumns | 'referral_id' | 'withdrawn_at' | 'withdrawn_reason'>

/** Adds a part to a referral and returns its id. */
export function addPart<T extends PartTable>(context: Context, table: T, referralId: string, columns: Columns<T>): Promise<string> {
  const row = { ...columns, referral_id: referralId, withdrawn_at: null, withdrawn_reason: '' }
  // The types above tie the columns to the table; Kysely cannot follow them through a generic name.
  return context.write.add(table, row as never, [referralId])
}

/** Changes a part and returns the referral it belongs to. */
export async function changePart<T extends PartTable>(
  context: Context,
  table: T,
  { id, version }: SeenRecord,
  columns: Partial<Columns<T>>,
): Promise<string> {
  const referralId = await referralOfPart(context.db, table, id)
  await context.write.change(table, { id, version }, columns as never, [referralId])
  return referralId
}

/** Withdraws a part with a reason and returns the referral it belongs to. */
export async function withdrawPart(context: Context, table: PartTable, { id, version }: SeenRecord, reason: string): Promise<string> {
  const referralId = await referralOfPart(context.db, table, id)
  await context.write.change(table, { id, version }, { withdrawn_at: context.now, withdrawn_reason: reason } as never, [referralId])
  return referralId
}

async function referralOfPart(db: Kysely<Schema>, table: PartTable, id: string): Promise<string> {
  const row = await db.selectFrom(table).select('referral_id').where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst()
  if (row === undefined) throw notFound('That entry')
  return row.referral_id
}
