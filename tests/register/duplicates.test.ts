import { describe, expect, it } from 'vitest'
import type { NewReferralInput } from '../../shared/referrals/model.ts'
import { bornOn } from '../support/birth.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister, type TestSession } from '../support/session.ts'

/** A mother with everything that is compared. */
function family(
  siteId: string,
  mother: Partial<NewReferralInput['mother']> = {},
  about: Parameters<typeof newReferral>[1] = {},
): NewReferralInput {
  const base = newReferral(siteId, { edd: '2027-01-22', ...about })
  const home = {
    dateOfBirth: '1999-03-04',
    hospitalNumber: 'RX 12345',
    address: '12 Alder Walk',
    postcode: 'SE13 6JL',
    aliases: 'Chichi Eze',
  }
  const father = { ...base.father, identified: 'identified' as const, surname: 'Haile', forenames: 'Yonas', dateOfBirth: '1996-01-02' }
  return { ...base, mother: { ...base.mother, ...home, ...mother }, father }
}

const nobody = { surname: '', forenames: '', dateOfBirth: null, nhsNumber: '', except: null }
const search = (decision: 'none_found' | 'new_despite' | 'earlier_linked', reason = '', earlierId: string | null = null) => ({
  search: { decision, reason, earlierId },
})

async function withOne(): Promise<TestSession & { siteId: string; id: string; reference: string }> {
  const started = await startRegister()
  const { line } = await started.must('referrals.receive', family(started.siteId))
  // Somebody else, so that finding one is not finding all.
  await started.must(
    'referrals.receive',
    newReferral(started.siteId, { surname: 'Whitehouse', forenames: 'Jade', nhsNumber: '9998666694' }),
  )
  return { ...started, id: line.id, reference: line.reference }
}

describe('a family is found again', () => {
  it.each<[string, object]>([
    ['by NHS number', { nhsNumber: '999 214 0283' }],
    ['by name', { surname: 'OKAFOR', forenames: 'chidinma' }],
    ['by name the other way round', { surname: 'Chidinma', forenames: 'Okafor', dateOfBirth: '1999-03-04' }],
    ['by a spelling and the date of birth', { surname: 'Okafour', forenames: 'Chidima', dateOfBirth: '1999-03-04' }],
    ['by an alias and the address', { surname: 'Eze', forenames: 'Chichi', address: '12 Alder Walk', postcode: 'se136jl' }],
    ['by forename and date of birth, married since', { surname: 'Grant', forenames: 'Chidinma', dateOfBirth: '1999-03-04' }],
    ['by name and swapped date of birth', { surname: 'Okafor', forenames: 'Chidinma', dateOfBirth: '1999-04-03' }],
    ['by hospital number', { surname: 'Okafor', forenames: '', hospitalNumber: 'rx12345' }],
    [
      'by the father, whoever the mother is',
      {
        surname: 'Li',
        forenames: 'Mei',
        father: { surname: 'Haile', forenames: 'Yonas', aliases: '', dateOfBirth: '1996-01-02', nhsNumber: '' },
      },
    ],
  ])('%s', async (_, identity) => {
    const { must, id } = await withOne()
    expect((await must('referrals.similar', { ...nobody, ...identity })).map(found => found.id)).toEqual([id])
  })

  it('but not for a surname alone, nor under a name of nobody', async () => {
    const { must } = await withOne()
    expect(await must('referrals.similar', { ...nobody, surname: 'Okafor', forenames: 'Ngozi' })).toEqual([])
    expect(await must('referrals.similar', nobody)).toEqual([])
    expect(await must('referrals.similar', { ...nobody, surname: '"', forenames: '" OR name:*', postcode: '(' })).toEqual([])
  })

  it('closed records too; with what agrees and what differs', async () => {
    const { must, id, reference } = await withOne()
    const { line } = await must('referrals.read', { id })
    await must('referrals.close', { id, version: line.version, reason: 'Plan ended' })
    const [found] = await must('referrals.similar', {
      ...nobody,
      surname: 'Okafor',
      forenames: 'Chidinma',
      dateOfBirth: '1999-03-04',
      nhsNumber: '9992140283',
      address: '7 Mill Lane',
      postcode: 'LS1 1AA',
      edd: '2028-06-01',
    })
    expect(found).toMatchObject({ id, reference, status: 'closed', kind: 'earlier_pregnancy', needsReason: false })
    expect(found?.agrees).toEqual(['name', 'date of birth', 'NHS number'])
    expect(found?.fields.map(({ field, verdict }) => [field, verdict])).toEqual([
      ['name', 'agrees'],
      ['dateOfBirth', 'agrees'],
      ['nhsNumber', 'agrees'],
      ['hospitalNumber', 'missing'],
      ['address', 'differs'],
      ['fatherName', 'missing'],
      ['fatherDateOfBirth', 'missing'],
      ['fatherNhsNumber', 'missing'],
      ['edd', 'differs'],
    ])
    expect(found?.sentence).toBe('An earlier pregnancy of the same mother: its EDD is 496 days before this one.')
  })

  it('after her name was corrected', async () => {
    const { must, id } = await withOne()
    const { line } = await must('referrals.read', { id })
    await must('referrals.changeMother', { id, version: line.version, changes: { surname: 'Adeyemi', aliases: 'Okafor' } })
    const found = await must('referrals.similar', { ...nobody, surname: 'Okafor', forenames: 'Chidinma', dateOfBirth: '1999-03-04' })
    expect(found).toMatchObject([{ id, kind: 'same_mother' }])
  })
})

