import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../shared/contract.ts'
import { Changed } from '../../shared/referrals/allocation.ts'
import { newReferral } from '../support/referral.ts'
import { passphrase, startRegister } from '../support/session.ts'

const surnames = ['Okafor', 'Nowak', 'Haile'] as const
const nobody = { lead: '', socialWorker: '', allocatedOn: null, reason: '' }

/** Three referrals that nobody has. */
async function withThree(role: 'administrator' | 'chair' = 'chair') {
  const register = await startRegister({ role })
  const { must, siteId } = register
  const seen: { id: string; version: number }[] = []
  for (const surname of surnames) {
    const { line } = await must('referrals.receive', newReferral(siteId, { surname, nhsNumber: null }))
    seen.push({ id: line.id, version: line.version })
  }
  const [okafor, nowak, haile] = seen
  if (okafor === undefined || nowak === undefined || haile === undefined) throw new Error('Three were received.')
  const read = async (id: string) => {
    const { line, fields, notes } = await must('referrals.read', { id })
    const events = await must('events.list', { referralId: id })
    return {
      version: line.version,
      lead: fields.lead,
      socialWorker: fields.socialWorker,
      notes: notes.map(({ text }) => text),
      allocated: events.filter(({ kind }) => kind === 'allocated').map(({ on, who }) => [on, who]),
    }
  }
  return { ...register, seen, okafor, nowak, haile, read }
}

const asReceived = { version: 1, lead: '', socialWorker: '', notes: [], allocated: [] }

