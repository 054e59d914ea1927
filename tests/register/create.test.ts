import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { createRegister } from '../../main/register/create.ts'
import { readKeyFile } from '../../main/register/keys/key-file.ts'
import { unwrapWithPassphrase, unwrapWithRecoveryCode } from '../../main/register/keys/keys.ts'
import { openRegister } from '../../main/register/open.ts'
import type { Register } from '../../main/register/register.ts'
import { createWriter } from '../../main/register/write.ts'
import { cheapCost, now, owner, passphrase, temporaryFolder, temporaryRegister } from '../support/temporary-register.ts'

const seedSite = async ({ db }: Register) => {
  await createWriter(db, owner.id, now).add('site', { name: 'St Bede' })
}
const options = { now, cost: cheapCost }

describe('a new register', () => {
  it('is a folder with a database, keys, backups and exports, and holds what was seeded', async () => {
    const { register } = await temporaryRegister(seedSite)
    expect(
      readdirSync(register.folder)
        .filter(name => !name.startsWith('register.db-'))
        .sort(),
    ).toEqual(['backups', 'exports', 'keys.json', 'register.db'])
    expect(await register.db.selectFrom('site').select('name').execute()).toEqual([{ name: 'St Bede' }])
    expect(readdirSync(dirname(register.folder))).toEqual(['register'])
  })

  it('opens again with the passphrase and with the recovery code', async () => {
    const { register, recoveryCode } = await temporaryRegister(seedSite)
    register.close()
    const keys = readKeyFile(join(register.folder, 'keys.json'))
    if (!keys.ok) throw new Error(keys.state)
    for (const key of [
      await unwrapWithPassphrase(keys.file, owner.id, passphrase),
      await unwrapWithRecoveryCode(keys.file, recoveryCode),
    ]) {
      if (key === null) throw new Error('no key')
      const opened = openRegister(register.folder, key, now)
      if (!opened.ok) throw new Error(opened.state)
      expect(await opened.register.db.selectFrom('site').select('name').execute()).toHaveLength(1)
      opened.register.close()
    }
  })

  it('runs with the settings that keep it safe', async () => {
    const { register } = await temporaryRegister()
    const pragma = (name: string) => register.database.pragma(name, { simple: true })
    expect(['journal_mode', 'synchronous', 'foreign_keys', 'temp_store', 'trusted_schema', 'locking_mode'].map(pragma)).toEqual([
      'wal',
      2,
      1,
      2,
      0,
      'exclusive',
    ])
  })

  it('is not made when seeding fails, and leaves nothing', async () => {
    const parent = temporaryFolder()
    const failing = async (register: Register) => {
      await seedSite(register)
      await sql`SELECT no_such_function()`.execute(register.db)
    }
    await expect(createRegister(join(parent, 'register'), owner, passphrase, failing, options)).rejects.toThrow()
    expect(readdirSync(parent)).toEqual([])
  })

  it('is made in a folder that is empty, or holds only empty folders of ours and what systems leave', async () => {
    const folder = join(temporaryFolder(), 'register')
    mkdirSync(join(folder, 'exports'), { recursive: true })
    writeFileSync(join(folder, '.DS_Store'), '')
    const { register } = await createRegister(folder, owner, passphrase, seedSite, options)
    register.close()
    expect(existsSync(join(folder, 'register.db'))).toBe(true)
  })

  it.each(['register.db', 'keys.json', 'backups/2026-11-01T00-00-00Z.db', 'letter.docx'])(
    'is never made in a folder that holds %s',
    async name => {
      const folder = join(temporaryFolder(), 'register')
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), 'kept')
      await expect(createRegister(folder, owner, passphrase, seedSite, options)).rejects.toThrow('already holds files')
      expect(existsSync(join(folder, name))).toBe(true)
      expect(readdirSync(dirname(folder))).toEqual(['register'])
    },
  )
})
