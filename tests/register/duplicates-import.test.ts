import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../shared/contract.ts'
import { openDesk, value } from '../support/import-desk.ts'
import { newReferral } from '../support/referral.ts'

const header = 'NHS number,Mother surname,Mother forenames,Date of birth,EDD,Referral date,Reasons'
const list = (...rows: string[]) => Buffer.from([header, ...rows].join('\n'))
const same = '999 214 0283,Okafor,Chidinma,04/03/1999,25/01/2027,20/11/2026,Late booking'
const spelt = ',Okafour,Chidima,04/03/1999,,20/11/2026,Rang herself'
const alias = ',Eze,Chichi,03/04/1999,,20/11/2026,Rang herself'
const later = '999 214 0283,Okafor,Chidinma,04/03/1999,20/08/2027,20/11/2026,Second pregnancy'

type Choices = InputOf<'imports.confirm'>['choices']

async function deskWithOne() {
  const desk = await openDesk()
  const input = newReferral(desk.siteId)
  const mother = { ...input.mother, dateOfBirth: '1999-03-04', aliases: 'Chichi Eze', address: '12 Alder Walk', postcode: 'SE13 6JL' }
  const { line } = value(await desk.call('referrals.receive', { ...input, mother }))
  const confirm = (importId: string, choices: Choices) => desk.call('imports.confirm', { importId, siteId: desk.siteId, choices })
  const newest = async () => {
    const all = value(await desk.call('referrals.list', { status: 'all', text: '', siteId: null }))
    return all.filter(({ id }) => id !== line.id)
  }
  return { desk, line, confirm, newest }
}

describe('a row whose mother is in the register', () => {
  it('is found by number, by another spelling and by an alias with a mistyped date of birth', async () => {
    const { desk, line } = await deskWithOne()
    const preview = await desk.preview(list(same, spelt, alias, ',Whitehouse,Jade,12/05/2003,02/04/2027,20/11/2026,First'))
    expect(preview.rows.map(({ state }) => state)).toEqual(['duplicate', 'duplicate', 'duplicate', 'ready'])
    expect(preview.rows[0]?.duplicates[0]).toMatchObject({ referralId: line.id, reference: line.reference, kind: 'same_pregnancy' })
    expect(preview.rows[1]?.duplicates[0]).toMatchObject({ referralId: line.id, agrees: ['name in another spelling', 'date of birth'] })
    expect(preview.rows[2]?.duplicates[0]).toMatchObject({ referralId: line.id })
  })

  it('is compared as the form compares it', async () => {
    const { desk, line } = await deskWithOne()
    const { importId } = await desk.preview(list(same))
    const [found] = value(await desk.call('imports.compare', { importId, line: 2 }))
    expect(found).toMatchObject({ id: line.id, kind: 'same_pregnancy', agrees: ['name', 'date of birth', 'NHS number'] })
    expect(await desk.call('imports.compare', { importId, line: 9 })).toMatchObject({ ok: false, error: { code: 'not_found' } })
  })

  it('comes in with a reason only, and nothing comes in without', async () => {
    const { desk, line, confirm, newest } = await deskWithOne()
    const { importId } = await desk.preview(list(same, ',Whitehouse,Jade,12/05/2003,02/04/2027,20/11/2026,First'))
    const refusal = await confirm(importId, [{ line: 2, choice: 'import' }])
    expect(refusal).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { choices: expect.stringContaining('Line 2 stands in the register') } },
    })
    // The same pregnancy is not an earlier one: a link does not do.
    expect(await confirm(importId, [{ line: 2, choice: 'import', earlierId: line.id }])).toMatchObject({ ok: false })
    expect(await newest()).toEqual([])
    expect(value(await confirm(importId, [{ line: 2, choice: 'import', reason: 'Numbers being sorted out' }]))).toMatchObject({
      received: 2,
    })
    const [came] = (await newest()).filter(({ motherSurname }) => motherSurname === 'Okafor')
    const [event] = value(await desk.call('events.list', { referralId: came?.id ?? '' }))
    expect(event).toMatchObject({ kind: 'history_search', detail: { answer: 'found' } })
    expect(event?.text).toContain(`Found: ${line.reference} (same pregnancy). Gone on as a new referral. Reason: Numbers being sorted out`)
  })

  it('with an earlier pregnancy comes in by itself, and linked where that was chosen', async () => {
    const { desk, line, confirm, newest } = await deskWithOne()
    const preview = await desk.preview(list(later))
    expect(preview.rows[0]).toMatchObject({ state: 'ready', duplicates: [], earlier: [{ referralId: line.id, reference: line.reference }] })
    expect(value(await confirm(preview.importId, [{ line: 2, choice: 'import', earlierId: line.id }]))).toMatchObject({ received: 1 })
    const [came] = await newest()
    const { links } = value(await desk.call('family.read', { referralId: came?.id ?? '' }))
    expect(links).toMatchObject([{ referralId: line.id, direction: 'earlier' }])
    const health = value(await desk.call('register.check', {}))
    // The desk's own site is not in its audit trail.
    expect(health.checks.filter(({ ok }) => !ok).map(({ detail }) => detail)).toEqual(['1 of table site differ from the audit trail.'])
  })

  it('or is nobody known: that the register was searched is on record all the same', async () => {
    const { desk, confirm, newest } = await deskWithOne()
    const { importId } = await desk.preview(list(',Whitehouse,Jade,12/05/2003,02/04/2027,20/11/2026,First'))
    expect(value(await confirm(importId, []))).toMatchObject({ received: 1 })
    const [came] = await newest()
    expect(value(await desk.call('events.list', { referralId: came?.id ?? '' }))).toMatchObject([
      { kind: 'history_search', detail: { answer: 'nothing_found' }, text: expect.stringContaining('Nothing found.') },
    ])
  })
})
