import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findBrokenLink } from '../../main/register/audit.ts'
import { type ImportPreview, type ImportRow, importLimits } from '../../shared/imports/model.ts'
import { checkDigit } from '../../shared/referrals/nhs-number.ts'
import { type Desk, openDesk, value } from '../support/import-desk.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
const tracker = fixture('referrals-tracker.csv')
const midwifery = fixture('referrals-midwifery.csv')
const bytes = (text: string) => Buffer.from(text, 'utf8')

const header = 'NHS no,EDD,Concerns,Unborn / mum,RAG,Ref date'
const line = (number: string, name = 'Smith, Ada', edd = '9/3/27') => `${number},${edd},late booking,"${name}",A,1/11/26`

function at(preview: ImportPreview, number: number): ImportRow {
  return preview.rows.find(row => row.line === number) ?? expect.unreachable(`line ${number}`)
}

function confirm(desk: Desk, preview: ImportPreview, choices: { line: number; choice: 'import' | 'leave_out' }[] = []) {
  return desk.call('imports.confirm', { importId: preview.importId, siteId: desk.siteId, choices })
}

const everything = ['referral', 'person', 'edd_entry', 'factor', 'note', 'audit_entry', 'search_entry'] as const
const counts = async (desk: Desk) => Object.fromEntries(await Promise.all(everything.map(async table => [table, await desk.count(table)])))

describe('the tracker as a ward clerk keeps it', () => {
  it('is shown with its bad rows named', async () => {
    const desk = await openDesk()
    const preview = await desk.preview(tracker, 'referrals-tracker.csv')
    expect(preview).toMatchObject({
      encoding: 'Windows-1252',
      separator: 'comma',
      counts: { ready: 114, duplicate: 1, problem: 7, blank: 3 },
    })
    expect(preview.columns.every(({ field }) => field !== null)).toBe(true)
    expect(preview.remarks).toEqual([
      'Above the header and left out: “Pre-birth tracker - updated 16.11.26 KD”.',
      expect.stringContaining('No column says how the EDDs were agreed'),
    ])
    const bad = preview.rows.filter(({ state }) => state === 'problem')
    expect(bad.map(row => [row.line, row.problems[0]?.field, row.problems[0]?.value])).toEqual([
      [6, 'nhsNumber', '9994870280'],
      [7, 'nhsNumber', '9991540076'],
      [9, 'nhsNumber', '9995973945'],
      [17, 'nhsNumber', '9998122334'],
      [20, 'nhsNumber', '9992204371'],
      [43, 'nhsNumber', '9999957383'],
      [130, 'nhsNumber', '9990948659'],
    ])
    for (const { problems } of bad)
      expect(problems[0]).toMatchObject({ weight: 'stop', reason: expect.stringContaining('one digit is mistyped') })
    expect(preview.rows.filter(({ state }) => state === 'blank').map(row => row.line)).toEqual([34, 85, 140])
    expect(await desk.count('referral')).toBe(0)
  })

  it('is understood cell by cell', async () => {
    const desk = await openDesk()
    const preview = await desk.preview(tracker)
    expect(at(preview, 4)).toMatchObject({
      name: 'Zofia RAHMAN',
      nhsNumber: '9991684514',
      edd: '2027-03-05',
      receivedOn: '2026-10-15',
      rag: 'red',
    })
    expect(at(preview, 10)).toMatchObject({ name: 'Jade BROWN', edd: '2026-12-20', rag: 'red' })
    expect(at(preview, 12)).toMatchObject({ name: 'Ioana RAHMAN', edd: '2027-02-01' })
    expect(at(preview, 28)).toMatchObject({ name: 'Siobhán VAN DER MERWE', edd: '2027-06-12' })
    expect(at(preview, 84)).toMatchObject({ name: 'Folake ADEYEMI', edd: '2027-07-09', rag: 'red' })
    expect(at(preview, 92)).toMatchObject({ edd: null, state: 'ready' })
    expect(at(preview, 105).edd).toBe('2026-10-16')
    expect(at(preview, 48)).toMatchObject({
      state: 'ready',
      duplicates: [{ line: 6, agrees: ['name', 'date of birth', 'EDD within 7 days'] }],
    })
    expect(at(preview, 49)).toMatchObject({
      state: 'duplicate',
      duplicates: [{ line: 14, name: 'POPESCU', agrees: ['surname', 'EDD within 7 days'] }],
    })
    const noted = (field: string) => preview.rows.filter(row => row.problems.some(problem => problem.field === field)).length
    expect({ rag: noted('rag'), noNumber: noted('nhsNumber') - 7, next: noted('nextDiscussionOn') }).toEqual({
      rag: 26,
      noNumber: 5,
      next: 37,
    })
  })

  it('comes in whole, and a second time not at all', async () => {
    const desk = await openDesk()
    const preview = await desk.preview(tracker, 'referrals-tracker.csv')
    expect(value(await confirm(desk, preview))).toEqual({ received: 114, leftOut: 8 })
    expect(await counts(desk)).toMatchObject({ referral: 114, person: 228, note: 114 })
    const list = value(await desk.call('referrals.list', { status: 'open', text: 'Nowak Kayleigh', siteId: null }))
    const twins = value(await desk.call('referrals.read', { id: list[0]?.id ?? '' }))
    expect(twins).toMatchObject({
      line: { edd: '2027-02-11', rag: 'red', numberExpected: 2, nextDiscussionOn: null },
      fields: {
        receivedOn: '2026-09-15',
        referringAgency: 'GP',
        socialWorker: 'Yusuf Bell',
        reasons: 'mother aged 16, looked after (£40/day)',
      },
      mother: {
        surname: 'Nowak',
        forenames: 'Kayleigh',
        dateOfBirth: '1984-06-11',
        nhsNumber: '9992365897',
        careExperience: 'looked_after',
      },
      father: { identified: 'not_yet' },
      edds: [{ edd: '2027-02-11', method: '04' }],
    })
    expect(twins.factors.map(({ code }) => code).sort()).toEqual(['CARE_EXPERIENCED', 'YOUNG_PARENT'])
    expect(twins.notes[0]?.text).toContain('Imported from referrals-tracker.csv, line 127.')
    expect(twins.notes[0]?.text).toContain('EDD : twins 11/2/27'.replace(' :', ':'))
    const smith = value(await desk.call('referrals.list', { status: 'open', text: '9999615031', siteId: null }))
    expect(smith[0]?.nextDiscussionOn).toBe('2026-11-30')

    const again = await desk.preview(tracker, 'referrals-tracker.csv')
    expect(again.counts).toEqual({ ready: 0, duplicate: 115, problem: 7, blank: 3 })
    expect(at(again, 4).duplicates).toEqual([
      {
        referralId: expect.any(String),
        line: null,
        name: expect.stringMatching(/^Zofia RAHMAN \(PB-2026-\d{4}\)$/),
        agrees: expect.arrayContaining(['NHS number']),
      },
    ])
    expect(value(await confirm(desk, again))).toEqual({ received: 0, leftOut: 122 })
    expect(await desk.count('referral')).toBe(114)
  })
})

