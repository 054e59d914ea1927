import { describe, expect, it } from 'vitest'
import { readHistory } from '../../main/assurance/history.ts'
import { appendAudit } from '../../main/register/audit/chain.ts'
import { createWriter } from '../../main/register/write.ts'
import type { MemberFields } from '../../shared/family/model.ts'
import { blankMember } from '../../shared/family/model.ts'
import { blankPerson } from '../../shared/people/model.ts'
import { exportedCsv } from '../support/exported.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister, type TestSession } from '../support/session.ts'
import { storeReferral } from '../support/stored-referral.ts'
import { now, owner, temporaryRegister } from '../support/temporary-register.ts'

const tom: MemberFields = {
  ...blankMember,
  kind: 'sibling',
  relationship: 'half-brother',
  person: { ...blankPerson, surname: 'Okafor', forenames: 'Tom', dateOfBirth: '2021-03-04' },
}

async function withReferral() {
  const register = await startRegister()
  const { line } = await register.must('referrals.receive', newReferral(register.siteId))
  return { ...register, id: line.id, version: async () => (await register.must('referrals.read', { id: line.id })).line.version }
}

async function latest({ must }: Pick<TestSession, 'must'>, id: string) {
  const [entry] = await must('assurance.history', { id })
  if (entry === undefined) throw new Error('The history is empty.')
  return entry
}

describe('the history of a referral names whose a change is, in the words of the form', () => {
  it('the mother’s and the father’s facts, from what to what', async () => {
    const register = await withReferral()
    const { must, id, version } = register
    await must('referrals.changeMother', { id, version: await version(), changes: { phone: '07700 900123', nhsNumber: '999 000 0018' } })
    expect(await latest(register, id)).toMatchObject({
      label: 'Mother’s details changed',
      changes: [
        { field: 'Mother: NHS number', from: expect.any(String), to: '999 000 0018' },
        { field: 'Mother: phone', from: 'Not recorded', to: '07700 900123' },
      ],
    })
    await must('referrals.changeMother', { id, version: await version(), changes: { phone: '', safeToContact: 'no' } })
    expect((await latest(register, id)).changes).toEqual([
      { field: 'Mother: phone', from: '07700 900123', to: 'Not recorded' },
      { field: 'Mother: safe to phone', from: 'Not known', to: 'No' },
    ])
    const father = { identified: 'identified', surname: 'Haile', dateOfBirth: '1996-01-02' } as const
    await must('referrals.changeFather', { id, version: await version(), changes: father })
    expect((await latest(register, id)).changes).toEqual(
      expect.arrayContaining([
        { field: 'Father: identified', from: 'Not yet identified', to: 'Identified' },
        { field: 'Father: surname', from: 'Not recorded', to: 'Haile' },
        { field: 'Father: date of birth', from: 'Not recorded', to: '2 January 1996' },
      ]),
    )
    expect((await must('register.check', {})).ok).toBe(true)
  })

  it('a sibling, a check and an address of somebody', async () => {
    const register = await withReferral()
    const { must, id } = register
    const { members } = await must('family.addMember', { referralId: id, fields: tom })
    const [member] = members
    if (member === undefined) throw new Error('The sibling is not there.')
    const added = (await latest(register, id)).changes
    expect(added).toContainEqual({ field: 'Sibling Tom: date of birth', from: 'Not recorded', to: '4 March 2021' })
    expect(added).toContainEqual({ field: 'Sibling Tom: relationship', from: 'Not recorded', to: 'half-brother' })
    // What nobody knows yet is not news of a new record.
    expect(added.filter(({ to }) => to === 'Not known')).toEqual([])
    const fields: MemberFields = { ...tom, legalStatus: 'care_order', past: ['removed', 'injured'] }
    await must('family.changeMember', { id: member.id, version: member.version, fields })
    expect((await latest(register, id)).changes).toEqual([
      { field: 'Sibling Tom: legal status', from: 'Not known', to: 'Care order' },
      { field: 'Sibling Tom: before', from: 'Not recorded', to: 'Removed, Injured' },
    ])
    const { father } = await must('referrals.read', { id })
    const check = { personId: father.id, body: 'police', askedOn: '2026-11-20', answeredOn: null, answer: '' } as const
    await must('family.addCheck', { referralId: id, fields: check })
    expect((await latest(register, id)).changes).toEqual([
      { field: 'Father, check: asked of', from: 'Not recorded', to: 'Police' },
      { field: 'Father, check: asked on', from: 'Not recorded', to: '20 November 2026' },
    ])
  })

  it('the referral itself: RAG, site and EDD once, each under the name the form gives it', async () => {
    const register = await withReferral()
    const { must, id, version } = register
    await must('referrals.change', { id, version: await version(), changes: { rag: 'amber', lead: 'A. Shah' } })
    expect((await latest(register, id)).changes).toEqual([
      { field: 'RAG', from: 'Red', to: 'Amber' },
      { field: 'Pre-birth lead', from: 'Not recorded', to: 'A. Shah' },
    ])
    await must('referrals.reviseEdd', { id, version: await version(), edd: '2027-01-31', method: '03', reason: 'Dating scan' })
    expect((await latest(register, id)).changes.map(({ field }) => field)).toEqual(['EDD', 'Reason for the EDD'])
    const received = (await must('assurance.history', { id })).at(-1)
    expect(received?.label).toBe('Referral received')
    expect(received?.changes).toContainEqual({ field: 'Site', from: 'Not recorded', to: 'Riverside General' })
    expect(received?.changes).toContainEqual({ field: 'Mother: surname', from: 'Not recorded', to: 'Okafor' })
    expect(received?.changes.some(({ field }) => field.startsWith('Father'))).toBe(false)
  })

  it('of a long text only what changed, in whole words', async () => {
    const register = await withReferral()
    const { must, id, version } = register
    const long = 'Ring the out-of-hours team first. '.repeat(8)
    const reasons = `${long}The home was seen. ${long}`
    await must('referrals.change', { id, version: await version(), changes: { reasons } })
    await must('referrals.change', { id, version: await version(), changes: { reasons: reasons.replace('home', 'homes') } })
    expect((await latest(register, id)).changes).toEqual([{ field: 'Reasons for referral', from: '… home …', to: '… homes …' }])
    await must('referrals.change', {
      id,
      version: await version(),
      changes: { reasons: `${reasons.replace('home', 'homes')} Nobody was in.` },
    })
    expect((await latest(register, id)).changes).toEqual([{ field: 'Reasons for referral', from: '…', to: '… Nobody was in. …' }])
    expect((await must('register.check', {})).ok).toBe(true)
  })

  it('nothing of another referral that the same entry tells of', async () => {
    const register = await withReferral()
    const { must, siteId, id } = register
    const { line } = await must('referrals.receive', newReferral(siteId, { surname: 'Haile', forenames: 'Selam', nhsNumber: '9990000026' }))
    await must('meetings.plan', {
      siteId,
      date: '2026-11-24',
      time: '14:00',
      kind: 'psychosocial',
      place: '',
      chair: '',
      minuteTaker: '',
    })
    const planned = await latest(register, id)
    expect(planned.changes.filter(({ field }) => field === 'Why it is on the agenda')).toHaveLength(1)
    expect(planned.changes.filter(({ field }) => field === 'Attendance')).toEqual([])
    const other = await latest(register, line.id)
    expect(other.sequence).toBe(planned.sequence)
  })

  it('an entry of an older register, which does not say what belongs to what, still tells of the mother', async () => {
    const { register } = await temporaryRegister()
    const { db, database } = register
    const id = await storeReferral(register)
    const { mother_id } = await db.selectFrom('referral').select('mother_id').where('id', '=', id).executeTakeFirstOrThrow()
    const write = createWriter(db, owner.id, now)
    await write.change('person', { id: mother_id, version: null }, { phone: '07700 900123' }, [id])
    await write.touch('referral', { id, version: null })
    await appendAudit(db, { at: now, user: owner, label: 'Mother’s details changed', changes: write.written })
    const told = await readHistory(db, id)
    database.exec('DROP TRIGGER audit_entry_no_update')
    const older = "UPDATE audit_entry SET detail = (SELECT json_group_array(json_remove(value, '$.subjects')) FROM json_each(detail))"
    database.exec(older)
    expect(database.prepare("SELECT count(*) FROM audit_entry WHERE detail LIKE '%subjects%'").pluck().get()).toBe(0)
    const [newest] = await readHistory(db, id)
    expect(newest).toEqual(told[0])
    expect(newest?.changes).toMatchObject([{ field: 'Mother: phone', from: 'Not recorded', to: '07700 900123' }])
  })
})

