import type { Kysely } from 'kysely'
import type { Schema } from '../register/schema.ts'

/**
 * Gives the next free reference of a year, `PB-2026-0142`, and counts on from there: one look at
 * the register for each year.
 */
export function countReferences(db: Kysely<Schema>): (year: string) => Promise<string> {
  const last = new Map<string, number>()
  return async year => {
    const number = (last.get(year) ?? (await lastReference(db, year))) + 1
    last.set(year, number)
    return `PB-${year}-${String(number).padStart(4, '0')}`
  }
}

async function lastReference(db: Kysely<Schema>, year: string): Promise<number> {
  const prefix = `PB-${year}-`
  const last = await db
    .selectFrom('referral')
    .select('reference')
    .where('reference', '>=', prefix)
    .where('reference', '<', `PB-${year}.`)
    .orderBy(e => e.fn('length', ['reference']), 'desc')
    .orderBy('reference', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last === undefined ? 0 : Number(last.reference.slice(prefix.length))
}
