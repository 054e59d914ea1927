import { rmSync } from 'node:fs'
import { Kysely, SqliteDialect } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readReferral } from '../../main/record/read-referral.ts'
import { appendAudit } from '../../main/register/audit/chain.ts'
import { connectNew, settle } from '../../main/register/driver.ts'
import { checkRegister } from '../../main/register/health.ts'
import { migrate, migrations, newestVersion, schemaVersion } from '../../main/register/migrate.ts'
import { openRegister } from '../../main/register/open.ts'
import { places } from '../../main/register/places.ts'
import type { Schema } from '../../main/register/schema.ts'
import { createWriter } from '../../main/register/write.ts'
import { now, owner, temporaryRegister } from '../support/temporary-register.ts'

/** What version 1 knew of a person and of a referral; later columns are not there yet. */
const person = {
  surname: 'Winterbourne',
  forenames: 'Ada',
  aliases: '',
  date_of_birth: '2001-05-03',
  nhs_number: '9990000018',
  hospital_number: '',
  social_care_id: '',
  address: '3 Mill Lane',
  postcode: 'SE13 6JL',
  phone: '',
  safe_to_contact: 'no',
  first_language: '',
  interpreter: 'not_known',
  gp_practice: '',
  care_experience: 'care_leaver',
  personal_adviser: '',
  folded_name: 'winterbourne ada',
}
const referral = {
  reference: 'PB-2026-0001',
  status: 'open',
  number_expected: 1,
  rag: 'red',
  rag_reason: '',
  made_on: null,
  received_on: '2026-11-20',
  referrer: '',
  referring_agency: 'maternity',
  reasons: '',
  social_worker: '',
  parents_told: 'not_known',
  lawful_basis: '',
  booked_on: null,
  late_booking_reason: null,
  born_tonight: 'Ring the out-of-hours team first.',
  born_on: null,
  discharged_on: null,
  edd: '2027-03-02',
  edd_method: '03',
  father_identified: 'not_yet',
  father_spoken_to_on: null,
  father_other_children: '',
  next_discussion_on: null,
  last_discussed_on: null,
  closed_on: null,
  closing_reason: '',
}

/** A register at version 1 on a real encrypted file, written and audited as that version did it. */
async function versionOne() {
  const { register } = await temporaryRegister()
  register.close()
  const path = places(register.folder).database
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  const database = connectNew(path, register.key)
  settle(database)
  migrate(
    database,
    migrations.filter(({ version }) => version === 1),
  )
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) })
  const write = createWriter(db, owner.id, now)
  const site_id = await write.add('site', { name: 'St Bede' })
  // The types know the columns of today; version 1 had these.
  const mother_id = await write.add('person', person as never)
  const father_id = await write.add('person', { ...person, surname: '', forenames: '', nhs_number: null, folded_name: '' } as never)
  const id = await write.add('referral', { ...referral, site_id, mother_id, father_id } as never)
  await appendAudit(db, { at: now, user: owner, label: 'Referral received', changes: write.written })
  database.close()
  return { ...register, id }
}

describe('a register of version 1', () => {
  it('opens with everything it held, empty where it knew nothing, and its audit trail still tells of every record', async () => {
    const { folder, key, id } = await versionOne()
    const opened = openRegister(folder, key, now)
    if (!opened.ok) throw new Error(opened.state)
    const { register } = opened
    onTestFinished(() => register.close())
    expect(schemaVersion(register.database)).toBe(newestVersion())
    const read = await readReferral(register.db, id)
    expect(read).toMatchObject({
      fields: { bornTonight: 'Ring the out-of-hours team first.', lead: '', bookingMidwife: '', household: '' },
      mother: {
        surname: 'Winterbourne',
        address: '3 Mill Lane',
        safeToContact: 'no',
        careExperience: 'care_leaver',
        ethnicity: '',
        contactNote: '',
      },
      line: { edd: '2027-03-02', endedOn: null },
      retainUntil: null,
      mergedInto: null,
    })
    const health = checkRegister(register)
    expect(health.checks.filter(({ ok }) => !ok)).toEqual([])
  })
})
