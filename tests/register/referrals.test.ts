import { describe, expect, it } from 'vitest'
import { newReferral } from '../support/referral.ts'
import { startRegister } from '../support/session.ts'

describe('a referral', () => {
  it('is received with a reference, its EDD history and its note, and read back as typed', async () => {
    const { must, siteId } = await startRegister()
    const referral = await must(
      'referrals.receive',
      newReferral(siteId, { note: 'Aunt rang the ward.', reasons: 'Controlling partner suspected: “she is not allowed out”' }),
    )
    expect(referral.line).toMatchObject({
      reference: 'PB-2026-0001',
      motherSurname: 'Okafor',
      nhsNumber: '9992140283',
      edd: '2027-01-22',
      lastDiscussedOn: null,
    })
    expect(referral.edds).toMatchObject([{ edd: '2027-01-22', method: '03', recordedBy: 'M. Bell' }])
    expect(referral.notes).toMatchObject([{ text: 'Aunt rang the ward.' }])
    expect(await must('referrals.read', { id: referral.line.id })).toEqual(referral)
    expect((await must('referrals.receive', newReferral(siteId, { surname: 'Li', nhsNumber: null }))).line.reference).toBe('PB-2026-0002')
  })

  it.each([
    ['an EDD three years away', { edd: '2029-11-24' }, 'edd.edd', 'last menstrual period in the future'],
    ['an LMP tomorrow', { edd: '2027-09-01' }, 'edd.edd', 'last menstrual period in the future'],
    ['a day of receipt in the future', { receivedOn: '2026-11-25' }, 'referral.receivedOn', 'in the future'],
    ['no name', { surname: '', forenames: '' }, 'mother.surname', 'not filled in'],
    ['a mistyped NHS number', { nhsNumber: '999 214 0284' }, 'mother.nhsNumber', 'last digit'],
    ['an impossible day', { edd: '2027-02-30' }, 'edd.edd', ''],
  ])('is refused with %s, at the field, and nothing is written', async (_what, about, field, sentence) => {
    const { call, must, siteId } = await startRegister()
    const reply = await call('referrals.receive', newReferral(siteId, about))
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(reply.ok ? '' : reply.error.fields?.[field]).toContain(sentence)
    expect(await must('referrals.list', { status: 'all', text: '', siteId: null })).toEqual([])
    expect(await must('search.find', { text: 'Okafor' })).toEqual([])
    expect((await must('register.check', {})).ok).toBe(true)
  })

  it('keeps every EDD with its method and reason, and refuses one that cannot be', async () => {
    const { call, must, siteId } = await startRegister()
    const { line } = await must('referrals.receive', newReferral(siteId, { edd: '2027-01-29' }))
    const revised = await must('referrals.reviseEdd', {
      id: line.id,
      version: line.version,
      edd: '2027-01-22',
      method: '03',
      reason: 'Dating scan at 12+1',
    })
    expect(revised.line).toMatchObject({ edd: '2027-01-22', eddMethod: '03' })
    expect(revised.edds.map(({ edd, reason }) => [edd, reason])).toEqual([
      ['2027-01-29', 'As received'],
      ['2027-01-22', 'Dating scan at 12+1'],
    ])
    const wrong = await call('referrals.reviseEdd', {
      id: line.id,
      version: revised.line.version,
      edd: '2028-01-22',
      method: '03',
      reason: '',
    })
    expect(wrong).toMatchObject({ ok: false, error: { code: 'invalid', fields: { edd: expect.stringContaining('future') } } })
    // A dating scan gives way to a clinical assessment only with a reason.
    const lesser = { id: line.id, version: revised.line.version, edd: '2027-01-25', method: '04' as const }
    const untold = await call('referrals.reviseEdd', { ...lesser, reason: ' ' })
    expect(untold.ok ? '' : untold.error.fields?.reason).toBe(
      'The EDD in force is by dating scan, which is trusted more than clinical assessment. A reason makes the revision possible.',
    )
    const told = await must('referrals.reviseEdd', { ...lesser, reason: 'The scan was of another patient' })
    expect(told.line).toMatchObject({ edd: '2027-01-25', eddMethod: '04' })
    // Another of the same or a better method needs none: a later scan revises.
    await must('referrals.reviseEdd', { ...lesser, version: told.line.version, method: '03', reason: '' })
  })

  it('refuses a stale version and says which is current; the first change stands', async () => {
    const { call, must, siteId } = await startRegister()
    const { line } = await must('referrals.receive', newReferral(siteId))
    await must('referrals.changeMother', { id: line.id, version: line.version, changes: { phone: '020 7946 0123', safeToContact: 'no' } })
    const stale = await call('referrals.change', { id: line.id, version: line.version, changes: { rag: 'green' } })
    expect(stale).toMatchObject({ ok: false, error: { code: 'conflict', current: { version: line.version + 1 } } })
    const now = await must('referrals.read', { id: line.id })
    expect(now.mother).toMatchObject({ phone: '020 7946 0123', safeToContact: 'no' })
    expect(now.fields.rag).toBe('red')
  })

  it('tells its history field by field, with who and when', async () => {
    const { must, siteId } = await startRegister()
    const { line } = await must('referrals.receive', newReferral(siteId))
    await must('referrals.change', { id: line.id, version: 1, changes: { rag: 'amber', ragReason: 'Home seen' } })
    const [latest] = await must('assurance.history', { id: line.id })
    expect(latest).toMatchObject({
      label: 'Referral changed',
      user: 'M. Bell',
      changes: [
        { field: 'RAG', from: 'Red', to: 'Amber' },
        { field: 'Reason for the RAG', from: 'Not recorded', to: 'Home seen' },
      ],
    })
  })

  it('is found by name without accents, by part of a name, by NHS number in any spacing, by note and by action', async () => {
    const { must, siteId } = await startRegister()
    const { line } = await must(
      'referrals.receive',
      newReferral(siteId, { surname: 'Núñez', forenames: 'Siobhán', note: 'Sofa surfing since August' }),
    )
    await must('actions.add', {
      referralId: line.id,
      itemId: null,
      action: { text: 'Allocate personal adviser', owner: 'Leaving care', agency: 'social_care', dueOn: null },
    })
    for (const text of ['nunez', 'Núñ', 'SIOBHAN', '999 214 0283', '9992140283', '999-214', 'sofa surf', 'personal adv']) {
      expect(
        (await must('search.find', { text })).map(found => found.referralId),
        text,
      ).toContain(line.id)
    }
    for (const text of ['"', "' OR 1=1 --", 'NEAR(', '*', '', '%']) expect(await must('search.find', { text }), text).toEqual([])
    expect((await must('referrals.list', { status: 'open', text: 'nunez', siteId: null })).length).toBe(1)
    expect((await must('referrals.list', { status: 'open', text: '999214', siteId: null })).length).toBe(1)
  })

  it('names a record of the same mother, with what agrees', async () => {
    const { must, siteId } = await startRegister()
    const { line } = await must('referrals.receive', newReferral(siteId))
    const similar = await must('referrals.similar', {
      surname: 'OKAFOR',
      forenames: 'chidinma',
      dateOfBirth: null,
      nhsNumber: '999 214 0283',
      except: null,
    })
    expect(similar).toMatchObject([{ id: line.id, agrees: ['name', 'NHS number'] }])
    expect(
      await must('referrals.similar', { surname: 'Okafor', forenames: 'Ngozi', dateOfBirth: null, nhsNumber: '', except: null }),
    ).toEqual([])
  })

  it('keeps orders: red, amber, green, not rated; then EDD with unknown first', async () => {
    const { must, siteId } = await startRegister()
    const add = (surname: string, about: object) => must('referrals.receive', newReferral(siteId, { surname, nhsNumber: null, ...about }))
    await add('Green', { rag: 'green' })
    await add('Later', { rag: 'red', edd: '2027-04-01' })
    await add('Unknown', { rag: 'red', edd: null })
    await add('Sooner', { rag: 'red', edd: '2026-12-20' })
    await add('Unrated', { rag: 'not_rated' })
    const list = await must('referrals.list', { status: 'open', text: '', siteId: null })
    expect(list.map(line => line.motherSurname)).toEqual(['Unknown', 'Sooner', 'Later', 'Green', 'Unrated'])
  })
})

describe('an action', () => {
  it('closes as done, overtaken or not done by the agency; the last two need a reason', async () => {
    const { call, must, siteId } = await startRegister()
    const { line } = await must('referrals.receive', newReferral(siteId))
    const action = await must('actions.add', {
      referralId: line.id,
      itemId: null,
      action: { text: 'See her alone', owner: 'S. Doyle', agency: 'maternity', dueOn: '2026-11-27' },
    })
    expect(await call('actions.close', { id: action.id, version: 1, as: 'not_done', reason: '' })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { reason: expect.any(String) } },
    })
    const closed = await must('actions.close', { id: action.id, version: 1, as: 'overtaken', reason: 'Admitted to the ward' })
    expect(closed).toMatchObject({ state: 'overtaken', closedOn: '2026-11-24', reason: 'Admitted to the ward' })
    expect(await must('actions.list', { state: 'open', referralId: null, meetingId: null })).toEqual([])
    expect((await must('actions.reopen', { id: action.id, version: 2 })).state).toBe('open')
  })
})
