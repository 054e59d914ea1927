import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { appendAudit, entryHash, genesis } from '../../main/register/audit/chain.ts'
import { checkRegister } from '../../main/register/health.ts'
import { openRegister } from '../../main/register/open.ts'
import { places } from '../../main/register/places.ts'
import type { Register } from '../../main/register/register.ts'
import { rebuildSearch } from '../../main/register/search-index/rebuild.ts'
import { createWriter } from '../../main/register/write.ts'
import { motherSurname, noteText, storeReferral } from '../support/stored-referral.ts'
import { now, owner, temporaryRegister } from '../support/temporary-register.ts'

async function stored(): Promise<Register> {
  return (await temporaryRegister(async register => void (await storeReferral(register)))).register
}

function failing(register: Register): string[] {
  return checkRegister(register)
    .checks.filter(({ ok }) => !ok)
    .map(({ name }) => name)
}

const unguarded = 'DROP TRIGGER audit_entry_no_update; DROP TRIGGER audit_entry_no_delete;'

describe('a sound register', () => {
  it('passes every check', async () => {
    const health = checkRegister(await stored())
    expect(health.ok).toBe(true)
    expect(health.checks.map(({ name }) => name)).toEqual([
      'File',
      'Links between records',
      'Audit trail',
      'Records',
      'Search index',
      'Version',
    ])
  })

  it('passes with a thousand writes and entries', async () => {
    const register = await stored()
    for (let round = 0; round < 500; round++) {
      await register.db.transaction().execute(async db => {
        const write = createWriter(db, owner.id, now)
        const id = await write.add('site', { name: `Site ${round}` })
        await write.change('site', { id, version: 1 }, { name: `Site ${round} renamed` })
        await appendAudit(db, { at: now, user: owner, label: 'Site added', changes: write.written })
      })
    }
    expect(checkRegister(register)).toMatchObject({ ok: true })
  })
})

describe('the audit trail', () => {
  it('refuses changes and removals while its triggers stand', async () => {
    const { database } = await stored()
    expect(() => database.exec("UPDATE audit_entry SET label = 'x'")).toThrow('never changed')
    expect(() => database.exec('DELETE FROM audit_entry')).toThrow('never removed')
  })

  it.each([
    ['an entry reworded', "UPDATE audit_entry SET label = 'Nothing happened' WHERE sequence = 2"],
    ['another user named', "UPDATE audit_entry SET user_name = 'Somebody else' WHERE sequence = 2"],
    ['another time', "UPDATE audit_entry SET at = '2026-01-01T00:00:00Z' WHERE sequence = 2"],
    ['a detail altered', "UPDATE audit_entry SET detail = replace(detail, 'Annex', 'Anne') WHERE sequence = 2"],
    ['a detail that is no JSON any more', "UPDATE audit_entry SET detail = 'null' WHERE sequence = 2"],
    ['an entry removed', 'PRAGMA foreign_keys = OFF; DELETE FROM audit_entry WHERE sequence = 2'],
    ['the first removed', 'PRAGMA foreign_keys = OFF; DELETE FROM audit_entry WHERE sequence = 1'],
    [
      'an entry added without its hash',
      'INSERT INTO audit_entry SELECT sequence + 9, at, user_id, user_name, label, detail, hash, hash FROM audit_entry WHERE sequence = 3',
    ],
  ])('shows %s around the app', async (_what, sql) => {
    const register = await stored()
    for (const name of ['Annex', 'North wing']) {
      await register.db.transaction().execute(async db => {
        const write = createWriter(db, owner.id, now)
        await write.add('site', { name })
        await appendAudit(db, { at: now, user: owner, label: 'Site added', changes: write.written })
      })
    }
    expect(failing(register)).toEqual([])
    register.database.exec(unguarded + sql)
    expect(failing(register)).toContain('Audit trail')
  })
})

describe('an entry that is altered and hashed again', () => {
  it.each([
    'null',
    '{}',
    '[null]',
    '[{"table":"note"}]',
    '[{"table":"note","id":"x","kind":"added","fields":{"text":null}}]',
    'not JSON',
    '',
  ])('to %s is reported through its records, and checking does not fail', async detail => {
    const register = await stored()
    const entry = register.database.prepare('SELECT * FROM audit_entry').get() as Parameters<typeof entryHash>[1]
    const hash = entryHash(genesis, { ...entry, detail })
    register.database.exec(unguarded)
    register.database.prepare('UPDATE audit_entry SET detail = ?, hash = ?').run(detail, hash)
    expect(failing(register)).toEqual(['Records'])
  })
})

