import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeBackup } from '../../main/register/backup/backup.ts'
import { backupFiles } from '../../main/register/backup/backup-files.ts'
import { recoverKeys, restoreBackup } from '../../main/register/backup/restore.ts'
import { createRegister } from '../../main/register/create.ts'
import { lookAt } from '../../main/register/folder.ts'
import { checkRegister } from '../../main/register/health.ts'
import { readKeyFile, writeKeyFile } from '../../main/register/keys/key-file.ts'
import { changePassphrase, unwrapWithPassphrase } from '../../main/register/keys/keys.ts'
import { openRegister } from '../../main/register/open.ts'
import { places } from '../../main/register/places.ts'
import type { Register } from '../../main/register/register.ts'
import { createWriter } from '../../main/register/write.ts'
import { Refusal } from '../../shared/reply.ts'
import { start } from '../support/killable.ts'
import { storeReferral } from '../support/stored-referral.ts'
import { cheapCost, now, owner, passphrase, temporaryFolder, temporaryRegister } from '../support/temporary-register.ts'

const later = '2026-11-25T09:00:00.000Z'
const seed = async (register: Register) => void (await storeReferral(register))

/** A closed register with a backup, and a site written after it. */
async function backedUp() {
  const { register } = await temporaryRegister(seed)
  const { name } = await makeBackup(register, now)
  await register.db
    .transaction()
    .execute(async db => void (await createWriter(db, owner.id, now).add('site', { name: 'After the backup' })))
  register.close()
  return { folder: register.folder, key: register.key, name, ...places(register.folder) }
}

async function sitesWith(folder: string, typed = passphrase): Promise<string[]> {
  const state = lookAt(folder)
  if (state.kind !== 'present') throw new Error(state.kind)
  const key = await unwrapWithPassphrase(state.keys, owner.id, typed)
  if (key === null) throw new Error('wrong passphrase')
  const opened = openRegister(folder, key, later)
  if (!opened.ok) throw new Error(opened.state)
  const rows = await opened.register.db.selectFrom('site').select('name').orderBy('name').execute()
  opened.register.close()
  return rows.map(row => row.name)
}

const replacedIn = (folder: string) => readdirSync(folder).filter(name => name.startsWith('replaced-'))
const codeOf = (work: () => void) => {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof Refusal ? error.error.code : error
  }
}