describe('the midwifery list', () => {
  it('comes in whole', async () => {
    const desk = await openDesk()
    const preview = await desk.preview(midwifery)
    expect(preview).toMatchObject({ encoding: 'UTF-8', counts: { ready: 80, duplicate: 0, problem: 0, blank: 0 }, remarks: [] })
    expect(at(preview, 55)).toMatchObject({
      name: 'Mei ŠIMIĆ',
      nhsNumber: '9990490864',
      edd: '2027-03-15',
      receivedOn: '2026-11-23',
      rag: 'green',
    })
    expect(value(await confirm(desk, preview))).toEqual({ received: 80, leftOut: 0 })
    const [line] = value(await desk.call('referrals.list', { status: 'open', text: '9990490864', siteId: null }))
    const simic = value(await desk.call('referrals.read', { id: line?.id ?? '' }))
    expect(simic).toMatchObject({
      mother: {
        surname: 'Šimić',
        hospitalNumber: 'H691004',
        address: '128 Foundry Close',
        postcode: 'SE27 6AB',
        gpPractice: 'Park View Health Centre',
        careExperience: 'care_leaver',
      },
      father: { surname: 'Taylor', forenames: 'Jordan', dateOfBirth: '1989-07-07', identified: 'identified' },
      fields: { bookedOn: '2026-11-12', referrer: 'A. Williams', referringAgency: 'Emergency department' },
      edds: [{ edd: '2027-03-15', method: '01' }],
    })
    expect(simic.notes[0]?.text).toContain('Previous children: 5')
  })

  it('is one entry of the audit chain, which holds', async () => {
    const desk = await openDesk()
    const before = await desk.count('audit_entry')
    value(await confirm(desk, await desk.preview(midwifery)))
    const entries = await desk.register.db.selectFrom('audit_entry').selectAll().orderBy('sequence').execute()
    expect(entries).toHaveLength(before + 1)
    expect(entries.at(-1)?.label).toBe('Referrals imported')
    expect(findBrokenLink(entries)).toBeNull()
  })
})

