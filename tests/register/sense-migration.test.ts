import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { connectNew, settle } from '../../main/register/driver.ts'
import { migrate, migrations, schemaVersion } from '../../main/register/migrate.ts'
import { places } from '../../main/register/places.ts'
import { temporaryRegister } from '../support/temporary-register.ts'

it('0009 makes room for what was said to be right in a register of the version before, and leaves its records alone', async () => {
  const { register } = await temporaryRegister()
  register.close()
  const path = places(register.folder).database
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  const database = connectNew(path, register.key)
  settle(database)
  const upTo = (most: number) => migrations.filter(({ version }) => version <= most)
  migrate(database, upTo(8))
  database.exec("INSERT INTO site VALUES ('site', 1, 'then', 'me', 'then', 'me', 'St Bede')")
  migrate(database, upTo(9))
  expect(schemaVersion(database)).toBe(9)
  expect(database.prepare('SELECT count(*) FROM sense_answer').pluck().get()).toBe(0)
  expect(database.prepare('SELECT name FROM site').pluck().get()).toBe('St Bede')
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  database.close()
})