describe('restoring a backup', () => {
  it('puts it in place and keeps what it replaces, which opens', async () => {
    const { folder, name } = await backedUp()
    expect(await sitesWith(folder)).toEqual(['After the backup', 'St Bede'])
    restoreBackup(folder, name, later)
    expect(await sitesWith(folder)).toEqual(['St Bede'])
    expect(replacedIn(folder)).toEqual(['replaced-2026-11-25T09-00-00Z'])
    expect(await sitesWith(join(folder, 'replaced-2026-11-25T09-00-00Z'))).toEqual(['After the backup', 'St Bede'])
    restoreBackup(folder, name, later)
    expect(replacedIn(folder)).toHaveLength(2)
  })

  it('takes a damaged register aside with its -wal', async () => {
    const { folder, name, database } = await backedUp()
    writeFileSync(database, Buffer.alloc(9000, 3))
    writeFileSync(`${database}-wal`, 'newest pages')
    restoreBackup(folder, name, later)
    expect(await sitesWith(folder)).toEqual(['St Bede'])
    const aside = join(folder, 'replaced-2026-11-25T09-00-00Z')
    expect(readFileSync(join(aside, 'register.db')).equals(Buffer.alloc(9000, 3))).toBe(true)
    expect(readFileSync(join(aside, 'register.db-wal'), 'utf8')).toBe('newest pages')
  })

  it('leaves a passphrase that was changed since as it is', async () => {
    const { folder, name, keys, key } = await backedUp()
    const file = readKeyFile(keys)
    if (!file.ok) throw new Error(file.state)
    writeKeyFile(keys, await changePassphrase(file.file, key, owner.id, 'nine green kettles', cheapCost))
    restoreBackup(folder, name, later)
    expect(await sitesWith(folder, 'nine green kettles')).toEqual(['St Bede'])
  })

  it.each<[string, (keys: string) => void]>([
    ['gone', keys => rmSync(keys)],
    ['unreadable', keys => writeFileSync(keys, '{"format":')],
  ])('brings the key file of that day when the present one is %s', async (_what, harm) => {
    const { folder, name, keys } = await backedUp()
    harm(keys)
    expect(lookAt(folder).kind).toBe('missing_keys')
    restoreBackup(folder, name, later)
    expect(await sitesWith(folder)).toEqual(['St Bede'])
  })

  it('brings the key file of that day when the present one is of another register, and keeps that one', async () => {
    const { folder, name, keys } = await backedUp()
    const stranger = await createRegister(join(temporaryFolder(), 'other'), owner, 'another passphrase', seed, { now, cost: cheapCost })
    stranger.register.close()
    copyFileSync(places(stranger.register.folder).keys, keys)
    const foreign = readFileSync(keys)
    restoreBackup(folder, name, later)
    expect(await sitesWith(folder)).toEqual(['St Bede'])
    expect(readFileSync(join(folder, 'replaced-2026-11-25T09-00-00Z', 'keys.json')).equals(foreign)).toBe(true)
  })

  it('refuses a backup that changed since it was verified, one not in the list, and one without fitting keys; nothing moves', async () => {
    const { folder, name, database, keys } = await backedUp()
    const before = readFileSync(database)
    for (const wrong of ['nothing.db', '../register.db', '', `../backups/${name}`])
      expect(codeOf(() => restoreBackup(folder, wrong, later))).toBe('not_found')
    const files = backupFiles(folder, name)
    const good = readFileSync(files.database)
    const altered = Buffer.from(good)
    altered.writeUInt8(altered.readUInt8(5000) ^ 1, 5000)
    writeFileSync(files.database, altered)
    expect(codeOf(() => restoreBackup(folder, name, later))).toBe('unreadable')
    writeFileSync(files.database, good)
    rmSync(files.keys)
    renameSync(keys, `${keys}.away`)
    expect(codeOf(() => restoreBackup(folder, name, later))).toBe('unreadable')
    expect(readFileSync(database).equals(before)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['backups', 'exports', 'keys.json.away', 'register.db'])
  })

  it('refuses while the register is open, here or in another process, and leaves its lock alone', async () => {
    const { folder, name, key } = await backedUp()
    const here = openRegister(folder, key, later)
    if (!here.ok) throw new Error(here.state)
    expect(codeOf(() => restoreBackup(folder, name, later))).toBe('busy')
    expect(openRegister(folder, key, later)).toMatchObject({ state: 'in_use' })
    here.register.close()
    const child = start(new URL('./processes/hold.ts', import.meta.url), { folder, user: owner, passphrase, now: later, work: 'idle' })
    await child.says('ready')
    expect(codeOf(() => restoreBackup(folder, name, later))).toBe('busy')
    await child.killAfter(0)
    restoreBackup(folder, name, later)
    expect(await sitesWith(folder)).toEqual(['St Bede'])
  })

  it('cut off after any step can be repeated, and no database is ever beside the -wal of another', async () => {
    const steps: ((folder: string) => void)[] = [
      folder => copyFileSync(places(folder).database, `${places(folder).database}.restoring`),
      folder => renameSync(places(folder).database, join(folder, 'replaced-2026-11-25T08-00-00Z', 'register.db')),
      folder => renameSync(`${places(folder).database}-wal`, join(folder, 'replaced-2026-11-25T08-00-00Z', 'register.db-wal')),
    ]
    for (const count of [1, 2, 3]) {
      const { folder, name, database } = await backedUp()
      writeFileSync(`${database}-wal`, 'newest pages')
      mkdirSync(join(folder, 'replaced-2026-11-25T08-00-00Z'))
      for (const step of steps.slice(0, count)) step(folder)
      if (count > 1) expect(lookAt(folder).kind).toBe('missing_database')
      restoreBackup(folder, name, later)
      expect(existsSync(`${database}-wal`)).toBe(false)
      const together = replacedIn(folder).filter(aside => readdirSync(join(folder, aside)).includes('register.db'))
      expect(together).toHaveLength(1)
      expect(readFileSync(join(folder, together[0] ?? '', 'register.db-wal'), 'utf8')).toBe('newest pages')
      expect(await sitesWith(folder)).toEqual(['St Bede'])
    }
  })
})

describe('a key file that was lost', () => {
  it('comes back from beside a backup, and nothing since that backup is lost', async () => {
    const { folder, name, keys } = await backedUp()
    rmSync(keys)
    expect(lookAt(folder)).toMatchObject({ kind: 'missing_keys', reason: 'absent', keysBeside: [name] })
    recoverKeys(folder, name, later)
    expect(await sitesWith(folder)).toEqual(['After the backup', 'St Bede'])
    expect(codeOf(() => recoverKeys(folder, name, later))).toBe('refused')
  })

  it('is kept aside when it was unreadable', async () => {
    const { folder, name, keys } = await backedUp()
    writeFileSync(keys, 'half a fi')
    recoverKeys(folder, name, later)
    expect(await sitesWith(folder)).toEqual(['After the backup', 'St Bede'])
    expect(readFileSync(`${keys}.unreadable-2026-11-25T09-00-00Z`, 'utf8')).toBe('half a fi')
  })

  it('is not replaced by the keys of another register', async () => {
    const { folder, name, keys } = await backedUp()
    const stranger = await createRegister(join(temporaryFolder(), 'other'), owner, passphrase, seed, { now, cost: cheapCost })
    stranger.register.close()
    rmSync(keys)
    copyFileSync(places(stranger.register.folder).keys, backupFiles(folder, name).keys)
    expect(codeOf(() => recoverKeys(folder, name, later))).toBe('unreadable')
    expect(existsSync(keys)).toBe(false)
  })
})

describe('a restored register', () => {
  it('passes every check', async () => {
    const { folder, name, key } = await backedUp()
    restoreBackup(folder, name, later)
    const opened = openRegister(folder, key, later)
    if (!opened.ok) throw new Error(opened.state)
    expect(checkRegister(opened.register)).toMatchObject({ ok: true })
    opened.register.close()
  })
})