describe('choosing', () => {
  it('takes a duplicate that was chosen and leaves out a ready row that was not wanted', async () => {
    const desk = await openDesk()
    const preview = await desk.preview(
      bytes([header, line('9999615031'), line('9999615031', 'Jones, Bea'), line('9990000018', 'Grant, Cam')].join('\n')),
    )
    expect(preview.counts).toEqual({ ready: 2, duplicate: 1, problem: 0, blank: 0 })
    const choices = [
      { line: 3, choice: 'import' as const },
      { line: 4, choice: 'leave_out' as const },
    ]
    expect(value(await confirm(desk, preview, choices))).toEqual({ received: 2, leftOut: 1 })
    const names = value(await desk.call('referrals.list', { status: 'open', text: '', siteId: null })).map(
      ({ motherSurname }) => motherSurname,
    )
    expect(names.sort()).toEqual(['Jones', 'Smith'])
  })

  it('never takes a row with a problem', async () => {
    const desk = await openDesk()
    const preview = await desk.preview(bytes([header, line('9999615032'), line('9990000018', 'Grant, Cam')].join('\n')))
    expect(await confirm(desk, preview, [{ line: 2, choice: 'import' }])).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { choices: 'Line 2 cannot be imported as it is.' } },
    })
    expect(await desk.count('referral')).toBe(0)
  })

  it('matches columns as the user says', async () => {
    const desk = await openDesk()
    const importId = await desk.upload(bytes('NHS no,EDD,RAG,Client ref,Whose\n9999615031,9/3/27,A,"Smith, Ada",Ward 3\n'))
    const first = value(await desk.call('imports.preview', { importId, columns: null }))
    expect(first.rows[0]).toMatchObject({ state: 'problem', problems: [{ reason: expect.stringContaining('No name stands here') }, {}] })
    const columns = ['nhsNumber', 'edd', 'rag', 'motherName', null] as const
    const second = value(await desk.call('imports.preview', { importId, columns: [...columns] }))
    expect(second.rows[0]).toMatchObject({ state: 'ready', name: 'Ada SMITH' })
    expect(await desk.call('imports.preview', { importId, columns: ['edd', 'edd', null, null, null] })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { columns: expect.stringContaining('Two columns are matched to EDD') } },
    })
    expect(await desk.call('imports.preview', { importId, columns: ['edd'] })).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(value(await confirm(desk, second))).toEqual({ received: 1, leftOut: 0 })
  })
})

describe('all or nothing', () => {
  it('a failure in the middle leaves nothing behind, and the import can be tried again', async () => {
    const desk = await openDesk()
    const preview = await desk.preview(midwifery)
    const before = await counts(desk)
    desk.register.database.exec(
      `CREATE TRIGGER fail_midway BEFORE INSERT ON person WHEN new.nhs_number = '9998666694' BEGIN SELECT RAISE(ABORT, 'forced'); END`,
    )
    expect(await confirm(desk, preview)).toMatchObject({ ok: false, error: { code: 'fault' } })
    expect(await counts(desk)).toEqual(before)
    desk.register.database.exec('DROP TRIGGER fail_midway')
    expect(value(await confirm(desk, preview))).toEqual({ received: 80, leftOut: 0 })
  })

  it('a register that changed since the preview is a conflict, and nothing is written', async () => {
    const desk = await openDesk()
    const preview = await desk.preview(midwifery)
    const { importId } = preview
    const other = bytes([header, line('9998666694', 'Whitehouse, Jade')].join('\n'))
    // Another import would drop the first upload, so the new referral comes in through the register's own call.
    const received = await receiveOne(desk)
    expect(received.ok).toBe(true)
    const before = await counts(desk)
    expect(await confirm(desk, preview)).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(await counts(desk)).toEqual(before)
    const anew = value(await desk.call('imports.preview', { importId, columns: null }))
    expect(anew.counts).toMatchObject({ ready: 79, duplicate: 1 })
    expect(value(await confirm(desk, anew))).toEqual({ received: 79, leftOut: 1 })
    expect((await desk.preview(other)).counts).toMatchObject({ ready: 0, duplicate: 1 })
  })

  it('nothing comes in without a preview, twice, after discarding, or for an unknown site', async () => {
    const desk = await openDesk()
    const importId = await desk.upload(midwifery)
    expect(await desk.call('imports.confirm', { importId, siteId: desk.siteId, choices: [] })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    })
    const preview = value(await desk.call('imports.preview', { importId, columns: null }))
    expect(await desk.call('imports.confirm', { importId, siteId: importId, choices: [] })).toMatchObject({
      ok: false,
      error: { fields: { siteId: expect.any(String) } },
    })
    expect(value(await confirm(desk, preview)).received).toBe(80)
    expect(await confirm(desk, preview)).toMatchObject({ ok: false, error: { code: 'not_found' } })
    const second = await desk.preview(tracker)
    value(await desk.call('imports.discard', { importId: second.importId }))
    expect(await confirm(desk, second)).toMatchObject({ ok: false, error: { code: 'not_found' } })
    expect(await desk.count('referral')).toBe(80)
  })
})

