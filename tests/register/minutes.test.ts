import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { keyFileOf } from '../../main/access/key-store.ts'
import { systemClock } from '../../main/backend/clock.ts'
import { dispatch } from '../../main/backend/dispatch.ts'
import { guards } from '../../main/backend/guards.ts'
import type { Surroundings } from '../../main/backend/reading.ts'
import { unwrapWithPassphrase } from '../../main/register/keys/keys.ts'
import { openRegister } from '../../main/register/open.ts'
import type { Register } from '../../main/register/register.ts'
import { sha256Of } from '../../main/register/sha256.ts'
import { partOf, readDocx } from '../support/docx.ts'
import { newReferral } from '../support/referral.ts'
import { cheapCost } from '../support/secrets.ts'
import { passphrase, startRegister, today } from '../support/session.ts'

type Started = Awaited<ReturnType<typeof startRegister>>

const plan = (siteId: string, date: string) =>
  ({ siteId, date, time: '14:00', kind: 'psychosocial', place: 'Seminar room 2', chair: 'M. Bell', minuteTaker: 'K. Dunn' }) as const
const address = '14 Marlowe Court'
const phone = '07700 900123'

/**
 * A meeting on a day, chaired through the calls of the contract and closed; each case gets worries,
 * a view, an outcome, a decision and an action.
 */
async function chair({ must, siteId }: Started, date: string, options: { close: boolean } = { close: true }): Promise<string> {
  let record = await must('meetings.plan', plan(siteId, date))
  record = await must('meetings.start', { id: record.meeting.id, version: record.meeting.version })
  for (const { id: itemId, referral } of record.items) {
    const name = referral.motherSurname
    await must('meetings.addView', {
      itemId,
      agency: 'maternity',
      saidBy: 'S. Doyle',
      saidOn: date,
      kind: 'fact',
      text: `${name}: four missed appointments`,
    })
    await must('meetings.addDecision', { itemId, decision: { text: `${name}: strategy discussion`, reason: 'Threshold met' } })
    const action = {
      text: `${name}: convene the discussion of ${date}`,
      owner: 'T. Osei',
      agency: 'social_care',
      dueOn: '2026-11-25',
    } as const
    await must('actions.add', { referralId: referral.id, itemId, action })
    let { version } = (await must('meetings.readCase', { itemId })).item
    version = (
      await must('meetings.writeCase', {
        id: itemId,
        version,
        field: 'worries',
        text: `${name}: nobody has seen the home\nsince 24 weeks.`,
      })
    ).version
    await must('meetings.setOutcome', { id: itemId, version, outcome: 'strategy' })
  }
  record = await must('meetings.read', { id: record.meeting.id })
  if (options.close) await must('meetings.close', { id: record.meeting.id, version: record.meeting.version })
  return record.meeting.id
}

async function withReferrals(count: number): Promise<Started> {
  const started = await startRegister()
  for (let number = 0; number < count; number++) {
    const referral = newReferral(started.siteId, {
      surname: `Case${number}`,
      forenames: 'Ada',
      nhsNumber: number === 0 ? '999 214 0283' : null,
    })
    await started.must('referrals.receive', {
      ...referral,
      mother: { ...referral.mother, dateOfBirth: '2005-05-03', address, postcode: 'RV1 1AA', phone },
    })
  }
  return started
}

/** What dispatch has around it in the app, on a register that the test can reach into. */
function surroundings(register: Register, { folder, userId }: Started): Surroundings {
  const clock = systemClock(today)
  const nothing = async () => {}
  const open = { register, user: { id: userId, name: 'M. Bell', role: 'chair' as const }, sample: false }
  const gate = {
    home: folder,
    folder,
    today,
    now: clock.now(),
    open,
    uploads: new Map(),
    wrongTries: [],
    proof: { doesNotOpen: false },
    keyCost: cheapCost,
    emit: () => {},
    progress: nothing,
    stop: () => {},
    setOpen: () => {},
  }
  return {
    clock,
    gate: () => ({ ...gate, lock: nothing, backUpWhenDue: nothing }),
    uploads: new Map(),
    memory: new Map(),
    guards,
    changed: () => {},
  }
}

