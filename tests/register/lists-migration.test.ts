import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { connectNew, settle } from '../../main/register/driver.ts'
import { migrate, migrations, schemaVersion } from '../../main/register/migrate.ts'
import { places } from '../../main/register/places.ts'
import { temporaryRegister } from '../support/temporary-register.ts'

const added = [
  'action_closed',
  'attendee_agency',
  'log_entry_newest',
  'log_entry_waiting',
  'meeting_newest',
  'referral_received',
  'reminder_referral',
]

it('0006 adds the indexes of the lists to a register of the version before, and leaves its records alone', async () => {
  const { register } = await temporaryRegister()
  register.close()
  const path = places(register.folder).database
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  const database = connectNew(path, register.key)
  settle(database)
  const upTo = (most: number) => migrations.filter(({ version }) => version <= most)
  migrate(database, upTo(5))
  database.exec("INSERT INTO site VALUES ('site', 1, 'then', 'me', 'then', 'me', 'St Bede')")
  database.exec(`INSERT INTO meeting (id, version, created_at, created_by, changed_at, changed_by, site_id, date, time, kind, place, chair, minute_taker, state,
    matters_arising, other_business, state_reason) VALUES ('m', 2, 'then', 'me', 'then', 'me', 'site', '2026-11-24', '14:00', 'psychosocial', '', '', '', 'planned', '', '', '')`)
  const indexes = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name").pluck()
  const before = indexes.all()
  expect(schemaVersion(database)).toBe(5)
  migrate(database, upTo(6))
  expect(schemaVersion(database)).toBe(6)
  expect(indexes.all().filter(name => !before.includes(name))).toEqual(added)
  expect(before.filter(name => !indexes.all().includes(name))).toEqual([])
  expect(database.prepare("SELECT id, version, date FROM meeting WHERE state <> 'withdrawn' ORDER BY date DESC").all()).toEqual([
    { id: 'm', version: 2, date: '2026-11-24' },
  ])
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  database.close()
})