/** Receives one mother of the midwifery list (line 52) by hand. */
function receiveOne(desk: Desk) {
  const person = {
    surname: 'Whitehouse',
    forenames: 'Jade',
    aliases: '',
    dateOfBirth: null,
    nhsNumber: '9998666694',
    hospitalNumber: '',
    socialCareId: '',
    address: '',
    postcode: '',
    phone: '',
    safeToContact: 'not_known',
    firstLanguage: '',
    interpreter: 'not_known',
    gpPractice: '',
    careExperience: 'not_known',
    personalAdviser: '',
  } as const
  return desk.call('referrals.receive', {
    referral: {
      siteId: desk.siteId,
      numberExpected: 1,
      rag: 'red',
      ragReason: '',
      madeOn: null,
      receivedOn: '2026-11-20',
      referrer: '',
      referringAgency: 'Police',
      reasons: '',
      socialWorker: '',
      parentsTold: 'not_known',
      lawfulBasis: '',
      bookedOn: null,
      lateBookingReason: null,
      bornTonight: '',
      bornOn: null,
      dischargedOn: null,
    },
    mother: person,
    father: { ...person, surname: '', forenames: '', nhsNumber: null, identified: 'not_yet', spokenToOn: null, otherChildren: '' },
    edd: null,
    factors: [],
    note: '',
  })
}

describe('files that cannot be imported', () => {
  it.each<[string, () => Buffer, RegExp]>([
    ['empty', () => Buffer.alloc(0), /This file is empty/],
    ['25 MB', () => Buffer.alloc(25 * 1024 * 1024, 'a,b\n'), /25 MB; an import takes at most 20 MB/],
    ['1,000,000 rows', () => bytes(`${header}\n${'1,2,3,4,5,6\n'.repeat(1_000_000)}`), /more than 20,000 rows/],
    ['binary', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /not a list as text/],
  ])('%s', async (_, file, message) => {
    const desk = await openDesk()
    const before = await counts(desk)
    const error = await desk.refusal(file())
    expect(error.code).toBe('refused')
    expect(error.message).toMatch(message)
    expect(await counts(desk)).toEqual(before)
  })

  it('pieces out of order, too many, or missing', async () => {
    const desk = await openDesk()
    const begin = async () => value(await desk.call('imports.begin', { fileName: 'x.csv', bytes: 10 })).importId
    const base64 = Buffer.from('12345').toString('base64')
    const early = await begin()
    expect(await desk.call('imports.append', { importId: early, offset: 5, base64 })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    })
    const much = await begin()
    value(await desk.call('imports.append', { importId: much, offset: 0, base64 }))
    expect(await desk.call('imports.append', { importId: much, offset: 5, base64: Buffer.alloc(6).toString('base64') })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    })
    const little = await begin()
    value(await desk.call('imports.append', { importId: little, offset: 0, base64 }))
    expect(await desk.call('imports.preview', { importId: little, columns: null })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Only 5 of 10 bytes') },
    })
    const next = await begin()
    expect(await desk.call('imports.append', { importId: little, offset: 5, base64 })).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    })
    expect(next).not.toBe(little)
  })
})

