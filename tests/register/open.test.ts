import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { listBackups } from '../../main/register/backup/backup.ts'
import { connect, connectNew, settle } from '../../main/register/driver.ts'
import { checkRegister } from '../../main/register/health.ts'
import { RegisterKey } from '../../main/register/keys/register-key.ts'
import { migrate, migrations, newestVersion, schemaVersion } from '../../main/register/migrate.ts'
import { openRegister } from '../../main/register/open.ts'
import { places } from '../../main/register/places.ts'
import { storeReferral } from '../support/stored-referral.ts'
import { now, temporaryFolder, temporaryRegister } from '../support/temporary-register.ts'

async function closedRegister() {
  const { register } = await temporaryRegister(async made => void (await storeReferral(made)))
  register.close()
  return { folder: register.folder, key: register.key, path: places(register.folder).database }
}

const otherKey = () => new RegisterKey(randomBytes(32), randomBytes(16))

/**
 * Every byte in the folder, except SQLite's `-shm`: an index of the `-wal` that holds nothing of
 * its own.
 */
function fingerprint(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.endsWith('-shm'))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ path, bytes: readFileSync(path) }))
    .filter(({ path, bytes }) => !(path.endsWith('-wal') && bytes.length === 0))
    .map(({ path, bytes }) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`)
    .sort()
}

function change(path: string, from: number, bytes: Buffer): void {
  const whole = readFileSync(path)
  bytes.copy(whole, from)
  writeFileSync(path, whole)
}

describe('a register that does not open says why and is left as it was', () => {
  it.each<[string, string, (path: string) => void]>([
    ['empty', 'damaged', path => truncateSync(path, 0)],
    ['cut within its first page', 'damaged', path => truncateSync(path, 3000)],
    ['cut to half', 'damaged', path => truncateSync(path, 4096 * 30)],
    ['cut within a page', 'damaged', path => truncateSync(path, readFileSync(path).length - 1000)],
    ['random bytes', 'damaged', path => writeFileSync(path, randomBytes(40_960))],
    ['another file', 'damaged', path => writeFileSync(path, 'PK\u0003\u0004'.repeat(5000))],
    ['zeros', 'damaged', path => writeFileSync(path, Buffer.alloc(40_960))],
    ['with a damaged first page', 'damaged', path => change(path, 900, randomBytes(40))],
    ['gone', 'absent', path => rmSync(path)],
  ])('%s: %s', async (_what, state, harm) => {
    const { folder, key, path } = await closedRegister()
    harm(path)
    const before = fingerprint(folder)
    expect(openRegister(folder, key, now)).toMatchObject({ ok: false, state })
    expect(fingerprint(folder)).toEqual(before)
  })

  it('under the key of another register: wrong key, not damage', async () => {
    const { folder, path } = await closedRegister()
    const before = fingerprint(folder)
    expect(openRegister(folder, otherKey(), now)).toMatchObject({ ok: false, state: 'wrong_key' })
    expect(fingerprint(folder)).toEqual(before)
    expect(existsSync(path)).toBe(true)
  })

  it('an unencrypted database in its place: damaged, whoever wrote it', async () => {
    const { folder, key, path } = await closedRegister()
    rmSync(path)
    const plain = new Database(path)
    plain.exec('CREATE TABLE referral (id TEXT)')
    plain.close()
    expect(openRegister(folder, key, now)).toMatchObject({ ok: false, state: 'damaged' })
  })

  it('an encrypted database without a schema: damaged', async () => {
    const { folder, key, path } = await closedRegister()
    rmSync(path)
    const empty = connectNew(path, key)
    empty.exec('CREATE TABLE other (id TEXT)')
    empty.close()
    expect(openRegister(folder, key, now)).toMatchObject({ ok: false, state: 'damaged' })
  })

  it('made by a newer version', async () => {
    const { folder, key, path } = await closedRegister()
    const database = connect(path, key, 'write')
    database.pragma(`user_version = ${newestVersion() + 1}`)
    database.close()
    const before = fingerprint(folder)
    expect(openRegister(folder, key, now)).toMatchObject({
      ok: false,
      state: 'newer',
      found: newestVersion() + 1,
      supported: newestVersion(),
    })
    expect(fingerprint(folder)).toEqual(before)
  })

  it('open twice in one process: in use', async () => {
    const { register } = await temporaryRegister()
    expect(openRegister(register.folder, register.key, now)).toMatchObject({ ok: false, state: 'in_use' })
    expect(register.database.prepare('SELECT count(*) FROM site').pluck().get()).toBe(0)
  })

  it('a folder in its place: unreachable', async () => {
    const { folder, key, path } = await closedRegister()
    rmSync(path)
    mkdirSync(path)
    writeFileSync(join(path, 'x'), 'x')
    expect(openRegister(folder, key, now)).toMatchObject({ ok: false, state: 'unreachable' })
  })
})

describe('migrations', () => {
  it('0001 makes an empty encrypted file a register', () => {
    const path = join(temporaryFolder(), 'register.db')
    const key = otherKey()
    const database = connectNew(path, key)
    settle(database)
    expect(schemaVersion(database)).toBe(0)
    expect(migrate(database, migrations.slice(0, 1))).toBe(1)
    expect(schemaVersion(database)).toBe(1)
    expect(migrate(database, migrations.slice(0, 1))).toBe(0)
    const tables = database
      .prepare("SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'")
      .all()
    expect(tables).toContainEqual({ name: 'referral', strict: 1 })
    expect(tables.filter(table => (table as { strict: number }).strict === 0)).toEqual([])
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    database.close()
    const start = readFileSync(path)
    expect(start.subarray(0, 16).equals(key.mark)).toBe(true)
    expect(start.includes('CREATE TABLE')).toBe(false)
  })

  const second = { version: newestVersion() + 1, sql: "ALTER TABLE site ADD COLUMN town TEXT NOT NULL DEFAULT ''" }

  it('bring an older register up to date after a verified backup of it as it was', async () => {
    const { folder, key } = await closedRegister()
    const opened = openRegister(folder, key, now, [...migrations, second])
    if (!opened.ok) throw new Error(opened.state)
    expect(schemaVersion(opened.register.database)).toBe(second.version)
    expect(opened.register.database.prepare('SELECT name, town FROM site').all()).toEqual([{ name: 'St Bede', town: '' }])
    opened.register.close()
    const [backup] = listBackups(folder)
    const copy = connect(join(places(folder).backups, backup?.name ?? ''), key, 'read')
    expect(schemaVersion(copy)).toBe(newestVersion())
    copy.close()
  })

  it('that fail leave the register at its version, as it was', async () => {
    const { folder, key } = await closedRegister()
    const failing = { version: second.version + 1, sql: 'CREATE TABLE half (id TEXT) STRICT; INSERT INTO no_such_table VALUES (1)' }
    expect(() => openRegister(folder, key, now, [...migrations, second, failing])).toThrow('no_such_table')
    const again = openRegister(folder, key, now, [...migrations, second])
    if (!again.ok) throw new Error(again.state)
    expect(schemaVersion(again.register.database)).toBe(second.version)
    expect(again.register.database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").all()).toEqual([])
    again.register.close()
  })

  it('and no open does more than its own: opening writes no backup when nothing is to do', async () => {
    const { folder, key } = await closedRegister()
    const opened = openRegister(folder, key, now)
    if (!opened.ok) throw new Error(opened.state)
    expect(checkRegister(opened.register)).toMatchObject({ ok: true })
    opened.register.close()
    expect(listBackups(folder)).toEqual([])
  })
})
