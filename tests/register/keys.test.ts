import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readKeyFile, writeKeyFile } from '../../main/register/keys/key-file.ts'
import {
  addUser,
  changePassphrase,
  createKeys,
  type KeyFile,
  renewRecovery,
  unwrapWithPassphrase,
  unwrapWithRecoveryCode,
} from '../../main/register/keys/keys.ts'
import { newRecoveryCode, readRecoveryCode } from '../../main/register/keys/recovery-code.ts'
import { RegisterKey } from '../../main/register/keys/register-key.ts'
import { strongCost } from '../../main/register/keys/wrap.ts'
import { cheapCost, owner, passphrase, temporaryFolder } from '../support/temporary-register.ts'

const second = { id: '01935b3c-0000-7000-8000-000000000002', name: 'Test Lead' }
const made = () => createKeys(owner, passphrase, cheapCost)
const bytes = (key: RegisterKey | null) => key?.forDriver().toString('hex')

describe('the key', () => {
  it('opens with the passphrase of its user and with nothing else', async () => {
    const { file, key } = await made()
    expect(bytes(await unwrapWithPassphrase(file, owner.id, passphrase))).toBe(bytes(key))
    expect(await unwrapWithPassphrase(file, owner.id, `${passphrase} `)).toBeNull()
    expect(await unwrapWithPassphrase(file, owner.id, '')).toBeNull()
    expect(await unwrapWithPassphrase(file, second.id, passphrase)).toBeNull()
  })

  it('opens with a passphrase whose letters were composed differently', async () => {
    const { file } = await createKeys(owner, 'caf\u00e9 at the corner', cheapCost)
    expect(await unwrapWithPassphrase(file, owner.id, 'cafe\u0301 at the corner')).not.toBeNull()
  })

  it('is wrapped with strong scrypt unless a test asks otherwise', async () => {
    const { file } = await createKeys(owner, passphrase)
    expect(file.users[0]?.wrapped).toMatchObject({ kdf: 'scrypt', N: strongCost.N, r: 8, p: 1 })
    expect(strongCost.N).toBeGreaterThanOrEqual(2 ** 16)
    expect(await unwrapWithPassphrase(file, owner.id, passphrase)).not.toBeNull()
  })

  it('is another one for every register and never in the file in the clear', async () => {
    const [one, other] = [await made(), await made()]
    expect(bytes(one.key)).not.toBe(bytes(other.key))
    const text = JSON.stringify(one.file)
    expect(text).not.toContain(one.key.reveal().toString('hex'))
    expect(text).not.toContain(one.key.reveal().toString('base64'))
    expect(text).not.toContain(one.recoveryCode)
  })

  it('does not show in JSON, in inspection or in a message between threads', async () => {
    const { key } = await made()
    const hex = key.reveal().toString('hex')
    expect(JSON.stringify({ key })).toBe('{"key":"[register key]"}')
    expect(inspect({ key }, { depth: 9, showHidden: true })).not.toContain(hex.slice(0, 8))
    expect(structuredClone(key)).not.toBeInstanceOf(RegisterKey)
    expect(Buffer.from(JSON.stringify(structuredClone(key))).toString()).not.toContain('reveal')
  })
})

describe('users', () => {
  it('each have their own passphrase to the same key', async () => {
    const { file, key } = await made()
    const both = await addUser(file, key, second, 'seven quiet harbours', cheapCost)
    expect(bytes(await unwrapWithPassphrase(both, second.id, 'seven quiet harbours'))).toBe(bytes(key))
    expect(bytes(await unwrapWithPassphrase(both, owner.id, passphrase))).toBe(bytes(key))
    expect(await unwrapWithPassphrase(both, second.id, passphrase)).toBeNull()
    await expect(addUser(both, key, second, 'another one here', cheapCost)).rejects.toThrow('already')
  })

  it('change a passphrase: same key, the old one stops, other users and the recovery code stay', async () => {
    const { file, key, recoveryCode } = await made()
    const both = await addUser(file, key, second, 'seven quiet harbours', cheapCost)
    const changed = await changePassphrase(both, key, owner.id, 'nine green kettles', cheapCost)
    expect(bytes(await unwrapWithPassphrase(changed, owner.id, 'nine green kettles'))).toBe(bytes(key))
    expect(await unwrapWithPassphrase(changed, owner.id, passphrase)).toBeNull()
    expect(changed.users[1]).toEqual(both.users[1])
    expect(bytes(await unwrapWithRecoveryCode(changed, recoveryCode))).toBe(bytes(key))
    await expect(changePassphrase(file, key, second.id, 'nine green kettles', cheapCost)).rejects.toThrow('no passphrase')
  })
})

