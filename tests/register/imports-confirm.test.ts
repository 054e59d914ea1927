import { describe, expect, it } from 'vitest'
import { openDesk, value } from '../support/import-desk.ts'
import { bytes, confirm, counts, header, line, midwifery, tracker } from '../support/import-lists.ts'
import { newReferral } from '../support/referral.ts'

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
    expect(value(await confirm(desk, preview, choices))).toMatchObject({ received: 2, leftOut: 1 })
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
    expect(value(await confirm(desk, second))).toMatchObject({ received: 1, leftOut: 0 })
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
    expect(value(await confirm(desk, preview))).toMatchObject({ received: 80, leftOut: 0 })
  })

  it('a register that changed since the preview is a conflict, and nothing is written', async () => {
    const desk = await openDesk()
    const preview = await desk.preview(midwifery)
    const { importId } = preview
    const other = bytes([header, line('9998666694', 'Whitehouse, Jade')].join('\n'))
    // Another import would drop the first upload, so the new referral comes in through the
    // register's own call.
    const whitehouse = newReferral(desk.siteId, { surname: 'Whitehouse', forenames: 'Jade', nhsNumber: '9998666694', edd: null })
    const received = await desk.call('referrals.receive', whitehouse)
    value(received)
    const before = await counts(desk)
    expect(await confirm(desk, preview)).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(await counts(desk)).toEqual(before)
    const anew = value(await desk.call('imports.preview', { importId, columns: null }))
    expect(anew.counts).toMatchObject({ ready: 79, duplicate: 1 })
    expect(value(await confirm(desk, anew))).toMatchObject({ received: 79, leftOut: 1 })
    expect((await desk.preview(other)).counts).toMatchObject({ ready: 0, duplicate: 1 })
  })

  it('nothing comes in without a preview, twice, after discarding, or for an unknown site', async () => {
    const desk = await openDesk()
    const importId = await desk.upload(midwifery)
    expect(await desk.call('imports.confirm', { importId, siteId: desk.siteId, choices: [] })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    })
    for (const drafts of ['imports.drafts', 'imports.birthDrafts'] as const)
      expect(await desk.call(drafts, { importId })).toMatchObject({ ok: false, error: { code: 'refused' } })
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
