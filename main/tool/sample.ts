import { resolve } from 'node:path'
import { openWith } from '../access/unlock.ts'
import { readKeyFile } from '../register/keys/key-file.ts'
import { unwrapWithPassphrase } from '../register/keys/keys.ts'
import { places } from '../register/places.ts'
import { fillRegister } from '../sample/fill.ts'
import { ask } from './ask.ts'
import { toolClock } from './clock.ts'
import { begin, done } from './open.ts'
import type { Options } from './options.ts'
import { say } from './say.ts'
import { Usage } from './usage.ts'

export async function sampleFolder(folder: string, values: Options): Promise<number> {
  const count = Number(values.referrals)
  const seed = Number(values.seed)
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000 || !Number.isInteger(seed))
    throw new Usage('sample needs --referrals N (1 to 1,000,000) and --seed S (a whole number).')
  const at = toolClock()
  const name = process.env.PSYCHOSOCIAL_USER || 'Sample chair'
  const passphrase = await ask('PSYCHOSOCIAL_PASSPHRASE', 'New passphrase', true)
  const session = begin(folder)
  const created = await done(session, 'access.create', {
    organisation: 'Sample Hospital (invented)',
    sites: ['Riverside General'],
    nation: 'england',
    name,
    role: 'administrator',
    passphrase,
  })
  await session.close({ backup: false })
  const keys = readKeyFile(places(resolve(folder)).keys)
  const key = keys.ok ? await unwrapWithPassphrase(keys.file, created.session.user.id, passphrase) : null
  if (!keys.ok || key === null) throw new Error('The sample register did not open.')
  const { register, user } = await openWith({ home: resolve(folder), now: at.now() }, { file: keys.file, key }, created.session.user.id)
  try {
    await fillRegister(register, user, { referrals: count, seed, today: at.today(), now: at.now() })
  } finally {
    register.close()
  }
  say(`Recovery code: ${created.recoveryCode}`)
  return 0
}