describe('the recovery code', () => {
  it('is eight groups of four with 160 bits', () => {
    const codes = Array.from({ length: 200 }, newRecoveryCode)
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(new Set(codes).size).toBe(200)
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32)
  })

  it.each([
    ['lower case', (code: string) => code.toLowerCase()],
    ['spaces instead of dashes', (code: string) => `  ${code.replaceAll('-', ' ')} `],
    ['no separators', (code: string) => code.replaceAll('-', '')],
    ['long dashes', (code: string) => code.replaceAll('-', ' – ')],
    ['O for 0 and l for 1', (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'l')],
    ['I for 1', (code: string) => code.replaceAll('1', 'I')],
  ])('is read as typed: %s', async (_how, typed) => {
    const { file, key, recoveryCode } = await made()
    expect(bytes(await unwrapWithRecoveryCode(file, typed(recoveryCode)))).toBe(bytes(key))
  })

  it('refuses another code, a passphrase and what cannot be a code', async () => {
    const { file, recoveryCode } = await made()
    expect(await unwrapWithRecoveryCode(file, newRecoveryCode())).toBeNull()
    expect(await unwrapWithRecoveryCode(file, recoveryCode.slice(1))).toBeNull()
    expect(await unwrapWithRecoveryCode(file, passphrase)).toBeNull()
    expect(readRecoveryCode('U'.repeat(32))).toBeNull()
    expect(readRecoveryCode('')).toBeNull()
  })

  it('can be renewed: the old one stops working', async () => {
    const { file, key, recoveryCode } = await made()
    const renewed = await renewRecovery(file, key, cheapCost)
    expect(bytes(await unwrapWithRecoveryCode(renewed.file, renewed.recoveryCode))).toBe(bytes(key))
    expect(await unwrapWithRecoveryCode(renewed.file, recoveryCode)).toBeNull()
    expect(renewed.file.users).toEqual(file.users)
  })
})

describe('the key file', () => {
  it('comes back as it was written, is for its owner alone, and leaves nothing half-written', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'keys.json')
    const { file, key } = await made()
    writeKeyFile(path, file)
    const changed = await changePassphrase(file, key, owner.id, 'nine green kettles', cheapCost)
    writeFileSync(`${path}.partial`, 'left by a kill')
    writeKeyFile(path, changed)
    expect(readKeyFile(path)).toEqual({ ok: true, file: changed })
    expect(readdirSync(folder)).toEqual(['keys.json'])
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
  })

  it('is not replaced by one that could not be read back', async () => {
    const path = join(temporaryFolder(), 'keys.json')
    const { file } = await made()
    writeKeyFile(path, file)
    expect(() => writeKeyFile(path, { ...file, users: [] })).toThrow()
    expect(readKeyFile(path)).toEqual({ ok: true, file })
  })
})

describe('an altered key file', () => {
  type Alter = (file: KeyFile) => void
  const user = (file: KeyFile) => {
    const [first] = file.users
    if (first === undefined) throw new Error('no user')
    return first
  }
  const flip = (text: string) => {
    const altered = Buffer.from(text, 'base64')
    altered.writeUInt8(altered.readUInt8(0) ^ 1, 0)
    return altered.toString('base64')
  }
  it.each<[string, Alter]>([
    ['the sealed key', file => Object.assign(user(file).wrapped, { sealed: flip(user(file).wrapped.sealed) })],
    ['the tag', file => Object.assign(user(file).wrapped, { tag: flip(user(file).wrapped.tag) })],
    ['the salt', file => Object.assign(user(file).wrapped, { salt: flip(user(file).wrapped.salt) })],
    ['the iv', file => Object.assign(user(file).wrapped, { iv: flip(user(file).wrapped.iv) })],
    ['a weaker cost', file => Object.assign(user(file).wrapped, { N: 2 ** 9 })],
    ['the mark', file => Object.assign(file, { mark: '0'.repeat(32) })],
    ['another user’s id on this wrap', file => Object.assign(user(file), { id: second.id })],
    ['the recovery wrap under a user', file => Object.assign(user(file), { wrapped: file.recovery })],
  ])('does not open: %s', async (_what, alter) => {
    const { file } = await made()
    alter(file)
    expect(await unwrapWithPassphrase(file, user(file).id, passphrase)).toBeNull()
  })
})
