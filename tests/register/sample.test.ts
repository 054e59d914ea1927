import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeAudited } from '../../main/access/as-user.ts'
import { addSettings } from '../../main/figures/store.ts'
import { checkRegister } from '../../main/register/health.ts'
import type { Register } from '../../main/register/register.ts'
import { fillRegister } from '../../main/sample/fill.ts'
import { sections } from '../../shared/meetings/model.ts'
import { defaultSettings } from '../../shared/settings/model.ts'
import { startSession, type TestSession, today } from '../support/session.ts'
import { now, owner, temporaryRegister } from '../support/temporary-register.ts'

const chair = { ...owner, role: 'administrator' as const }

async function settled({ db }: Pick<Register, 'db'>): Promise<void> {
  await writeAudited(db, { user: chair, now, label: 'Register created' }, async write => {
    await write.add('user', { name: chair.name, role: chair.role }, [], chair.id)
    await addSettings({ write }, { ...defaultSettings, organisation: 'Sample', nation: 'england' })
    await write.add('site', { name: 'Riverside General' })
  })
}

async function filled(referrals: number, seed: number): Promise<Register> {
  const { register } = await temporaryRegister(settled)
  await fillRegister(register, chair, { referrals, seed, today, now })
  return register
}

const rows = (register: Register, sql: string) => register.database.prepare(sql).all() as Record<string, unknown>[]
const count = (register: Register, sql: string) => Number(register.database.prepare(sql).pluck().get())

describe('a filled register', () => {
  it('passes every check, and holds what a register in use holds', async () => {
    const register = await filled(300, 1)
    expect(checkRegister(register)).toMatchObject({ ok: true })
    expect(count(register, 'SELECT count(*) FROM referral')).toBe(300)
    expect(count(register, "SELECT count(*) FROM site WHERE name = 'Riverside General'")).toBe(1)
    for (const state of ['open', 'done', 'overtaken', 'not_done']) {
      expect(count(register, `SELECT count(*) FROM action WHERE state = '${state}'`)).toBeGreaterThan(0)
    }
    for (const section of ['births', 'new', 'reviews']) {
      expect(count(register, `SELECT count(*) FROM agenda_item WHERE section = '${section}'`)).toBeGreaterThan(0)
    }
    expect(count(register, "SELECT count(*) FROM agenda_item WHERE state = 'not_reached'")).toBeGreaterThan(0)
    expect(count(register, "SELECT count(*) FROM meeting WHERE state = 'planned'")).toBe(count(register, 'SELECT count(*) FROM site'))
    expect(
      count(register, 'SELECT count(*) FROM (SELECT referral_id FROM edd_entry GROUP BY referral_id HAVING count(*) > 1)'),
    ).toBeGreaterThan(30)
  })

  it('holds nothing that happened before its time', async () => {
    const register = await filled(200, 2)
    const early = `SELECT count(*) FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id JOIN referral r ON r.id = i.referral_id`
    expect(count(register, `${early} WHERE m.date < r.received_on`)).toBe(0)
    expect(count(register, `${early} WHERE r.closed_on IS NOT NULL AND m.date > r.closed_on`)).toBe(0)
    expect(count(register, "SELECT count(*) FROM referral WHERE (status = 'closed') <> (closed_on IS NOT NULL)")).toBe(0)
    expect(
      count(register, "SELECT count(*) FROM referral WHERE status = 'open' AND born_on IS NULL AND edd < date('2026-11-24', '-13 days')"),
    ).toBe(0)
    expect(count(register, 'SELECT count(*) FROM action WHERE closed_on < raised_on')).toBe(0)
    expect(
      count(
        register,
        "SELECT count(*) FROM action a JOIN referral r ON r.id = a.referral_id WHERE a.state = 'open' AND r.status = 'closed'",
      ),
    ).toBe(0)
    expect(count(register, `SELECT count(*) FROM meeting WHERE state = 'closed' AND date >= '${today}'`)).toBe(0)
    expect(count(register, `SELECT count(*) FROM audit_entry WHERE at > '${today}T23:59:59.999Z'`)).toBe(0)
    expect(count(register, 'SELECT count(*) FROM referral WHERE born_on > closed_on OR discharged_on > closed_on')).toBe(0)
    const last = `SELECT count(*) FROM referral r WHERE last_discussed_on IS NOT (SELECT max(m.date) FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id WHERE i.referral_id = r.id AND i.state = 'discussed')`
    expect(count(register, last)).toBe(0)
  })

  it('is the same again for the same seed, ids apart', async () => {
    const told = (register: Register) => [
      rows(
        register,
        'SELECT reference, status, rag, received_on, edd, born_on, closed_on, reasons, last_discussed_on FROM referral ORDER BY reference',
      ),
      rows(
        register,
        'SELECT m.date, i.position, i.section, i.reason, i.outcome, i.worries, i.analysis FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id JOIN site s ON s.id = m.site_id ORDER BY m.date, s.name, i.position',
      ),
      rows(register, 'SELECT text, owner, due_on, state, closed_on FROM action ORDER BY raised_on, text, owner'),
    ]
    const [one, other] = [told(await filled(40, 3)), told(await filled(40, 3))]
    expect(one).toEqual(other)
    expect(told(await filled(40, 4))).not.toEqual(one)
  })
})

