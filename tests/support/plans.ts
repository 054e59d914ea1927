import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely'
import { router } from '../../main/backend/router.ts'
import type { Context } from '../../main/call/handler.ts'
import type { Register } from '../../main/register/register.ts'
import type { Schema } from '../../main/register/schema.ts'
import { createWriter } from '../../main/register/write.ts'
import type { User } from '../../shared/access/model.ts'
import type { CallName, InputOf, OutputOf } from '../../shared/contract.ts'

/** How SQLite goes about one statement. */
export interface Plan {
  readonly sql: string
  readonly steps: readonly string[]
  /** Indexes of the register that hold only some rows. */
  readonly partial: ReadonlySet<string>
}

interface Explained<T> {
  readonly value: T
  readonly plans: readonly Plan[]
}

/** Tables that do not grow with the years. */
const small = new Set(['site', 'user', 'setting', 'protocol', 'worklist', 'import_mapping'])

/**
 * Does `work` and explains what it asked of the register: its own statements with their values, so
 * that a test cannot fall behind the program.
 */
export async function explained<T>(register: Register, work: (db: Kysely<Schema>) => Promise<T>): Promise<Explained<T>> {
  const asked = new Map<string, CompiledQuery>()
  const log = (event: { level: string; query: CompiledQuery }) => void asked.set(event.query.sql, event.query)
  const value = await work(new Kysely<Schema>({ dialect: new SqliteDialect({ database: register.database }), log }))
  const plans = [...asked.values()].filter(({ sql }) => /^\s*(select|with|insert|update|delete)\b/i.test(sql))
  const partial = new Set(
    register.database.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE '% WHERE %'").pluck().all() as string[],
  )
  return { value, plans: plans.map(({ sql, parameters }) => ({ sql, steps: stepsOf(register, sql, parameters), partial })) }
}

/** As `explained`, for a call of the contract with its own handler. What it writes is written. */
export function explainedCall<N extends CallName>(
  register: Register,
  about: Pick<Context, 'user' | 'now' | 'today'>,
  name: N,
  input: InputOf<N>,
) {
  return explained(register, db =>
    db.transaction().execute(async inside => {
      const context = contextOn(inside, register.folder, about)
      // The router is checked against the contract where it is made; a generic name loses that
      // here.
      return (router[name] as (context: Context, input: unknown) => Promise<OutputOf<N>>)(context, input)
    }),
  )
}

function contextOn(db: Kysely<Schema>, folder: string, { user, now, today }: { user: User; now: string; today: string }): Context {
  const write = createWriter(db, user.id, now)
  const nothing = { onRollback: () => {}, onCommit: () => {}, progress: async () => {} }
  return { db, write, user, now, today, folder, ...nothing, uploads: new Map(), memory: new Map() }
}

function stepsOf(register: Register, sql: string, parameters: readonly unknown[]): string[] {
  const rows = register.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[]
  return rows.map(({ detail }) => detail)
}

/**
 * Tables that grow and are read from end to end, each with its statement. Full-text indexes are
 * looked up in, and what a step made itself or was handed as JSON is short. A read that stops at
 * its limit is none: nothing is sorted, and nothing left out of its index is looked at in passing.
 */
export function readWhole(plans: readonly Plan[]): string[] {
  return plans.flatMap(({ sql, steps, partial }) => {
    const tables = tablesOf(sql)
    const made = new Set(steps.flatMap(step => /^(?:CO-ROUTINE|MATERIALIZE) (\w+)/.exec(step)?.[1] ?? []))
    const isLimited = /\blimit\b/i.test(sql) && !steps.some(step => step.includes('TEMP B-TREE'))
    return steps.flatMap(step => {
      const name = /^SCAN (\w+)/.exec(step)?.[1]
      if (name === undefined || name === 'CONSTANT' || made.has(name) || step.includes('VIRTUAL TABLE')) return []
      const table = tables.get(name) ?? name
      if (table === 'json_each' || small.has(table)) return []
      const index = / USING (?:COVERING )?INDEX (\w+)/.exec(step)?.[1] ?? ''
      if (isLimited && (partial.has(index) || !/\bwhere\b/i.test(sql))) return []
      return [`${table}: ${sql.replace(/\s+/g, ' ').trim()}`]
    })
  })
}

/** Every table a statement names, to read from or to write to. */
export function tablesIn(sql: string): string[] {
  return [...sql.matchAll(/\b(?:from|join|into|update)\s+"?(\w+)"?/gi)].map(([, table = '']) => table)
}

/** What each name of a statement stands for. */
function tablesOf(sql: string): Map<string, string> {
  const named = sql.matchAll(/\b(?:from|join)\s+"?(\w+)"?(?:\s*\([^)]*\))?\s+(?:as\s+)?"?(\w+)"?/gi)
  return new Map([...named].map(([, table = '', name = '']) => [name, table]))
}
