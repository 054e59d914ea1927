import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeBackup } from '../../main/register/backup/backup.ts'
import { lookAt } from '../../main/register/folder.ts'
import { openRegister } from '../../main/register/open.ts'
import { places } from '../../main/register/places.ts'
import { now, owner, temporaryFolder, temporaryRegister } from '../support/temporary-register.ts'

describe('a folder', () => {
  it('without any trace is a first run', () => {
    const folder = join(temporaryFolder(), 'register')
    expect(lookAt(folder)).toEqual({ kind: 'first_run' })
    mkdirSync(join(folder, 'exports'), { recursive: true })
    mkdirSync(join(folder, 'backups'))
    expect(lookAt(folder)).toEqual({ kind: 'first_run' })
  })

  it('of a register names its users', async () => {
    const { register } = await temporaryRegister()
    const state = lookAt(register.folder)
    expect(state.kind === 'present' && state.keys.users.map(({ id, name }) => ({ id, name }))).toEqual([owner])
  })

  it.each<[string, (keys: string) => void, string]>([
    ['is gone', keys => rmSync(keys), 'absent'],
    ['is empty', keys => writeFileSync(keys, ''), 'unreadable'],
    ['is not JSON', keys => writeFileSync(keys, 'PK\u0003\u0004'), 'unreadable'],
    ['has other fields', keys => writeFileSync(keys, '{"format":"psychosocial-meetings-keys","version":1}'), 'unreadable'],
    ['is of a newer format', keys => writeFileSync(keys, '{"format":"psychosocial-meetings-keys","version":2}'), 'unreadable'],
    ['is far too large', keys => writeFileSync(keys, ' '.repeat(3_000_000)), 'unreadable'],
    [
      'is a folder',
      keys => {
        rmSync(keys)
        mkdirSync(keys)
      },
      'unreadable',
    ],
  ])('whose key file %s is recovery, not a first run', async (_what, harm, reason) => {
    const { register } = await temporaryRegister()
    const line = await makeBackup(register, now)
    register.close()
    harm(places(register.folder).keys)
    expect(lookAt(register.folder)).toEqual({ kind: 'missing_keys', reason, backups: [line], keysBeside: [line.name] })
  })

  it('whose database is gone is not a first run, whatever is left', async () => {
    const { register } = await temporaryRegister()
    const line = await makeBackup(register, now)
    register.close()
    rmSync(places(register.folder).database)
    expect(lookAt(register.folder)).toEqual({ kind: 'missing_database', backups: [line] })
    rmSync(places(register.folder).keys)
    expect(lookAt(register.folder)).toEqual({ kind: 'missing_database', backups: [line] })
    rmSync(places(register.folder).backups, { recursive: true })
    expect(lookAt(register.folder)).toEqual({ kind: 'first_run' })
  })

  it('is only looked at: an open register keeps its lock', async () => {
    const { register } = await temporaryRegister()
    lookAt(register.folder)
    expect(openRegister(register.folder, register.key, now)).toMatchObject({ state: 'in_use' })
  })
})
