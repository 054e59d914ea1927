import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely'
import { describe, expect, it } from 'vitest'
import { listLines } from '../../main/record/lines.ts'
import type { Schema } from '../../main/register/schema.ts'
import { findMatches } from '../../main/search/find.ts'
import { storeReferral } from '../support/stored-referral.ts'
import { temporaryRegister } from '../support/temporary-register.ts'

/** The steps of SQLite's plans for everything that `work` reads, as it runs on a real register. */
async function plansOf(work: (db: Kysely<Schema>) => Promise<unknown>): Promise<string[]> {
  const { register } = await temporaryRegister(async made => void (await storeReferral(made)))
  const queries: CompiledQuery[] = []
  const log = (event: { level: string; query: CompiledQuery }) => void queries.push(event.query)
  await work(new Kysely<Schema>({ dialect: new SqliteDialect({ database: register.database }), log }))
  expect(queries.length).toBeGreaterThan(0)
  return queries.flatMap(({ sql, parameters }) => {
    const rows = register.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[]
    return rows.map(({ detail }) => detail)
  })
}

/**
 * Tables read row after row. Full-text indexes are looked up in; lists handed in as JSON and what a
 * step made itself are short.
 */
function readWhole(plans: readonly string[]): string[] {
  const made = new Set(plans.flatMap(step => /^(?:CO-ROUTINE|MATERIALIZE) (\w+)/.exec(step)?.[1] ?? []))
  return plans.filter(step => {
    const scanned = /^SCAN (\w+)/.exec(step)?.[1]
    return scanned !== undefined && scanned !== 'CONSTANT' && !made.has(scanned) && !step.includes('VIRTUAL TABLE')
  })
}

describe('no table is read whole', () => {
  it.each([
    'win', // people
    'shouting', // texts
    'winterborn', // another spelling
    'zzz', // nothing
  ])('for the register filtered by “%s”', async text => {
    for (const status of ['open', 'all'] as const) {
      const plans = await plansOf(db => listLines(db, { status, text, siteId: null }))
      expect(readWhole(plans)).toEqual([])
      expect(plans.some(step => step.includes('search_people VIRTUAL TABLE INDEX'))).toBe(true)
    }
  })

  it.each(['w', 'win', 'shouting', 'winterborn', 'ada marlowe', 'zzz'])(
    'for finding “%s”, nor sorted: the newest come first by themselves',
    async text => {
      const plans = await plansOf(db => findMatches(db, text))
      expect(readWhole(plans)).toEqual([])
      expect(plans.filter(step => step.includes('USE TEMP B-TREE FOR ORDER BY'))).toEqual([])
    },
  )
})
