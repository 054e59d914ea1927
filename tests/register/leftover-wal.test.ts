import { cpSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { RegisterKey } from '../../main/register/keys/register-key.ts'
import { openRegister } from '../../main/register/open.ts'
import { places } from '../../main/register/places.ts'
import { start } from '../support/killable.ts'
import { storeReferral } from '../support/stored-referral.ts'
import { now, owner, passphrase, temporaryFolder, temporaryRegister } from '../support/temporary-register.ts'

const hold = new URL('./processes/hold.ts', import.meta.url)

it('a register that was killed and does not open keeps its -wal, byte for byte', async () => {
  const { register } = await temporaryRegister(async made => void (await storeReferral(made)))
  const { folder, key } = register
  register.close()
  const child = start(hold, { folder, user: owner, passphrase, now, work: 'write' })
  await child.says('committed 5')
  await child.killAfter(0)
  const { database } = places(folder)
  const wal = readFileSync(`${database}-wal`)
  expect(wal.length).toBeGreaterThan(0)

  const wrong = new RegisterKey(Buffer.alloc(32, 7), Buffer.alloc(16, 7))
  expect(openRegister(folder, wrong, now)).toMatchObject({ ok: false, state: 'wrong_key' })
  expect(readFileSync(`${database}-wal`).equals(wal)).toBe(true)

  // To an app that knows no version at all, this register is a newer one.
  const aside = join(temporaryFolder(), 'register')
  cpSync(folder, aside, { recursive: true })
  expect(openRegister(aside, key, now, [])).toMatchObject({ ok: false, state: 'newer' })
  expect(readFileSync(`${places(aside).database}-wal`).equals(wal)).toBe(true)

  const opened = openRegister(folder, key, now)
  if (!opened.ok) throw new Error(opened.state)
  expect(opened.register.database.prepare('SELECT count(*) FROM site').pluck().get()).toBeGreaterThanOrEqual(6)
  opened.register.close()
  expect(existsSync(`${database}-wal`)).toBe(false)
  expect(statSync(database).size % 4096).toBe(0)
})