describe('records against the audit trail', () => {
  it.each([
    ['a value changed without a version', "UPDATE referral SET rag = 'green'"],
    ['an empty value filled', "UPDATE referral SET rag_reason = 'No concern'"],
    ['a value emptied', "UPDATE note SET text = ''"],
    ['a version raised without an entry', 'UPDATE note SET version = version + 1'],
    ['a record added', "INSERT INTO site SELECT 'new', 1, created_at, created_by, changed_at, changed_by, 'Ghost' FROM site"],
    ['a record removed', 'DELETE FROM note'],
    [
      'the last entry of the chain cut off',
      `${unguarded} PRAGMA foreign_keys = OFF; DELETE FROM audit_entry WHERE sequence = (SELECT max(sequence) FROM audit_entry)`,
    ],
  ])('shows %s', async (_what, sql) => {
    const register = await stored()
    register.database.exec(sql)
    expect(failing(register)).toContain('Records')
  })

  it('in sentences without personal data', async () => {
    const register = await stored()
    register.database.exec("UPDATE referral SET rag = 'green'; UPDATE person SET surname = 'Changed'")
    const text = JSON.stringify(checkRegister(register))
    expect(text).toContain('1 of table referral differ from the audit trail.')
    for (const words of [motherSurname, 'Changed', noteText, '9990000018', 'green']) expect(text).not.toContain(words)
  })
})

describe('the file', () => {
  it('with a damaged page is found out, and checking does not fail', async () => {
    const register = await stored()
    register.close()
    const { database: path } = places(register.folder)
    const whole = readFileSync(path)
    const pages = whole.length / 4096
    let found = 0
    for (let page = 4; page < pages; page += 7) {
      const harmed = Buffer.from(whole)
      harmed.fill(1, page * 4096 + 500, page * 4096 + 600)
      writeFileSync(path, harmed)
      const opened = openRegister(register.folder, register.key, now)
      if (opened.ok) {
        expect(checkRegister(opened.register).ok).toBe(false)
        opened.register.close()
        found++
      } else expect(opened.state).toBe('damaged')
    }
    expect(found).toBeGreaterThan(5)
  })

  it('with links to nothing is found out', async () => {
    const register = await stored()
    register.database.pragma('foreign_keys = OFF')
    register.database.exec("UPDATE note SET referral_id = 'nowhere'")
    expect(failing(register)).toContain('Links between records')
  })
})

describe('the search index', () => {
  const find = (register: Register) => register.database.prepare("SELECT count(*) FROM search WHERE search MATCH 'shouting'").pluck().get()

  it.each([
    ['emptied', "INSERT INTO search (search) VALUES ('delete-all')"],
    ['of people emptied', "INSERT INTO search_people (search_people) VALUES ('delete-all')"],
    ['of spellings emptied', "INSERT INTO search_spelling (search_spelling) VALUES ('delete-all')"],
    ['of people out of step', "UPDATE search_person SET name = 'Somebody else'"],
    ['out of step with a text', "UPDATE search_entry SET body = 'another text' WHERE place = 'Note'"],
  ])('%s is found out, leaves the rest sound, and is rebuilt', async (_what, sql) => {
    const register = await stored()
    expect(find(register)).toBe(1)
    register.database.exec(sql)
    expect(failing(register)).toEqual(['Search index'])
    rebuildSearch(register)
    expect(checkRegister(register)).toMatchObject({ ok: true })
  })

  it('with damaged contents is rebuilt', async () => {
    const register = await stored()
    register.database.unsafeMode()
    register.database.exec('UPDATE search_data SET block = zeroblob(8) WHERE id > 10')
    expect(failing(register)).toEqual(['Search index'])
    rebuildSearch(register)
    expect(failing(register)).toEqual([])
    expect(find(register)).toBe(1)
  })

  it('without a mother is found out', async () => {
    const register = await stored()
    register.database.exec("DELETE FROM search_person WHERE place = 'Mother'; INSERT INTO search_people (search_people) VALUES ('rebuild')")
    expect(checkRegister(register).checks.find(({ name }) => name === 'Search index')).toMatchObject({
      ok: false,
      detail: '1 referrals have a mother who cannot be found by searching.',
    })
  })
})
