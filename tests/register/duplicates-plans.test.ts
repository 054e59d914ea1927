import { rmSync } from 'node:fs'
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely'
import { describe, expect, it } from 'vitest'
import { findSimilar } from '../../main/intake/similar.ts'
import { connectNew, settle } from '../../main/register/driver.ts'
import { migrate, migrations, schemaVersion } from '../../main/register/migrate.ts'
import { places } from '../../main/register/places.ts'
import type { Schema } from '../../main/register/schema.ts'
import { storeReferral } from '../support/stored-referral.ts'
import { temporaryRegister } from '../support/temporary-register.ts'

const everything = {
  surname: 'Winterbourne',
  forenames: 'Ada',
  aliases: 'Eze',
  dateOfBirth: '1999-03-04',
  nhsNumber: '9990000018',
  hospitalNumber: 'RX 12345',
  address: '12 Alder Walk',
  postcode: 'SE13 6JL',
  father: { surname: 'Haile', forenames: 'Yonas', aliases: '', dateOfBirth: '1996-01-02', nhsNumber: '9992140283' },
  edd: '2027-01-22',
  bornOn: null,
  except: null,
}

describe('looking for a family', () => {
  it('reads no table from end to end', async () => {
    const { register } = await temporaryRegister(async made => void (await storeReferral(made)))
    const asked: CompiledQuery[] = []
    const db = new Kysely<Schema>({
      dialect: new SqliteDialect({ database: register.database }),
      log: event => void (event.level === 'query' && asked.push(event.query)),
    })
    expect(await findSimilar(db, everything)).toHaveLength(1)
    const plans = asked.flatMap(({ sql, parameters }) => {
      const rows = register.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[]
      return rows.map(({ detail }) => detail)
    })
    for (const table of ['person', 'referral', 'search_people'])
      expect(
        plans.some(detail => detail.includes(table)),
        table,
      ).toBe(true)
    const scans = plans.filter(detail => /^SCAN (?!json_each|\(subquery)/.test(detail) && !detail.includes('VIRTUAL TABLE INDEX'))
    expect(scans).toEqual([])
    expect(plans.some(detail => detail.includes('person_date_of_birth'))).toBe(true)
  })

  it('0005 adds what it needs to a register of the version before, and leaves its records alone', async () => {
    const { register } = await temporaryRegister()
    register.close()
    const path = places(register.folder).database
    for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
    const database = connectNew(path, register.key)
    settle(database)
    migrate(
      database,
      migrations.filter(({ version }) => version < 5),
    )
    expect(schemaVersion(database)).toBe(4)
    database.exec("INSERT INTO site VALUES ('site', 1, 'then', 'me', 'then', 'me', 'St Bede')")
    migrate(
      database,
      migrations.filter(({ version }) => version <= 5),
    )
    expect(schemaVersion(database)).toBe(5)
    expect(database.prepare("SELECT tbl_name FROM sqlite_schema WHERE name = 'person_date_of_birth'").pluck().get()).toBe('person')
    expect(database.prepare('SELECT name, version FROM site').all()).toEqual([{ name: 'St Bede', version: 1 }])
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    database.close()
  })
})
