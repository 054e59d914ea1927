import { rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connectNew, settle } from '../../main/register/driver.ts'
import { checkRegister } from '../../main/register/health.ts'
import { migrate, migrations, newestVersion, schemaVersion } from '../../main/register/migrate.ts'
import { openRegister } from '../../main/register/open.ts'
import { places } from '../../main/register/places.ts'
import type { Register } from '../../main/register/register.ts'
import { rebuildSearch } from '../../main/register/search-index/rebuild.ts'
import { indexText } from '../../main/search/entries.ts'
import { findMatches } from '../../main/search/find.ts'
import { withSoundIndex } from '../../main/search/repair.ts'
import { storeReferral } from '../support/stored-referral.ts'
import { now, temporaryRegister } from '../support/temporary-register.ts'

/** A row of a table as it was in an older version: what is not told is empty. */
function insert(database: Database.Database, table: string, values: Record<string, unknown>): void {
  const columns = database.prepare(
    'SELECT name, type FROM pragma_table_info(?) WHERE "notnull" OR name IN (SELECT value FROM json_each(?))',
  )
  const named = columns.all(table, JSON.stringify(Object.keys(values))) as { name: string; type: string }[]
  const names = named.map(({ name }) => name)
  database
    .prepare(`INSERT INTO ${table} (${names}) VALUES (${names.map(() => '?')})`)
    .run(...named.map(({ name, type }) => values[name] ?? (type === 'INTEGER' ? 1 : '')))
}

/**
 * A register at the version before, on a real encrypted file, with one referral and the entries
 * that version kept for it.
 */
async function olderRegister() {
  const { register } = await temporaryRegister()
  register.close()
  const path = places(register.folder).database
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  const database = connectNew(path, register.key)
  settle(database)
  migrate(
    database,
    migrations.filter(({ version }) => version < 3),
  )
  insert(database, 'site', { id: 'site', name: 'St Bede' })
  insert(database, 'person', { id: 'mother', surname: 'Wiśniewska', forenames: 'Małgorzata', aliases: 'Gosia', nhs_number: '9990000018' })
  insert(database, 'person', { id: 'father', surname: 'Okafor', forenames: 'Emeka', nhs_number: null })
  insert(database, 'referral', {
    id: 'r',
    reference: 'PB-2026-0001',
    status: 'closed',
    mother_id: 'mother',
    father_id: 'father',
    site_id: 'site',
  })
  for (const [number, source_id, place, body] of [
    [1, 'mother', 'Mother', 'Małgorzata Wiśniewska Gosia NHS 999 000 0018 9990000018'],
    [2, 'father', 'Father', 'Emeka Okafor'],
    [3, 'note', 'Note', 'Sofa surfing since August'],
  ] as const)
    insert(database, 'search_entry', { number, referral_id: 'r', source_id, place, body })
  database.close()
  return register
}

function open({ folder, key }: Register): Register {
  const opened = openRegister(folder, key, now)
  if (!opened.ok) throw new Error(opened.state)
  onTestFinished(() => opened.register.close())
  return opened.register
}

const search = (register: Register) => checkRegister(register).checks.find(({ name }) => name === 'Search index')
const found = async (register: Register, typed: string) =>
  (await findMatches(register.db, typed)).map(({ where, similar, referralId }) => [referralId, where, similar])

const searched = (register: Register, typed: string) =>
  withSoundIndex(register.db, async () => (await findMatches(register.db, typed)).map(({ where }) => where))

describe('a register from before the people’s index', () => {
  it('finds everyone after it was opened: the index is filled from the records', async () => {
    const register = open(await olderRegister())
    expect(schemaVersion(register.database)).toBe(newestVersion())
    expect(await found(register, 'wisniewska')).toEqual([['r', 'Mother', false]])
    expect(await found(register, 'gosia')).toEqual([['r', 'Mother’s alias', false]])
    expect(await found(register, '9990000018')).toEqual([['r', 'Mother’s NHS number', false]])
    expect(await found(register, 'pb-2026-0001')).toEqual([['r', 'Reference', false]])
    expect(await found(register, 'okafer')).toEqual([['r', 'Father', true]])
    expect(await found(register, 'sofa')).toEqual([['r', 'Note', false]])
    expect(register.database.prepare('SELECT place FROM search_entry').pluck().all()).toEqual(['Note'])
    expect(search(register)).toMatchObject({ ok: true })
  })

  it('stays at its version when the step fails', async () => {
    const { folder, key } = await olderRegister()
    const failing = migrations.map(step =>
      step.version === 3 ? { ...step, sql: `${step.sql} INSERT INTO no_such_table VALUES (1)` } : step,
    )
    expect(() => openRegister(folder, key, now, failing)).toThrow('no_such_table')
    const before = migrations.filter(({ version }) => version < 3)
    const opened = openRegister(folder, key, now, before)
    if (!opened.ok) throw new Error(opened.state)
    expect(schemaVersion(opened.register.database)).toBe(2)
    expect(opened.register.database.prepare("SELECT count(*) FROM search WHERE search MATCH 'sofa'").pluck().get()).toBe(1)
    opened.register.close()
  })
})

describe('a people’s index that was lost', () => {
  const stored = async () => (await temporaryRegister(async made => void (await storeReferral(made)))).register

  it('is filled again when the register is opened', async () => {
    const register = await stored()
    register.database.exec("DELETE FROM search_person; INSERT INTO search_people (search_people) VALUES ('rebuild')")
    expect(await found(register, 'winterbourne')).toEqual([])
    register.close()
    const again = open(register)
    expect((await found(again, 'winterbourne')).length).toBe(1)
    expect((await found(again, 'winterborn')).length).toBe(1)
    expect(search(again)).toMatchObject({ ok: true })
  })

  it('or damaged keeps nobody from finding, nor from saving', async () => {
    const register = await stored()
    register.database.unsafeMode()
    register.database.exec(
      'UPDATE search_people_data SET block = zeroblob(8) WHERE id > 10; UPDATE search_data SET block = zeroblob(8) WHERE id > 10',
    )
    const { id } = register.database.prepare('SELECT id FROM referral').get() as { id: string }
    await indexText(register.db, { referralId: id, sourceId: 'sister', place: 'Sibling', body: 'Bea Lindqvist' })
    expect(await searched(register, 'lindqvist')).toEqual(['Sibling'])
    expect(await searched(register, 'shouting')).toEqual(['Note'])
    expect(search(register)).toMatchObject({ ok: true })
  })

  it('is made from the records, not from what it held', async () => {
    const register = await stored()
    register.database.exec("UPDATE search_person SET name = 'Somebody Else', reference = ''")
    expect(search(register)).toMatchObject({ ok: false })
    rebuildSearch(register)
    expect(await found(register, 'somebody')).toEqual([])
    expect(await found(register, 'R-0001')).toMatchObject([[expect.any(String), 'Reference', false]])
    expect((await found(register, 'winterborn')).length).toBe(1)
    expect(search(register)).toMatchObject({ ok: true })
  })
})