const exportOf = ({ folder }: Started, name: string) => join(folder, 'exports', name)

describe('minutes from the register', () => {
  it('hold what was written in the meeting, and no address or phone number', async () => {
    const started = await withReferrals(2)
    const meetingId = await chair(started, today)
    const paper = await started.must('minutes.make', { meetingId, reason: '' })
    expect(paper).toMatchObject({
      version: 1,
      fileName: 'Psychosocial meeting 2026-11-24 Riverside General v1.docx',
      madeBy: 'M. Bell',
      reason: '',
    })
    const bytes = readFileSync(exportOf(started, paper.fileName))
    expect(sha256Of(exportOf(started, paper.fileName))).toBe(paper.sha256)
    const { text } = await readDocx(bytes)
    for (const name of ['Case0', 'Case1']) {
      expect(text).toContain(`Unborn baby ${name.toUpperCase()}`)
      expect(text).toContain(`Worries\t${name}: nobody has seen the home\nsince 24 weeks.`)
      expect(text).toContain(`Maternity\t${name}: four missed appointments`)
      expect(text).toContain(`Decision 1\t${name}: strategy discussion\nReason: Threshold met`)
      expect(text).toContain(
        `Action 1\t${name}: convene the discussion of 2026-11-24\nOwner: T. Osei, Children’s social care. Due 25 November 2026.`,
      )
    }
    expect(text).toContain('Ada CASE0, born 3 May 2005, NHS 999 214 0283')
    expect(text).toContain('Gestation 31+4 · EDD 22 January 2027 by dating scan · RAG: Red')
    expect(text).toMatch(/Quorum\tNot quorate: /)
    const whole = partOf(bytes, 'word/document.xml')
    for (const secret of [address, phone, 'RV1 1AA']) expect(whole).not.toContain(secret)
    expect(await started.must('minutes.list', { meetingId })).toEqual([paper])
  })

  it('bring up the actions of the meeting before, with the state each had on the day', async () => {
    const started = await withReferrals(3)
    await chair(started, '2026-11-17')
    const [done, , late] = await started.must('actions.list', { state: 'open', referralId: null, meetingId: null })
    if (!done || !late) throw new Error('three actions')
    await started.must('actions.close', { id: done.id, version: done.version, as: 'overtaken', reason: 'Family moved' })
    const paper = await started.must('minutes.make', { meetingId: await chair(started, today), reason: '' })
    const { text } = await readDocx(readFileSync(exportOf(started, paper.fileName)))
    const arising = text.slice(text.indexOf('Matters arising'), text.indexOf('Births and discharges'))
    expect(arising).toContain(`${done.text}\n\n${done.babyName}`)
    expect(arising).toContain('Overtaken (circumstances changed), 24 November 2026: Family moved')
    expect(arising).toContain(late.text)
    expect(arising).toContain('Open')
    expect(arising).not.toContain('discussion of 2026-11-24')
    expect(text).toContain('The minutes of the meeting on Tuesday 17 November 2026 have not been approved.')
  })

  it('want a reason for a later version, and keep the earlier file', async () => {
    const started = await withReferrals(1)
    const meetingId = await chair(started, today)
    const first = await started.must('minutes.make', { meetingId, reason: '' })
    expect(await started.call('minutes.make', { meetingId, reason: '   ' })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { reason: expect.any(String) } },
    })
    const second = await started.must('minutes.make', { meetingId, reason: 'Wrong EDD' })
    expect(second).toMatchObject({ version: 2, fileName: 'Psychosocial meeting 2026-11-24 Riverside General v2.docx', reason: 'Wrong EDD' })
    expect((await readDocx(readFileSync(exportOf(started, second.fileName)))).text).toContain('Reason for correction: Wrong EDD.')
    expect(sha256Of(exportOf(started, first.fileName))).toBe(first.sha256)
    expect((await started.must('minutes.list', { meetingId })).map(paper => paper.version)).toEqual([1, 2])
    expect(await started.must('register.check', {})).toMatchObject({ ok: true })
  })

  it('never overwrite a file that stands there', async () => {
    const started = await withReferrals(1)
    const meetingId = await chair(started, today)
    mkdirSync(join(started.folder, 'exports'), { recursive: true })
    const taken = exportOf(started, 'Psychosocial meeting 2026-11-24 Riverside General v1.docx')
    writeFileSync(taken, 'somebody’s own')
    const paper = await started.must('minutes.make', { meetingId, reason: '' })
    expect(paper.fileName).toBe('Psychosocial meeting 2026-11-24 Riverside General v1 (2).docx')
    expect(readFileSync(taken, 'utf8')).toBe('somebody’s own')
  })

  it('do not use a name twice, even when its file was moved away', async () => {
    const started = await withReferrals(1)
    const paper = await started.must('minutes.make', { meetingId: await chair(started, today), reason: '' })
    rmSync(exportOf(started, paper.fileName))
    // Another site whose name is the same once Windows’ forbidden characters are gone.
    const { id } = await started.must('directory.addSite', { name: 'Riverside: General' })
    await started.must('referrals.receive', newReferral(id, { surname: 'Case9', nhsNumber: null }))
    const other = await started.must('minutes.make', { meetingId: await chair({ ...started, siteId: id }, today), reason: '' })
    expect(other.fileName).toBe('Psychosocial meeting 2026-11-24 Riverside General v1 (2).docx')
  })

  it('are a draft while the meeting is open', async () => {
    const started = await withReferrals(1)
    const meetingId = await chair(started, today, { close: false })
    const paper = await started.must('minutes.make', { meetingId, reason: '' })
    expect(paper.fileName).toBe('Psychosocial meeting 2026-11-24 Riverside General draft v1.docx')
    expect((await readDocx(readFileSync(exportOf(started, paper.fileName)))).text).toContain('Status\tDraft, version 1')
  })

  it('leave neither file nor record when the folder cannot be written to', async () => {
    const started = await withReferrals(1)
    const meetingId = await chair(started, today)
    rmSync(join(started.folder, 'exports'), { recursive: true, force: true })
    writeFileSync(join(started.folder, 'exports'), '')
    expect(await started.call('minutes.make', { meetingId, reason: '' })).toMatchObject({
      ok: false,
      error: { code: 'refused', message: expect.stringContaining('exports folder') },
    })
    expect(await started.must('minutes.list', { meetingId })).toEqual([])
  })

  it('take the file back when the record could not be kept', async () => {
    const started = await withReferrals(1)
    const meetingId = await chair(started, today)
    await started.session.close({ backup: false })
    const key = await unwrapWithPassphrase(keyFileOf(started.folder), started.userId, passphrase)
    const opened = key && openRegister(started.folder, key, '2026-11-24T16:00:00.000Z')
    if (!opened?.ok) throw new Error('The register does not open.')
    onTestFinished(() => opened.register.close())
    const make = () => dispatch('minutes.make', { meetingId, reason: '' }, surroundings(opened.register, started))
    opened.register.database.exec(`CREATE TEMP TRIGGER no_audit BEFORE INSERT ON main.audit_entry BEGIN SELECT RAISE(ABORT, 'full'); END`)
    expect(await make()).toMatchObject({ ok: false, error: { code: 'fault' } })
    expect(readdirSync(join(started.folder, 'exports'))).toEqual([])
    opened.register.database.exec('DROP TRIGGER no_audit')
    expect(await make()).toMatchObject({ ok: true, value: { version: 1 } })
  })

  it('show their file in the file manager, or say that it is gone', async () => {
    const started = await withReferrals(1)
    const paper = await started.must('minutes.make', { meetingId: await chair(started, today), reason: '' })
    await started.must('minutes.reveal', { id: paper.id })
    const shown = started.events.find(event => event.type === 'reveal')
    expect(shown?.path.endsWith(join('exports', paper.fileName)) && existsSync(shown.path)).toBe(true)
    rmSync(exportOf(started, paper.fileName))
    expect(await started.call('minutes.reveal', { id: paper.id })).toMatchObject({
      ok: false,
      error: { code: 'refused', message: expect.stringContaining('moved, renamed or deleted') },
    })
    expect(await started.call('minutes.reveal', { id: started.siteId })).toMatchObject({ ok: false, error: { code: 'not_found' } })
  })
})
