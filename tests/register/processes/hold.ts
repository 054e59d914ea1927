import { Temporal } from 'temporal-polyfill'
import { appendAudit } from '../../../main/register/audit/chain.ts'
import { makeBackup } from '../../../main/register/backup/backup.ts'
import { readKeyFile } from '../../../main/register/keys/key-file.ts'
import { unwrapWithPassphrase } from '../../../main/register/keys/keys.ts'
import { openRegister } from '../../../main/register/open.ts'
import { places } from '../../../main/register/places.ts'
import { createWriter } from '../../../main/register/write.ts'

/**
 * Opens a register and keeps it: idle, backing up without end, or writing sites without end. Ends
 * only when it is killed.
 */
interface Input {
  readonly folder: string
  readonly user: { id: string; name: string }
  readonly passphrase: string
  readonly now: string
  readonly work: 'idle' | 'backup' | 'write'
}

const { folder, user, passphrase, now, work }: Input = JSON.parse(process.argv[2] ?? '')
const keys = readKeyFile(places(folder).keys)
const key = keys.ok ? await unwrapWithPassphrase(keys.file, user.id, passphrase) : null
if (key === null) throw new Error('No key.')
const opened = openRegister(folder, key, now)
if (!opened.ok) throw new Error(opened.state)
const { register } = opened
console.log('ready')

// The timer names the register: a database that nothing refers to is collected, and closed by that.
if (work === 'idle') setInterval(() => register.folder, 60_000)
for (let round = 1; work !== 'idle'; round++) {
  const at = Temporal.Instant.from(now).add({ hours: round }).toString()
  if (work === 'backup') await makeBackup(register, at)
  else {
    await register.db.transaction().execute(async db => {
      const write = createWriter(db, user.id, at)
      await write.add('site', { name: `Site ${round}` })
      await appendAudit(db, { at, user, label: 'Site added', changes: write.written })
    })
    console.log(`committed ${round}`)
  }
}
