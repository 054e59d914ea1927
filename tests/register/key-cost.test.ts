import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startBackend } from '../../main/backend/client.ts'
import { readKeyFile, writeKeyFile } from '../../main/register/keys/key-file.ts'
import { newRecoveryCode } from '../../main/register/keys/recovery-code.ts'
import { strongCost } from '../../main/register/keys/wrap.ts'
import { places } from '../../main/register/places.ts'
import { type CallName, contract } from '../../shared/contract.ts'
import { temporaryFolder } from '../support/folder.ts'
import { passphrase, startRealRegister, startRegister } from '../support/session.ts'
import { tool } from '../support/tool.ts'

const next = 'nine grey lapwings turn'
const refusal = { ok: false, error: { code: 'unreadable', message: expect.stringContaining('easier to guess') } }

// The register is as the other tests of this folder have it: whole, and locked by the right
// passphrase at a cost that only tests ask for.
it('a register made at a lowered cost is opened by neither the window’s backend nor the tool', async () => {
  const { folder, session, userId, recoveryCode } = await startRegister()
  await session.close({ backup: false })
  const backend = startBackend({ folder })
  try {
    expect(await backend.call('access.unlock', { user: userId, passphrase })).toMatchObject(refusal)
    expect(await backend.call('access.recover', { user: userId, code: recoveryCode, passphrase: next })).toMatchObject(refusal)
    expect(await backend.call('access.state', {})).toMatchObject({ ok: true, value: { state: { kind: 'locked' } } })
  } finally {
    await backend.close()
  }
  expect(tool(['check', folder])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('easier to guess') })
})

it('one weak secret in a key file is enough to refuse it', async () => {
  const cheap = await startRegister()
  const { folder, session, must, call, userId } = await startRealRegister()
  await must('access.lock', {})
  const weak = readKeyFile(places(cheap.folder).keys)
  const strong = readKeyFile(places(folder).keys)
  if (!weak.ok || !strong.ok) throw new Error('no key file')
  writeKeyFile(places(folder).keys, { ...strong.file, recovery: weak.file.recovery })
  expect(await call('access.unlock', { user: userId, passphrase })).toMatchObject(refusal)
  expect(await call('access.recover', { user: userId, code: newRecoveryCode(), passphrase: next })).toMatchObject(refusal)
  writeKeyFile(places(folder).keys, strong.file)
  expect(await call('access.unlock', { user: userId, passphrase })).toMatchObject({ ok: true })
  await session.close({ backup: false })
})

it('every secret that the program sets is locked at its real cost', async () => {
  const folder = join(temporaryFolder(), 'register')
  const backend = startBackend({ folder })
  const must = async (name: CallName, input: object) => {
    const reply = await backend.call(name, input)
    if (!reply.ok) throw new Error(reply.error.message)
    return reply.value
  }
  const real = { kdf: 'scrypt', ...strongCost }
  const costs = () => {
    const keys = readKeyFile(places(folder).keys)
    return keys.ok && [keys.file.recovery, ...keys.file.users.map(user => user.wrapped)]
  }
  try {
    const about = { organisation: 'Riverside', sites: ['Riverside General'], nation: 'england', name: 'M. Bell', role: 'administrator' }
    const created = contract['access.create'].output.parse(await must('access.create', { ...about, passphrase }))
    expect(costs()).toMatchObject([real, real])
    await must('access.addUser', { name: 'K. Dunn', role: 'reader', passphrase: next })
    await must('access.changePassphrase', { current: passphrase, next })
    const renewed = contract['access.renewRecoveryCode'].output.parse(await must('access.renewRecoveryCode', { passphrase: next }))
    expect(costs()).toMatchObject([real, real, real])
    await must('access.lock', {})
    await must('access.recover', { user: created.session.user.id, code: renewed.recoveryCode, passphrase })
    expect(costs()).toMatchObject([real, real, real])
  } finally {
    await backend.close()
  }
})
