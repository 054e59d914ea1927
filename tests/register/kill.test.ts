import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listBackups, makeBackup } from '../../main/register/backup/backup.ts'
import { readNotes } from '../../main/register/backup/backup-files.ts'
import { checkCopy } from '../../main/register/backup/verified-copy.ts'
import { createRegister } from '../../main/register/create.ts'
import { lookAt } from '../../main/register/folder.ts'
import { checkRegister } from '../../main/register/health.ts'
import { unwrapWithPassphrase } from '../../main/register/keys/keys.ts'
import { openRegister } from '../../main/register/open.ts'
import { places } from '../../main/register/places.ts'
import type { Register } from '../../main/register/register.ts'
import { start } from '../support/killable.ts'
import { storeReferral } from '../support/stored-referral.ts'
import { cheapCost, now, owner, passphrase, temporaryFolder, temporaryRegister } from '../support/temporary-register.ts'

const make = new URL('./processes/make.ts', import.meta.url)
const hold = new URL('./processes/hold.ts', import.meta.url)
const seed = async (register: Register) => void (await storeReferral(register))
/** Spread over the whole work and shifted at random each run. */
const moments = (count: number, span: number) =>
  Array.from({ length: count }, (_, part) => Math.round(((part + Math.random()) * span) / count))

async function unlocked(folder: string): Promise<Register> {
  const state = lookAt(folder)
  if (state.kind !== 'present') throw new Error(state.kind)
  const key = await unwrapWithPassphrase(state.keys, owner.id, passphrase)
  if (key === null) throw new Error('no key')
  const opened = openRegister(folder, key, now)
  if (!opened.ok) throw new Error(`${opened.state}: ${opened.detail}`)
  return opened.register
}

describe('killed', () => {
  it('while a register is made: there is none, or a whole one', async () => {
    const seen = new Set<string>()
    for (const moment of [0, ...moments(10, 90), 'made' as const]) {
      const parent = temporaryFolder()
      const folder = join(parent, 'register')
      const child = start(make, { folder, user: owner, passphrase, now, cost: cheapCost })
      await child.says('ready')
      if (moment === 'made') await child.says('made')
      await child.killAfter(moment === 'made' ? 0 : moment)
      const { kind } = lookAt(folder)
      seen.add(kind)
      expect(['first_run', 'present']).toContain(kind)
      if (kind === 'first_run') (await createRegister(folder, owner, passphrase, seed, { now, cost: cheapCost })).register.close()
      const register = await unlocked(folder)
      expect(checkRegister(register)).toMatchObject({ ok: true })
      expect(await register.db.selectFrom('note').select('id').execute()).toHaveLength(1)
      register.close()
      if (kind === 'first_run') expect(readdirSync(parent)).toEqual(['register'])
    }
    expect([...seen].sort(), 'the moments reach both sides of the rename').toEqual(['first_run', 'present'])
  })

  it('while backups are made: the register opens, and every backup in the list is whole', async () => {
    const { register } = await temporaryRegister(seed)
    const { folder, key } = register
    const { name: before } = await makeBackup(register, '2026-11-24T08:00:00.000Z')
    register.close()
    for (const moment of moments(10, 100)) {
      const child = start(hold, { folder, user: owner, passphrase, now, work: 'backup' })
      await child.says('ready')
      expect(await child.killAfter(moment)).toBe(true)
      const names = readdirSync(places(folder).backups).filter(name => name.endsWith('.db'))
      expect(names.every(name => readNotes(folder, name) !== null)).toBe(true)
      expect(
        listBackups(folder)
          .map(({ name }) => name)
          .sort(),
      ).toEqual(names.sort())
      for (const name of names) expect(checkCopy(join(places(folder).backups, name), key)).toEqual([])
    }
    expect(existsSync(join(places(folder).backups, before))).toBe(true)
    const again = await unlocked(folder)
    await makeBackup(again, '2026-11-30T08:00:00.000Z')
    expect(checkRegister(again)).toMatchObject({ ok: true })
    expect(readdirSync(places(folder).backups)).toHaveLength(3 * listBackups(folder).length)
    again.close()
  })

  it('while it writes: everything that was committed is there', async () => {
    const { register } = await temporaryRegister(seed)
    register.close()
    const { folder } = register
    let sitesBefore = 1
    for (const moment of moments(6, 120)) {
      const child = start(hold, { folder, user: owner, passphrase, now, work: 'write' })
      await child.says('committed 1')
      expect(await child.killAfter(moment)).toBe(true)
      const told = child.printed().match(/^committed \d+$/gm)?.length ?? 0
      const again = await unlocked(folder)
      const { sites } = await again.db
        .selectFrom('site')
        .select(({ fn }) => fn.countAll<number>().as('sites'))
        .executeTakeFirstOrThrow()
      expect(checkRegister(again)).toMatchObject({ ok: true })
      again.close()
      expect(sites - sitesBefore).toBeGreaterThanOrEqual(told)
      sitesBefore = sites
    }
    expect(sitesBefore).toBeGreaterThan(1)
  })
})

describe('open in another process', () => {
  it('is said to be in use, and opens once that process was killed', async () => {
    const { register } = await temporaryRegister(seed)
    register.close()
    const child = start(hold, { folder: register.folder, user: owner, passphrase, now, work: 'idle' })
    await child.says('ready')
    expect(openRegister(register.folder, register.key, now)).toMatchObject({ ok: false, state: 'in_use' })
    await child.killAfter(0)
    const again = openRegister(register.folder, register.key, now)
    if (!again.ok) throw new Error(again.state)
    again.register.close()
  })
})
