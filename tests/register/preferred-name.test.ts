import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blankMember } from '../../shared/family/model.ts'
import { blankPerson } from '../../shared/people/model.ts'
import { readDocx } from '../support/docx.ts'
import { exportedCsv } from '../support/exported.ts'
import { openDesk, value } from '../support/import-desk.ts'
import { confirm } from '../support/import-lists.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister } from '../support/session.ts'

async function withChi() {
  const register = await startRegister()
  const input = newReferral(register.siteId, { surname: 'Okafor', forenames: 'Chidinma', nhsNumber: '9990000018' })
  const { line, mother } = await register.must('referrals.receive', { ...input, mother: { ...input.mother, preferredName: 'Keks' } })
  return { ...register, id: line.id, version: line.version, mother }
}

describe('what the mother is to be called', () => {
  it('is kept, found by, and told in the history with what it was', async () => {
    const { must, id, version, mother } = await withChi()
    expect(mother.preferredName).toBe('Keks')
    expect(await must('search.find', { text: 'keks' })).toMatchObject([{ referralId: id, where: 'Mother’s alias' }])
    const { mother: now } = await must('referrals.changeMother', { id, version, changes: { preferredName: 'Chichi' } })
    expect(now.preferredName).toBe('Chichi')
    expect(await must('search.find', { text: 'keks' })).toEqual([])
    expect(await must('search.find', { text: 'Chichi' })).toMatchObject([{ referralId: id }])
    const [latest] = await must('assurance.history', { id })
    expect(latest?.changes).toEqual([{ field: 'Mother: preferred name', from: 'Keks', to: 'Chichi' }])
    expect((await must('register.check', {})).ok).toBe(true)
  })

  it('is a name of hers where a referral may be of the same family', async () => {
    const { must, id } = await withChi()
    const other = { surname: 'Okafor', forenames: 'Keks', dateOfBirth: null, nhsNumber: '', except: null }
    const [found] = await must('referrals.similar', other)
    expect(found).toMatchObject({ id })
    expect(found?.fields.find(({ field }) => field === 'name')).toMatchObject({
      existing: 'Chidinma OKAFOR, also Keks',
      verdict: 'agrees',
    })
  })

  it('is chosen between when two records are merged', async () => {
    const { must, siteId, id } = await withChi()
    const input = newReferral(siteId, { surname: 'Okafor', forenames: 'Chidinma', nhsNumber: null })
    const second = await must('referrals.receive', {
      ...input,
      mother: { ...input.mother, preferredName: 'Chi' },
      search: { decision: 'new_despite', reason: 'Another pregnancy', earlierId: null },
    })
    const { fields } = await must('merges.preview', { keptId: id, mergedId: second.line.id })
    expect(fields).toContainEqual({
      field: 'mother.preferred_name',
      label: 'Mother: preferred name',
      kept: 'Keks',
      merged: 'Chi',
      fills: false,
    })
  })

  it('leaves in the list of referrals and stands in the minutes beside her name', async () => {
    const register = await withChi()
    const { must, siteId, folder, id } = register
    const { header, rows } = await exportedCsv(register, { list: 'referrals', ids: [id] })
    expect(rows[0]?.[header.indexOf('Mother’s preferred name')]).toBe('Keks')
    const plan = { siteId, date: '2026-11-24', time: '14:00', kind: 'psychosocial', place: '', chair: '', minuteTaker: '' } as const
    const { meeting } = await must('meetings.plan', plan)
    const { fileName } = await must('minutes.make', { meetingId: meeting.id, reason: '' })
    const { text } = await readDocx(readFileSync(join(folder, 'exports', fileName)))
    expect(text).toContain('Chidinma OKAFOR, called Keks, ')
  })

  it.each(['Preferred name', 'Known as'])('comes in with a list, from a column “%s”', async column => {
    const desk = await openDesk()
    const list = `NHS number,Surname,Forenames,${column},EDD\n9990000018,Okafor,Chidinma,Keks,22/01/2027\n`
    const preview = await desk.preview(Buffer.from(list))
    expect(preview.columns[3]).toEqual({ header: column, field: 'preferredName' })
    expect(value(await confirm(desk, preview))).toMatchObject({ received: 1 })
    const [line] = value(await desk.call('referrals.list', { status: 'open', text: 'keks', siteId: null }))
    const { mother, notes } = value(await desk.call('referrals.read', { id: line?.id ?? '' }))
    expect(mother).toMatchObject({ forenames: 'Chidinma', preferredName: 'Keks' })
    expect(notes[0]?.text).not.toContain('Keks')
  })
})

it('is not recorded where a script was written before there was this fact, and stays where a change does not speak of it', async () => {
  const { call, must, siteId } = await startRegister()
  const { mother, father, ...rest } = newReferral(siteId)
  const { preferredName: _, ...known } = mother
  const { preferredName: __, ...knownFather } = father
  const received = await must('referrals.receive', { ...rest, mother: known, father: knownFather })
  expect(received.mother.preferredName).toBe('')
  expect(await call('referrals.receive', { ...rest, mother: { ...known, nickname: 'Ada' }, father } as never)).toMatchObject({
    ok: false,
    error: { code: 'invalid' },
  })
  const referralId = received.line.id
  const fields = { ...blankMember, kind: 'sibling' as const, person: { ...blankPerson, forenames: 'Tom', preferredName: 'Tommy' } }
  const [tom] = (await must('family.addMember', { referralId, fields })).members
  if (tom === undefined) throw new Error('Nobody was added.')
  const changed = { ...fields, person: { forenames: 'Thomas' } }
  const { members } = await must('family.changeMember', { id: tom.id, version: tom.version, fields: changed })
  expect(members[0]?.person).toMatchObject({ forenames: 'Thomas', preferredName: 'Tommy' })
})