describe('several referrals are allocated', () => {
  it('at once, with the day of the allocation and the reason on each record, in each history, and found', async () => {
    const { must, seen, read, okafor } = await withThree()
    const input = { referrals: seen, lead: 'A. Shah', socialWorker: 'T. Osei', allocatedOn: '2026-11-20', reason: 'Cover from Monday' }
    const { referrals } = await must('referrals.allocate', input)
    expect(referrals).toMatchObject(seen.map(({ id }) => ({ id, version: 2, lead: '', socialWorker: '' })))
    for (const { id } of seen) {
      expect(await read(id)).toEqual({
        version: 2,
        lead: 'A. Shah',
        socialWorker: 'T. Osei',
        notes: ['Allocated to lead A. Shah, social worker T. Osei: Cover from Monday'],
        allocated: [['2026-11-20', 'T. Osei']],
      })
    }
    const [latest, ...earlier] = await must('assurance.history', { id: okafor.id })
    expect(latest).toMatchObject({ label: 'Referral allocated', user: 'M. Bell' })
    // An entry of its own, in which nothing of the two others stands.
    const entries = await Promise.all(seen.map(async ({ id }) => (await must('assurance.history', { id }))[0]?.sequence))
    expect(new Set(entries).size).toBe(3)
    expect(latest?.changes.filter(({ field }) => field === 'Pre-birth lead')).toEqual([
      { field: 'Pre-birth lead', from: 'Not recorded', to: 'A. Shah' },
    ])
    expect(latest?.changes).toContainEqual({ field: 'Social worker', from: 'Not recorded', to: 'T. Osei' })
    expect(earlier).toHaveLength(1)
    const lists = await must('tracking.list', {})
    expect(lists.map(({ lead, socialWorker }) => [lead, socialWorker])).toEqual(seen.map(() => ['A. Shah', 'T. Osei']))
    expect(new Set((await must('search.find', { text: 'osei' })).map(({ referralId }) => referralId))).toEqual(
      new Set(seen.map(({ id }) => id)),
    )
    expect((await must('register.check', {})).ok).toBe(true)
  })

  it('all or none: one that was changed or closed meanwhile is named, and nothing is written', async () => {
    const { must, call, seen, read, okafor, nowak, haile } = await withThree()
    await must('referrals.change', { ...nowak, changes: { lead: 'K. Dunn' } })
    await must('referrals.close', { ...haile, reason: 'Moved away' })
    const reply = await call('referrals.allocate', { ...nobody, referrals: seen, lead: 'A. Shah', reason: 'Cover' })
    if (reply.ok) throw new Error('It was allocated.')
    expect(reply.error).toMatchObject({
      code: 'conflict',
      message: '2 of 3 referrals were changed since the list was shown. Nothing was written.',
    })
    expect(Changed.array().parse(reply.error.current)).toMatchObject([
      { id: nowak.id, version: 2, name: 'Unborn baby NOWAK', isOpen: true, lead: 'K. Dunn' },
      { id: haile.id, name: 'Unborn baby HAILE', isOpen: false, lead: '' },
    ])
    expect(reply.error.message).not.toMatch(/NOWAK|HAILE/i)
    expect(await read(okafor.id)).toEqual(asReceived)
    expect(await read(nowak.id)).toMatchObject({ lead: 'K. Dunn', notes: [] })
    // What was named can be left out, or taken as it stands now.
    await must('referrals.allocate', { ...nobody, referrals: [okafor, { ...nowak, version: 2 }], lead: 'A. Shah' })
    expect(await read(nowak.id)).toMatchObject({ version: 3, lead: 'A. Shah' })
  })

  it('a failure in the middle leaves the ones before it as they were', async () => {
    const { call, read, okafor, nowak } = await withThree()
    // The same referral twice: the second write of it is stale.
    const reply = await call('referrals.allocate', { ...nobody, referrals: [okafor, nowak, okafor], lead: 'A. Shah', reason: 'Cover' })
    expect(reply).toMatchObject({ ok: false })
    expect(await read(okafor.id)).toEqual(asReceived)
    expect(await read(nowak.id)).toEqual(asReceived)
  })

  it('a name left empty leaves each its own, and who has it already is not written to', async () => {
    const { must, read, seen, okafor, nowak } = await withThree()
    const { line } = await must('referrals.change', { ...okafor, changes: { lead: 'A. Shah', socialWorker: 'R. Lowe' } })
    const referrals = [{ id: okafor.id, version: line.version }, ...seen.slice(1)]
    const done = await must('referrals.allocate', { ...nobody, referrals, lead: 'A. Shah', reason: 'Cover' })
    expect(done.referrals).toHaveLength(2)
    expect(await read(okafor.id)).toMatchObject({ version: line.version, socialWorker: 'R. Lowe', notes: [] })
    expect(await read(nowak.id)).toMatchObject({ lead: 'A. Shah', socialWorker: '', notes: ['Allocated to lead A. Shah: Cover'] })
  })

  it('another social worker is no first allocation: its day stays the one on record', async () => {
    const { must, read, okafor, nowak } = await withThree()
    const given = { ...nobody, socialWorker: 'T. Osei', allocatedOn: '2026-11-20' }
    await must('referrals.allocate', { ...given, referrals: [okafor] })
    const referrals = [{ id: okafor.id, version: 2 }, nowak]
    await must('referrals.allocate', { ...given, referrals, socialWorker: 'R. Lowe', allocatedOn: '2026-11-23' })
    expect(await read(okafor.id)).toMatchObject({ socialWorker: 'R. Lowe', allocated: [['2026-11-20', 'T. Osei']] })
    expect(await read(nowak.id)).toMatchObject({ socialWorker: 'R. Lowe', allocated: [['2026-11-23', 'R. Lowe']] })
  })

  type Bad = Partial<InputOf<'referrals.allocate'>>
  it.each<[string, Bad, string, string]>([
    ['nobody named', { lead: ' ' }, 'lead', 'Neither a lead nor a social worker is named.'],
    ['nothing chosen', { referrals: [] }, 'referrals', 'No referral is chosen.'],
    ['a day in the future', { socialWorker: 'T. Osei', allocatedOn: '2026-11-25' }, 'allocatedOn', 'This day is in the future.'],
    ['a day that is none', { socialWorker: 'T. Osei', allocatedOn: '2026-02-30' }, 'allocatedOn', ''],
    ['a name too long', { lead: 'x'.repeat(201) }, 'lead', 'Longer than 200 characters.'],
    ['a reason too long', { reason: 'x'.repeat(2001) }, 'reason', 'Longer than 2,000 characters.'],
  ])('refuses %s, at the field', async (_what, bad, field, sentence) => {
    const { call, seen, read, okafor } = await withThree()
    const reply = await call('referrals.allocate', { ...nobody, referrals: seen, lead: 'A. Shah', ...bad })
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(reply.ok ? '' : reply.error.fields?.[field]).toContain(sentence)
    expect(await read(okafor.id)).toEqual(asReceived)
  })

  it('refuses more than 500 at once, and one that is not in the register', async () => {
    const { call, okafor, read } = await withThree()
    const many = await call('referrals.allocate', { ...nobody, lead: 'A. Shah', referrals: Array.from({ length: 501 }, () => okafor) })
    expect(many).toMatchObject({ ok: false, error: { fields: { referrals: 'More than 500 referrals at once.' } } })
    const gone = { id: '01997f00-0000-7000-8000-000000000009', version: 1 }
    const reply = await call('referrals.allocate', { ...nobody, lead: 'A. Shah', referrals: [okafor, gone] })
    expect(reply).toMatchObject({ ok: false, error: { code: 'not_found' } })
    expect(await read(okafor.id)).toEqual(asReceived)
  })

  it('is refused to a reader, and so is undoing it', async () => {
    const { must, call, session, seen, read, okafor } = await withThree('administrator')
    const done = await must('referrals.allocate', { ...nobody, referrals: seen, lead: 'A. Shah' })
    const { id: reader } = await must('access.addUser', { name: 'R. Eader', role: 'reader', passphrase })
    await session.call('access.lock', {})
    await must('access.unlock', { user: reader, passphrase })
    const now = seen.map(({ id }) => ({ id, version: 2 }))
    expect(await call('referrals.allocate', { ...nobody, referrals: now, lead: 'K. Dunn' })).toMatchObject({ error: { code: 'forbidden' } })
    expect(await call('referrals.undoAllocation', done)).toMatchObject({ error: { code: 'forbidden' } })
    expect((await read(okafor.id)).lead).toBe('A. Shah')
  })
})

