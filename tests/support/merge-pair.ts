import type { Context } from '../../main/call/handler.ts'
import { tableNames } from '../../main/intake/merge-tables.ts'
import { writeReferral } from '../../main/intake/receive.ts'
import type { Register } from '../../main/register/register.ts'
import type { RecordTable } from '../../main/register/schema.ts'
import { inLedger } from '../../main/sample/ledger.ts'
import { indexText } from '../../main/search/entries.ts'
import { noDetail } from '../../shared/events/model.ts'
import { NewReferral } from '../../shared/referrals/model.ts'
import { newReferral } from './referral.ts'
import { owner, temporaryRegister } from './temporary-register.ts'

export interface Pair {
  readonly register: Register
  readonly kept: string
  readonly merged: string
  /**
   * On the agenda of a meeting with the merged record alone, of one with both where it was
   * discussed, and of one to come with both.
   */
  readonly items: { readonly alone: string; readonly both: string; readonly waiting: string }
  /** One audit entry in one transaction, as dispatch makes it. */
  entry<T>(label: string, work: (context: Context) => Promise<T>): Promise<T>
  /** Every column of every record table but those a write always changes, by table and id. */
  state(): Record<string, Record<string, unknown>>
}

/**
 * Two records of one pregnancy made by mistake, the second with a row in every table that belongs
 * to a referral.
 */
export async function mergePair(): Promise<Pair> {
  const { register } = await temporaryRegister()
  let minute = 0
  const entry: Pair['entry'] = (label, work) =>
    register.db
      .transaction()
      .execute(db =>
        inLedger(db, { ...owner, role: 'lead' }, register.folder, ledger =>
          ledger.entry(label, `2026-11-24T10:${String(minute++).padStart(2, '0')}:00.000Z`, work),
        ),
      )

  const made = await entry('Seeded', async context => {
    await context.write.add('user', { name: owner.name, role: 'lead' }, [], owner.id)
    const site = await context.write.add('site', { name: 'St Bede' })
    const receive = (...[about, mother]: [Parameters<typeof newReferral>[1], object?]) => {
      const input = newReferral(site, about)
      return writeReferral(context, NewReferral.parse({ ...input, mother: { ...input.mother, ...mother } }))
    }
    const kept = await receive({ nhsNumber: null, note: 'First note' })
    const merged = await receive(
      { surname: 'Okafour', edd: '2027-01-29', reasons: 'Missed appointments', note: 'Aunt rang the ward' },
      { phone: '07700 900123' },
    )
    const third = await receive({ surname: 'Li', forenames: 'Mei', nhsNumber: null, edd: '2024-01-01', receivedOn: '2023-06-01' })
    const link = { withdrawn_at: null, withdrawn_reason: '', reason: 'Earlier pregnancy' }
    await context.write.add('referral_link', { earlier_id: third, later_id: merged, ...link }, [third, merged])
    await context.write.add('referral_link', { earlier_id: kept, later_id: merged, ...link }, [kept, merged])
    const items = await meetings(register, context, site, kept, merged)
    for (const table of tableNames) if (table !== 'agenda_item') await fill(register, context, table, merged, items.alone)
    await context.write.derive('referral', merged, { next_discussion_on: '2026-12-01', last_discussed_on: '2026-11-17' }, [])
    return { kept, merged, items }
  })
  return { register, ...made, entry, state: () => stateOf(register) }
}

async function meetings(register: Register, context: Context, site: string, kept: string, merged: string): Promise<Pair['items']> {
  const meeting = (date: string) =>
    add(register, context, 'meeting', { site_id: site, date, state: date > '2026-11-24' ? 'planned' : 'closed' })
  const item = async (meeting_id: string, referral_id: string, state: string) =>
    add(register, context, 'agenda_item', { meeting_id, referral_id, state, outcome: null })
  const [first, second, third] = [await meeting('2026-11-10'), await meeting('2026-11-17'), await meeting('2026-12-01')]
  const alone = await item(first, merged, 'discussed')
  const both = await item(second, merged, 'discussed')
  await item(second, kept, 'discussed')
  const waiting = await item(third, merged, 'waiting')
  await item(third, kept, 'waiting')
  const view = await add(register, context, 'agency_view', { item_id: alone, text: 'Housing told of arrears', withdrawn_at: null })
  await indexText(context.db, { referralId: merged, sourceId: view, place: 'Agency information', body: 'Housing told of arrears' })
  return { alone, both, waiting }
}

async function fill(register: Register, context: Context, table: RecordTable, referral: string, item: string): Promise<void> {
  const { mother_id } = await context.db.selectFrom('referral').select('mother_id').where('id', '=', referral).executeTakeFirstOrThrow()
  const person = table === 'family_member' ? await add(register, context, 'person', { surname: 'Okafor', forenames: 'Ngozi' }) : mother_id
  const known = {
    referral_id: referral,
    person_id: person,
    item_id: item,
    user_id: owner.id,
    detail: JSON.stringify(noDetail),
    withdrawn_at: null,
  }
  const id = await add(register, context, table, known)
  if (table === 'note')
    await indexText(context.db, { referralId: referral, sourceId: id, place: 'Note', body: 'Sofa surfing since August' })
}

/** A row with something in every column that has to have something. */
async function add(register: Register, context: Context, table: RecordTable, known: Record<string, unknown>): Promise<string> {
  const own = ['id', 'version', 'created_at', 'created_by', 'changed_at', 'changed_by']
  const columns = register.database.prepare('SELECT name, type, "notnull" AS needed FROM pragma_table_info(?)').all(table) as {
    name: string
    type: string
    needed: number
  }[]
  const values = columns
    .filter(({ name }) => !own.includes(name))
    .map(({ name, type, needed }) => {
      if (Object.hasOwn(known, name)) return [name, known[name]]
      if (needed === 0) return [name, null]
      return [name, type === 'INTEGER' ? 1 : name.endsWith('_on') ? '2026-11-20' : `${table} ${name}`]
    })
  return context.write.add(table, Object.fromEntries(values) as never, [])
}

function stateOf({ database }: Register): Record<string, Record<string, unknown>> {
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'version') ORDER BY name",
    )
    .pluck()
    .all() as string[]
  const rows = tables.flatMap(table =>
    (database.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]).map(row => {
      const { version: _v, changed_at: _a, changed_by: _b, ...rest } = row
      return [`${table} ${String(row.id)}`, rest] as const
    }),
  )
  return Object.fromEntries(rows)
}