describe('receiving', () => {
  it('the same pregnancy twice is refused with the record that is there, unless somebody says why', async () => {
    const { call, must, siteId, id, reference } = await withOne()
    const again = family(siteId, { surname: 'Grant' })
    const refusal = await call('referrals.receive', again)
    expect(refusal).toMatchObject({ ok: false, error: { code: 'conflict', current: { id, kind: 'same_pregnancy' } } })
    expect(JSON.stringify(refusal.ok ? '' : refusal.error.message)).not.toMatch(/Okafor|999/i)
    expect(await call('referrals.receive', { ...again, ...search('none_found') })).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(await call('referrals.receive', { ...again, ...search('new_despite') })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { 'search.reason': expect.any(String) } },
    })
    expect(await must('referrals.list', { status: 'open', text: '', siteId: null })).toHaveLength(2)

    const received = await must('referrals.receive', {
      ...again,
      ...search('new_despite', 'Number mixed up with her sister’s; being corrected.'),
    })
    const events = await must('events.list', { referralId: received.line.id })
    expect(events).toMatchObject([{ kind: 'history_search', detail: { answer: 'found' }, on: '2026-11-24' }])
    expect(events[0]?.text).toContain(`Found: ${reference} (same pregnancy). Gone on as a new referral. Reason: Number mixed up`)
  })

  it('records a search that found nothing, and nothing where nobody searched', async () => {
    const { must, siteId, id } = await withOne()
    const other = newReferral(siteId, { surname: 'Li', forenames: 'Mei', nhsNumber: null })
    const received = await must('referrals.receive', { ...other, ...search('none_found') })
    expect(await must('events.list', { referralId: received.line.id })).toMatchObject([
      { kind: 'history_search', detail: { answer: 'nothing_found' }, text: expect.stringContaining('Nothing found.') },
    ])
    expect(await must('events.list', { referralId: id })).toEqual([])
  })

  it('links an earlier pregnancy, and puts both on record', async () => {
    const { must, siteId, id, reference } = await withOne()
    const later = family(siteId, {}, { edd: '2029-01-22' })
    const wrongEdd = { ...later, edd: { edd: '2027-07-20', method: '03' as const } }
    const earlier = await must('referrals.read', { id })
    await must('birth.record', { id, version: earlier.line.version, birth: bornOn('2026-11-20') })
    const received = await must('referrals.receive', { ...wrongEdd, ...search('earlier_linked', 'Second pregnancy', id) })
    const { links } = await must('family.read', { referralId: received.line.id })
    expect(links).toMatchObject([{ referralId: id, reference, direction: 'earlier', reason: 'Second pregnancy' }])
    const [event] = await must('events.list', { referralId: received.line.id })
    expect(event?.text).toContain(`Linked as an earlier pregnancy: ${reference}.`)
    expect((await must('register.check', {})).checks.filter(({ ok }) => !ok)).toEqual([])
  })

  it('a link to a record that is not there saves nothing', async () => {
    const { call, must, siteId } = await withOne()
    const other = newReferral(siteId, { surname: 'Li', forenames: 'Mei', nhsNumber: null })
    const unknown = '01935b3c-0000-7000-8000-00000000000f'
    expect(await call('referrals.receive', { ...other, ...search('earlier_linked', '', unknown) })).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    })
    expect(await must('referrals.list', { status: 'open', text: '', siteId: null })).toHaveLength(2)
  })
})
