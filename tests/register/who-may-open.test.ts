import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { keysPutAside } from '../../main/register/backup/put-aside.ts'
import { readKeyFile } from '../../main/register/keys/key-file.ts'
import { unwrapWithPassphrase } from '../../main/register/keys/keys.ts'
import { openRegister } from '../../main/register/open.ts'
import { places } from '../../main/register/places.ts'
import { passphrase, startRegister, type TestSession } from '../support/session.ts'
import { now } from '../support/temporary-register.ts'

const next = 'nine grey lapwings turn'
const hers = 'nine grey seals bask'
const forbidden = { ok: false, error: { code: 'forbidden' } }

/** A register with an administrator and somebody of another role, whose passphrase is `hers`. */
async function withAnother(role: 'chair' | 'lead' | 'reader') {
  const started = await startRegister({ role: 'administrator' })
  const other = await started.must('access.addUser', { name: 'K. Dunn', role, passphrase: hers })
  return { ...started, other }
}

async function labels({ folder, session }: TestSession, user: string, typed: string): Promise<string[]> {
  await session.close({ backup: false })
  const keys = readKeyFile(places(folder).keys)
  const key = keys.ok ? await unwrapWithPassphrase(keys.file, user, typed) : null
  if (key === null) throw new Error('No key.')
  const opened = openRegister(folder, key, now)
  if (!opened.ok) throw new Error(opened.state)
  const rows = await opened.register.db.selectFrom('audit_entry').select('label').orderBy('sequence').execute()
  opened.register.close()
  return rows.map(({ label }) => label)
}

describe('becoming another user', () => {
  it('by a new recovery code is for the administrator alone', async () => {
    const { must, call, other } = await withAnother('chair')
    await must('access.lock', {})
    await must('access.unlock', { user: other.id, passphrase: hers })
    expect(await call('access.renewRecoveryCode', { passphrase: hers })).toMatchObject(forbidden)
  })

  it('by the recovery code is an entry of its own that says whose code it was', async () => {
    const started = await withAnother('chair')
    const { must, userId } = started
    const { recoveryCode } = await must('access.renewRecoveryCode', { passphrase })
    await must('access.lock', {})
    await must('access.recover', { user: userId, code: recoveryCode, passphrase: next })
    const told = await labels(started, userId, next)
    expect(told.slice(-2)).toEqual([
      'Recovery code renewed',
      expect.stringMatching(/^Passphrase set with the recovery code that M\. Bell made on 20/),
    ])
  })
})

describe('putting a backup in place of a register that opens', () => {
  it('is refused to nobody, a reader and a lead, locked or open, and nothing moves', async () => {
    for (const role of ['reader', 'lead'] as const) {
      const { must, call, other, folder } = await withAnother(role)
      const { name } = await must('register.backup', {})
      await must('access.lock', {})
      const before = readFileSync(places(folder).database)
      expect(await call('register.restore', { name })).toMatchObject({ ok: false, error: { fields: { passphrase: expect.any(String) } } })
      expect(await call('register.restore', { name, by: { user: other.id, passphrase: hers } })).toMatchObject(forbidden)
      expect(await call('register.restore', { name, by: { user: other.id, passphrase } })).toMatchObject({ ok: false })
      expect(readFileSync(places(folder).database).equals(before)).toBe(true)
      await must('access.unlock', { user: other.id, passphrase: hers })
      expect(await call('register.restore', { name })).toMatchObject({ ok: false })
      expect(await call('register.restore', { name, by: { user: other.id, passphrase: hers } })).toMatchObject(forbidden)
      expect((await must('access.state', {})).state.kind).toBe('open')
    }
  })

  it('by a chair is told by the register at the next unlocking, and to whoever looks at Today', async () => {
    const started = await withAnother('chair')
    const { must, other } = started
    const { name } = await must('register.backup', {})
    await must('register.restore', { name, by: { user: other.id, passphrase: hers } })
    await must('access.unlock', { user: other.id, passphrase: hers })
    expect(await must('register.standing', {})).toMatchObject({ restored: { by: 'K. Dunn' } })
    await must('access.lock', {})
    await must('access.unlock', { user: other.id, passphrase: hers })
    const told = await labels(started, other.id, hers)
    expect(told.filter(label => label.startsWith('A backup was put in place of the register'))).toEqual([
      expect.stringContaining('by K. Dunn'),
    ])
  })

  it('asks nobody where the register does not open', async () => {
    const { must, call, folder, userId } = await startRegister()
    const { name } = await must('register.backup', {})
    await must('access.lock', {})
    const { database } = places(folder)
    writeFileSync(database, Buffer.concat([readFileSync(database).subarray(0, 16), Buffer.alloc(8176, 3)]))
    expect(await call('access.unlock', { user: userId, passphrase })).toMatchObject({ error: { code: 'unreadable' } })
    await must('register.restore', { name })
    await must('access.unlock', { user: userId, passphrase })
  })
})