describe('hostile cells', () => {
  it('come in as the plain text they are, and a cell of 10 MB is a bad row beside good ones', async () => {
    const desk = await openDesk()
    const formula = "=cmd|'/C calc'!A0"
    const script = '<script>alert(1)</script>'
    const rows = [
      header,
      `9999615031,9/3/27,"${formula}","Smith, Ada",A,1/11/26`,
      `9990000018,9/3/27,${script},"@SUM(1), Cam",A,1/11/26`,
      `9996155692,9/3/27,"${'x'.repeat(10 * 1024 * 1024)}","Grant, Bea",A,1/11/26`,
      `9998719569,9/3/27,'; DROP TABLE referral; --,"O’Neil'); --, Dee",A,1/11/26`,
    ]
    const preview = await desk.preview(bytes(rows.join('\n')))
    expect(preview.rows.map(({ state }) => state)).toEqual(['ready', 'ready', 'problem', 'ready'])
    expect(at(preview, 2).problems).toEqual([
      { field: 'reasons', value: formula, reason: expect.stringContaining('never run'), weight: 'note' },
    ])
    expect(at(preview, 4).problems[0]).toMatchObject({
      field: 'reasons',
      weight: 'stop',
      reason: expect.stringContaining('10,485,760 characters; a cell may have 20,000'),
    })
    expect(JSON.stringify(preview).length).toBeLessThan(10_000)
    expect(value(await confirm(desk, preview))).toEqual({ received: 3, leftOut: 1 })
    const stored = await desk.register.db.selectFrom('referral').select('reasons').orderBy('reference').execute()
    expect(stored.map(({ reasons }) => reasons)).toEqual([formula, script, "'; DROP TABLE referral; --"])
  })

  it('impossible EDDs stay out, each with its reason', async () => {
    const desk = await openDesk()
    const rows = [
      header,
      line('9999615031', 'A, A', '1/9/27'),
      line('9990000018', 'B, B', '23/11/29'),
      line('9996155692', 'C, C', '31/2/27'),
      line('9998719569', 'D, D', '9/3/27'),
    ]
    const preview = await desk.preview(bytes(rows.join('\n')))
    expect(preview.rows.map(({ state }) => state)).toEqual(['problem', 'problem', 'problem', 'ready'])
    expect(preview.rows.slice(0, 3).map(row => row.problems[0]?.reason)).toEqual([
      expect.stringContaining('last menstrual period in the future, on 25 November 2026'),
      expect.stringContaining('in the future'),
      expect.stringContaining('cannot be read as one date'),
    ])
    expect(value(await confirm(desk, preview))).toEqual({ received: 1, leftOut: 3 })
  })
})

it('10,000 rows come in, with progress', { timeout: 120_000 }, async () => {
  const desk = await openDesk()
  const [head, ...sample] = midwifery.toString('utf8').trim().split(/\r?\n/)
  const rows = validNumbers(10_000).map((number, index) => {
    const cells = (sample[index % sample.length] ?? '').split(',')
    const surname = `${cells[2]}-${surnames[Math.floor(index / sample.length) % surnames.length]}`
    return [number, `H${index}`, surname, ...cells.slice(3)].join(',')
  })
  const began = performance.now()
  const preview = await desk.preview(bytes([head, ...rows].join('\n')))
  const shown = performance.now()
  expect(preview.counts).toMatchObject({ problem: 0, blank: 0 })
  const choices = preview.rows.map(({ line: number }) => ({ line: number, choice: 'import' as const }))
  expect(value(await confirm(desk, preview, choices))).toEqual({ received: 10_000, leftOut: 0 })
  const done = performance.now()
  console.log(`10,000 rows: preview ${(shown - began).toFixed(0)} ms, import with audit ${(done - shown).toFixed(0)} ms`)
  expect(await desk.count('referral')).toBe(10_000)
  expect(desk.progress.length).toBeGreaterThan(10)
  expect(importLimits.rows).toBeGreaterThan(10_000)
})

const surnames = Array.from({ length: 125 }, (_, index) => `Test${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`)

/** Valid NHS numbers of the test range. */
function validNumbers(count: number): string[] {
  const numbers: string[] = []
  for (let nine = 999_000_000; numbers.length < count; nine++) {
    const check = checkDigit(String(nine))
    if (check < 10) numbers.push(`${nine}${check}`)
  }
  return numbers
}