describe('the sample register of the app', () => {
  let app: TestSession
  const open = async () => {
    app = startSession()
    return app.must('access.sample', {})
  }

  it('opens as a marked throw-away register with a believable workload', async () => {
    const session = await open()
    expect(session).toMatchObject({
      sample: true,
      organisation: 'Sample Hospital (invented)',
      user: { name: 'Sample chair', role: 'administrator' },
    })
    const all = await app.must('referrals.list', { status: 'all', text: '', siteId: null })
    const opened = all.filter(line => line.status === 'open')
    expect(all).toHaveLength(60)
    expect(opened.length).toBeGreaterThanOrEqual(15)
    expect(opened.length).toBeLessThanOrEqual(27)
    const mother = opened.find(({ nhsNumber }) => nhsNumber !== null)
    const found = await app.must('search.find', { text: mother?.nhsNumber ?? '' })
    expect(found.map(({ referralId }) => referralId)).toContain(mother?.id)
  })

  it('has a coming meeting whose agenda is not empty, in the domain’s order, and as the register would build it', async () => {
    await open()
    const planned = (await app.must('meetings.list', { siteId: null })).filter(meeting => meeting.state === 'planned')
    const [largest] = planned.sort((a, b) => b.cases - a.cases)
    expect(largest?.cases).toBeGreaterThanOrEqual(4)
    if (largest === undefined) throw new Error('No meeting is planned.')
    expect(largest.date > today && largest.date <= '2026-12-01').toBe(true)
    const { items, meeting, previous } = await app.must('meetings.read', { id: largest.id })
    const order = items.map(item => sections.indexOf(item.section))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(previous).toMatchObject({ closed: true, minutesApproved: false })
    const refreshed = await app.must('meetings.refreshAgenda', { id: largest.id, version: meeting.version })
    expect(refreshed.items.map(({ id, reason }) => [id, reason])).toEqual(items.map(({ id, reason }) => [id, reason]))
  })

  it('is gone after locking, together with what killed runs have left', async () => {
    const dead = join(tmpdir(), 'psychosocial-sample-999999999-dead')
    const alive = join(tmpdir(), `psychosocial-sample-${process.ppid}-alive`)
    const other = join(tmpdir(), 'psychosocial-samples-of-somebody')
    for (const folder of [dead, alive, other]) mkdirSync(folder, { recursive: true })
    onTestFinished(() => {
      for (const folder of [alive, other]) rmSync(folder, { recursive: true, force: true })
    })
    await open()
    // Opened again while it is open: the first one goes.
    await app.must('access.sample', {})
    const ours = readdirSync(tmpdir()).filter(name => name.startsWith(`psychosocial-sample-${process.pid}-`))
    expect(ours).toHaveLength(1)
    expect([dead, alive, other].map(folder => existsSync(folder))).toEqual([false, true, true])
    await app.must('access.lock', {})
    expect(ours.map(name => existsSync(join(tmpdir(), name)))).toEqual([false])
  })
})
