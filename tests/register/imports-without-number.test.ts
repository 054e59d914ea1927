import { describe, expect, it } from 'vitest'
import type { RowChoice } from '../../shared/imports/model.ts'
import { type Desk, openDesk, value } from '../support/import-desk.ts'
import { at, bytes, header, line, tracker } from '../support/import-lists.ts'

/** Lines of the tracker that only a mistyped NHS number stops. */
const mistyped = [6, 7, 9, 17, 20, 43, 130]

const confirm = (desk: Desk, importId: string, choices: { line: number; choice: RowChoice }[]) =>
  desk.call('imports.confirm', { importId, siteId: desk.siteId, choices })

const without = (number: number) => ({ line: number, choice: 'import_without_nhs_number' as const })

describe('a row that only a wrong NHS number stops', () => {
  it('comes in without the number when that is chosen, and the number as listed stands in its note', async () => {
    const desk = await openDesk()
    const preview = await desk.preview(bytes([header, line('999 961 5032'), line('9990000018', 'Grant, Cam')].join('\n')))
    expect(at(preview, 2)).toMatchObject({ state: 'problem', withoutNhsNumber: true })
    expect(at(preview, 3)).toMatchObject({ state: 'ready', withoutNhsNumber: false })
    const drafts = value(await desk.call('imports.drafts', { importId: preview.importId }))
    expect(drafts.map(({ line, referral }) => [line, referral?.mother.nhsNumber])).toEqual([
      [2, null],
      [3, '9990000018'],
    ])
    const done = value(await confirm(desk, preview.importId, [without(2)]))
    expect(done).toMatchObject({ received: 2, leftOut: 0 })
    expect(done.lines).toMatchObject([
      { line: 2, became: 'imported_without_nhs_number', reference: 'PB-2026-0001' },
      { line: 3, became: 'imported', reference: 'PB-2026-0002' },
    ])

    const lines = value(await desk.call('referrals.list', { status: 'open', text: 'Smith', siteId: null }))
    const [smith] = lines
    expect(smith?.id).toBe(done.lines[0]?.referralId)
    expect(smith).toMatchObject({ motherSurname: 'Smith', nhsNumber: null })
    const referral = value(await desk.call('referrals.read', { id: smith?.id ?? '' }))
    expect(referral.notes.map(({ text }) => text).join('\n')).toContain('NHS number as listed: 999 961 5032 (not valid)')
  })

  it('stays out unless that is chosen', async () => {
    const desk = await openDesk()
    const preview = await desk.preview(tracker)
    expect(preview.rows.filter(row => row.withoutNhsNumber).map(row => row.line)).toEqual(mistyped)
    const chosen = mistyped.slice(0, 2).map(without)
    expect(value(await confirm(desk, preview.importId, chosen))).toMatchObject({ received: preview.counts.ready + 2 })
    const names = mistyped.map(number => at(preview, number).name)
    const received = value(await desk.call('referrals.list', { status: 'open', text: '', siteId: null }))
    const isIn = (name: string) => received.some(one => `${one.motherForenames} ${one.motherSurname.toUpperCase()}`.trim() === name)
    expect(names.map(isIn).slice(0, 2)).toEqual([true, true])
    expect(received.every(one => one.nhsNumber === null || one.nhsNumber.length === 10)).toBe(true)
  })

  it('is compared like any other, so that a mother who is here already is told', async () => {
    const desk = await openDesk()
    const list = [header, line('9999615031'), line('9999615032')].join('\n')
    const preview = await desk.preview(bytes(list))
    expect(at(preview, 3)).toMatchObject({ state: 'problem', duplicates: [{ line: 2, agrees: ['name', 'EDD within 7 days'] }] })
  })
})

describe('the choice is refused', () => {
  it.each<[string, string]>([
    ['for a row that is ready', line('9990000018', 'Grant, Cam')],
    ['for a row that something else stops too', line('9999615032', 'Smith, Ada', 'soon after Easter')],
    ['for a row that only something else stops', line('9990000018', 'Grant, Cam', 'soon after Easter')],
  ])('%s', async (_, row) => {
    const desk = await openDesk()
    const preview = await desk.preview(bytes([header, row].join('\n')))
    expect(at(preview, 2).withoutNhsNumber).toBe(false)
    expect(await confirm(desk, preview.importId, [without(2)])).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await desk.count('referral')).toBe(0)
  })
})