it('the exported history says the same, and that an address or a telephone number was changed, but not what it is', async () => {
  const register = await withReferral()
  const { must, id, version } = register
  const changes = {
    phone: '07700 900123',
    address: '12 Alder Walk',
    contactNote: 'Partner answers',
    careExperience: 'care_leaver',
  } as const
  await must('referrals.changeMother', { id, version: await version(), changes })
  const shown = await must('assurance.history', { id })
  const { rows, bytes } = await exportedCsv(register, { list: 'history', of: id, ids: shown.map(({ sequence }) => String(sequence)) })
  const newest = rows.filter(([entry]) => entry === String(shown[0]?.sequence)).map(row => row.slice(4))
  expect(newest).toEqual([
    ['Mother: address', 'Kept in the register', 'Kept in the register'],
    ['Mother: phone', 'Kept in the register', 'Kept in the register'],
    ['Mother: contact note', 'Kept in the register', 'Kept in the register'],
    ['Mother: care experience', 'Not known', 'Care leaver'],
  ])
  expect(rows.map(([entry, , , , field]) => [entry, field])).toEqual(
    shown.flatMap(({ sequence, changes }) => changes.map(({ field }) => [String(sequence), field])),
  )
  for (const secret of ['07700', 'Alder', 'Partner answers']) expect(bytes.toString('utf8')).not.toContain(secret)
})