describe('yesterday’s key file', () => {
  it('put back opens nothing, though its passphrase was right once', async () => {
    const { must, call, folder, userId } = await startRegister()
    const { keys } = places(folder)
    copyFileSync(keys, `${keys}.yesterday`)
    await must('access.changePassphrase', { current: passphrase, next })
    await must('access.lock', {})
    renameSync(`${keys}.yesterday`, keys)
    expect(await call('access.unlock', { user: userId, passphrase })).toMatchObject({
      error: { code: 'unreadable', message: expect.stringContaining('older') },
    })
  })

  it('does not survive beside what a backup replaced', async () => {
    const { must, folder, userId } = await startRegister()
    const { name } = await must('register.backup', {})
    await must('register.restore', { name, by: { user: userId, passphrase } })
    await must('access.unlock', { user: userId, passphrase })
    await must('access.changePassphrase', { current: passphrase, next })
    const aside = keysPutAside(folder).map(path => readFileSync(path, 'utf8'))
    expect(aside).toEqual([readFileSync(places(folder).keys, 'utf8')])
  })

  it('with another name written over a user’s opens nothing', async () => {
    const { must, call, folder, userId } = await startRegister()
    await must('access.changePassphrase', { current: passphrase, next })
    await must('access.lock', {})
    const { keys } = places(folder)
    writeFileSync(keys, readFileSync(keys, 'utf8').replace('M. Bell', 'K. Dunn'))
    expect(await call('access.unlock', { user: userId, passphrase: next })).toMatchObject({ error: { code: 'unreadable' } })
  })
})

describe('a register without an administrator', () => {
  it('is administered by its first user, until there is one', async () => {
    const { must, call, userId } = await startRegister({ role: 'chair' })
    await must('access.addUser', { name: 'K. Dunn', role: 'administrator', passphrase: hers })
    await must('access.lock', {})
    await must('access.unlock', { user: userId, passphrase })
    expect(await call('access.addUser', { name: 'L. Fox', role: 'reader', passphrase: next })).toMatchObject(forbidden)
  })
})

describe('a key file that cannot be written', () => {
  it('adds nobody, changes no passphrase and makes no code; it says so, and the next try makes one user', async () => {
    const { must, call, folder } = await startRegister({ role: 'administrator' })
    const { keys } = places(folder)
    // A folder in the way of the partial file: root is refused, too.
    mkdirSync(`${keys}.partial`)
    const before = readFileSync(keys, 'utf8')
    const add = { name: 'K. Dunn', role: 'reader' as const, passphrase: hers }
    for (const reply of [
      await call('access.addUser', add),
      await call('access.changePassphrase', { current: passphrase, next }),
      await call('access.renewRecoveryCode', { passphrase }),
    ])
      expect(reply).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringContaining('Nothing was changed') } })
    expect(readFileSync(keys, 'utf8')).toBe(before)
    expect(await must('access.users', {})).toHaveLength(1)
    rmSync(`${keys}.partial`, { recursive: true })
    await must('access.addUser', add)
    expect(await must('access.users', {})).toHaveLength(2)
  })
})
