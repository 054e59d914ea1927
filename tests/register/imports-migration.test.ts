import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { appendAudit } from '../../main/register/audit/chain.ts'
import { connect, connectNew, settle } from '../../main/register/driver.ts'
import { checkRegister } from '../../main/register/health.ts'
import { migrate, migrations, schemaVersion } from '../../main/register/migrate.ts'
import { openRegister } from '../../main/register/open.ts'
import { places } from '../../main/register/places.ts'
import { createWriter } from '../../main/register/write.ts'
import { now, owner, temporaryRegister } from '../support/temporary-register.ts'

it('a register of version 3 gets its two tables, keeps what it has, and its audit trail covers them', async () => {
  const { register } = await temporaryRegister()
  register.close()
  const path = places(register.folder).database
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  const older = connectNew(path, register.key)
  settle(older)
  migrate(
    older,
    migrations.filter(({ version }) => version <= 3),
  )
  expect(schemaVersion(older)).toBe(3)
  expect(() => older.prepare('SELECT * FROM import_mapping')).toThrow('no such table')
  older.prepare("INSERT INTO setting VALUES ('settings', 1, '', '', '', '', '{\"kept\":true}')").run()
  older.close()

  const step = connect(path, register.key, 'write')
  migrate(
    step,
    migrations.filter(({ version }) => version <= 4),
  )
  expect(schemaVersion(step)).toBe(4)
  expect(step.prepare('SELECT document FROM setting').pluck().get()).toBe('{"kept":true}')
  // Written around the app for this test; the audit trail must not be told to expect it.
  step.prepare('DELETE FROM setting').run()
  step.close()

  const reply = openRegister(register.folder, register.key, now)
  if (!reply.ok) return expect.unreachable(reply.state)
  const opened = reply.register
  try {
    await opened.db.transaction().execute(async db => {
      const write = createWriter(db, owner.id, now)
      await write.add('import_mapping', { source: 'referrals: nhs no | edd', columns: '["nhsNumber","edd"]', forgotten: 0 })
      await write.add('export_file', { list: 'referrals', shown: 'Open', row_count: 1, file_name: 'Referrals.csv', sha256: '0' })
      await appendAudit(db, { at: now, user: owner, label: 'Test', changes: write.written })
    })
    const twice = opened.db.insertInto('import_mapping').values({
      ...{ id: 'x', version: 1, created_at: now, created_by: '', changed_at: now, changed_by: '' },
      ...{ source: 'referrals: nhs no | edd', columns: '[]', forgotten: 0 },
    })
    await expect(twice.execute()).rejects.toThrow('UNIQUE constraint failed: import_mapping.source')
    const { ok, checks } = checkRegister(opened)
    expect([ok, checks.filter(check => !check.ok)]).toEqual([true, []])
  } finally {
    opened.close()
  }
})
