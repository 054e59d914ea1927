import { rmSync } from 'node:fs'
import { Kysely, SqliteDialect } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { readReferral } from '../../main/record/read-referral.ts'
import { appendAudit } from '../../main/register/audit/chain.ts'
import { connectNew, settle } from '../../main/register/driver.ts'
import { checkRegister } from '../../main/register/health.ts'
import { migrate, migrations, newestVersion, schemaVersion } from '../../main/register/migrate.ts'
import { openRegister } from '../../main/register/open.ts'
import { places } from '../../main/register/places.ts'
import type { Schema } from '../../main/register/schema.ts'
import { createWriter } from '../../main/register/write.ts'
import { nobody, referralOf } from '../support/stored-referral.ts'
import { now, owner, temporaryRegister } from '../support/temporary-register.ts'

it('0007 gives everybody a preferred name, empty as the audit trail tells it, and leaves the rest alone', async () => {
  const { register: before } = await temporaryRegister()
  before.close()
  const path = places(before.folder).database
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  const database = connectNew(path, before.key)
  settle(database)
  migrate(
    database,
    migrations.filter(({ version }) => version <= 6),
  )
  expect(schemaVersion(database)).toBe(6)
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) })
  const write = createWriter(db, owner.id, now)
  const { preferred_name: _, ...person } = nobody
  const site_id = await write.add('site', { name: 'St Bede' })
  // The types know the columns of today; version 6 had the others.
  const mother_id = await write.add('person', {
    ...person,
    surname: 'Winterbourne',
    forenames: 'Ada',
    folded_name: 'winterbourne ada',
  } as never)
  const father_id = await write.add('person', person as never)
  const id = await write.add('referral', referralOf({ site_id, mother_id, father_id }))
  await appendAudit(db, { at: now, user: owner, label: 'Referral received', changes: write.written })
  database.close()

  const opened = openRegister(before.folder, before.key, now)
  if (!opened.ok) throw new Error(opened.state)
  const { register } = opened
  onTestFinished(() => register.close())
  expect(schemaVersion(register.database)).toBe(newestVersion())
  expect((await readReferral(register.db, id)).mother).toMatchObject({ surname: 'Winterbourne', forenames: 'Ada', preferredName: '' })
  expect(checkRegister(register).checks.filter(({ ok }) => !ok)).toEqual([])
})