describe('an allocation is undone', () => {
  const given = { lead: 'A. Shah', socialWorker: 'T. Osei', allocatedOn: '2026-11-20', reason: 'Cover from Monday' }

  it('each is as it was before, and what was recorded with it is withdrawn', async () => {
    const { must, seen, read, okafor, haile } = await withThree()
    await must('referrals.change', { ...okafor, changes: { lead: 'K. Dunn' } })
    const referrals = [{ ...okafor, version: 2 }, ...seen.slice(1)]
    const done = await must('referrals.allocate', { ...given, referrals })
    await must('referrals.undoAllocation', done)
    expect(await read(okafor.id)).toEqual({ ...asReceived, version: 4, lead: 'K. Dunn' })
    expect(await read(haile.id)).toEqual({ ...asReceived, version: 3 })
    expect(await must('search.find', { text: 'osei' })).toEqual([])
    expect(await must('search.find', { text: 'cover monday' })).toEqual([])
    const [latest] = await must('assurance.history', { id: haile.id })
    expect(latest).toMatchObject({ label: 'Allocation undone' })
    expect((await must('register.check', {})).ok).toBe(true)
  })

  it('not when one of them was changed since: that one is named, and all stay allocated', async () => {
    const { must, call, seen, read, okafor, nowak } = await withThree()
    const done = await must('referrals.allocate', { ...given, referrals: seen })
    await must('referrals.change', { id: nowak.id, version: 2, changes: { rag: 'amber' } })
    const reply = await call('referrals.undoAllocation', done)
    expect(reply).toMatchObject({
      ok: false,
      error: {
        code: 'conflict',
        message: '1 of 3 referrals was changed since the list was shown. Nothing was undone.',
        current: [{ id: nowak.id, name: 'Unborn baby NOWAK' }],
      },
    })
    expect(await read(okafor.id)).toMatchObject({ version: 2, lead: 'A. Shah', allocated: [['2026-11-20', 'T. Osei']] })
  })

  it('not when the day of the allocation was corrected since, and never with a note or an event of another referral', async () => {
    const { must, call, seen, read, okafor } = await withThree()
    const done = await must('referrals.allocate', { ...given, referrals: seen })
    const [first, second] = done.referrals
    if (first === undefined || second === undefined) throw new Error('They were allocated.')
    for (const foreign of [{ event: second.event }, { note: second.note }])
      expect(await call('referrals.undoAllocation', { referrals: [{ ...first, ...foreign }] })).toMatchObject({ ok: false })
    const [event] = await must('events.list', { referralId: okafor.id })
    if (event === undefined) throw new Error('The allocation was recorded.')
    const { id, version, recordedBy: _by, recordedAt: _at, ...fields } = event
    await must('events.change', { id, version, event: { ...fields, on: '2026-11-19' } })
    expect(await call('referrals.undoAllocation', done)).toMatchObject({ ok: false, error: { code: 'conflict' } })
    for (const one of seen) expect(await read(one.id)).toMatchObject({ lead: 'A. Shah', socialWorker: 'T. Osei' })
  })
})
