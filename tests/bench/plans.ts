import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely'
import { listActions } from '../../main/actions/list.ts'
import { updateAgenda } from '../../main/meetings/build.ts'
import { readCase } from '../../main/meetings/read-case.ts'
import { listMeetings, readMeeting } from '../../main/meetings/read-meeting.ts'
import { listLines } from '../../main/referrals/lines.ts'
import { openRegister } from '../../main/register/open.ts'
import type { Schema } from '../../main/register/schema.ts'
import { openLedger } from '../../main/sample/ledger.ts'
import { searchHandlers } from '../../main/search/handlers.ts'
import type { Subject } from './subject.ts'

/** How SQLite goes about the reads that every screen needs: their real statements, explained on a real register. */
export async function queryPlans({ folder, key }: Subject): Promise<string> {
  const opened = openRegister(folder, key, '2026-11-24T09:00:00.000Z')
  if (!opened.ok) throw new Error(opened.detail)
  const { register } = opened
  const queries: CompiledQuery[] = []
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: register.database }),
    log: event => {
      if (event.level === 'query') queries.push(event.query)
    },
  })
  const ledger = openLedger(db, { id: 'bench', name: 'bench', role: 'reader' }, folder)
  const explained = async (what: string, work: () => Promise<unknown>) => {
    queries.length = 0
    await work()
    const reads = [...new Map(queries.filter(({ sql }) => /^\s*select/i.test(sql)).map(query => [query.sql, query])).values()]
    return [`— ${what}`, ...reads.flatMap(query => explain(register.database, query))].join('\n')
  }
  const meeting = await db.selectFrom('meeting').selectAll().where('state', '=', 'planned').orderBy('date').executeTakeFirstOrThrow()
  const item = await db.selectFrom('agenda_item').select('id').where('meeting_id', '=', meeting.id).executeTakeFirstOrThrow()
  const filter = { status: 'open' as const, text: '', siteId: null }
  const plans = [
    await explained('referrals.list, open', () => listLines(db, filter)),
    await explained('referrals.list, open, of a site', () => listLines(db, { ...filter, siteId: meeting.site_id })),
    await explained('meetings.list', () => listMeetings(db, null)),
    await explained('agenda', () =>
      db.transaction().execute(async inside => {
        await openLedger(inside, { id: 'bench', name: 'bench', role: 'reader' }, folder).entry(
          'explained',
          '2026-11-24T09:00:00.000Z',
          context => updateAgenda(context, meeting),
        )
      }),
    ),
    await explained('meetings.read', () => readMeeting({ db }, meeting.id)),
    await explained('meetings.readCase', () => readCase({ db }, item.id)),
    await explained('actions.list, open', () => listActions(db, { state: 'open', referralId: null, meetingId: null })),
    await explained('search.find', () =>
      ledger.entry('explained', '2026-11-24T09:00:00.000Z', context => searchHandlers['search.find'](context, { text: 'oka' })),
    ),
  ]
  register.close()
  return plans.join('\n\n')
}

function explain(
  database: { prepare(sql: string): { all(...parameters: unknown[]): unknown[] } },
  { sql, parameters }: CompiledQuery,
): string[] {
  const rows = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { id: number; parent: number; detail: string }[]
  const depth = new Map<number, number>([[0, 0]])
  const madeHere = new Set(rows.flatMap(({ detail }) => /^(?:CO-ROUTINE|MATERIALIZE) (\w+)/.exec(detail)?.[1] ?? []))
  // A limit stops a scan that comes in the wanted order already.
  const stopsEarly = /\blimit\b/i.test(sql) && !rows.some(({ detail }) => detail.includes('TEMP B-TREE'))
  const readsAll = (detail: string) => {
    const scanned = /^SCAN (\w+)/.exec(detail)?.[1]
    return scanned !== undefined && !detail.includes('VIRTUAL TABLE') && !madeHere.has(scanned) && !stopsEarly
  }
  const lines = rows.map(({ id, parent, detail }) => {
    const deep = (depth.get(parent) ?? 0) + 1
    depth.set(id, deep)
    return `${'  '.repeat(deep + 1)}${detail}${readsAll(detail) ? '   ← reads the whole table' : ''}`
  })
  return [`  ${sql.replace(/\s+/g, ' ').trim().slice(0, 110)}…`, ...lines]
}
