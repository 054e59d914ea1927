import { describe, expect, it } from 'vitest'
import { findBrokenLink } from '../../main/register/audit/chain.ts'
import { openDesk, value } from '../support/import-desk.ts'
import { at, confirm, counts, midwifery, tracker } from '../support/import-lists.ts'

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

  it('is decidedList cell by cell', async () => {
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
    expect(value(await confirm(desk, preview))).toMatchObject({ received: 114, leftOut: 8 })
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
    expect(twins.notes[0]?.text).toContain('EDD: twins 11/2/27')
    const smith = value(await desk.call('referrals.list', { status: 'open', text: '9999615031', siteId: null }))
    expect(smith[0]?.nextDiscussionOn).toBe('2026-11-30')

    const again = await desk.preview(tracker, 'referrals-tracker.csv')
    expect(again.counts).toEqual({ ready: 0, duplicate: 115, problem: 7, blank: 3 })
    expect(at(again, 4).duplicates).toEqual([
      {
        referralId: expect.any(String),
        reference: expect.stringMatching(/^PB-2026-\d{4}$/),
        kind: 'same_pregnancy',
        line: null,
        name: expect.stringMatching(/^Zofia RAHMAN \(PB-2026-\d{4}\)$/),
        agrees: expect.arrayContaining(['NHS number']),
      },
    ])
    expect(value(await confirm(desk, again))).toMatchObject({ received: 0, leftOut: 122 })
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
    expect(value(await confirm(desk, preview))).toMatchObject({ received: 80, leftOut: 0 })
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
