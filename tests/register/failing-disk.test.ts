import { readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../main/backend/clock.ts'
import { dispatch } from '../../main/backend/dispatch.ts'
import { guards } from '../../main/backend/guards.ts'
import { readBy } from '../../main/backend/read-by.ts'
import type { GateContext } from '../../main/call/gate.ts'
import { checkRegister } from '../../main/register/health.ts'
import { readKeyFile } from '../../main/register/keys/key-file.ts'
import { unwrapWithPassphrase } from '../../main/register/keys/keys.ts'
import { openRegister } from '../../main/register/open.ts'
import { places } from '../../main/register/places.ts'
import type { Register } from '../../main/register/register.ts'
import { playScript } from '../../main/tool/script/play.ts'
import { readScript } from '../../main/tool/script/read.ts'
import type { Reply } from '../../shared/reply.ts'
import { canLimitFiles, type Fault, noRoom, noWrites } from '../support/failing-disk.ts'
import { openDesk } from '../support/import-desk.ts'
import { confirm, counts, midwifery } from '../support/import-lists.ts'
import { passphrase, startRegister, today } from '../support/session.ts'
import { cheapCost, now } from '../support/temporary-register.ts'

/** A real register whose calls go through the real dispatch, with the connection at hand. */
async function openHere() {
  const { folder, session, userId } = await startRegister({ role: 'administrator' })
  await session.close({ backup: false })
  const keys = readKeyFile(places(folder).keys)
  const key = keys.ok ? await unwrapWithPassphrase(keys.file, userId, passphrase) : null
  if (key === null) throw new Error('The register has lost its key.')
  const opened = openRegister(folder, key, now)
  if (!opened.ok) throw new Error(opened.state)
  const { register } = opened
  onTestFinished(() => register.close())
  const clock = systemClock(today)
  const uploads = new Map<string, unknown>()
  const gate = (): GateContext => ({
    home: folder,
    folder,
    today: clock.today(),
    now: clock.now(),
    open: { register, user: { id: userId, name: 'M. Bell', role: 'administrator' }, sample: false },
    uploads,
    wrongTries: [],
    proof: { doesNotOpen: false },
    keyCost: cheapCost,
    emit: () => {},
    progress: async () => {},
    stop: () => {},
    setOpen: () => {},
    lock: async () => {},
  })
  const around = { clock, gate, uploads, memory: new Map(), guards, changed: () => {} }
  return { register, call: (name: string, input: unknown) => dispatch(name, input, around) }
}

/** What every table holds, as far as it may not change by a call that was refused. */
function held({ database }: Register): unknown[] {
  const tables = Object.keys(readBy).map(table => database.prepare(`SELECT count(*), total(version) FROM "${table}"`).raw().get())
  return [...tables, database.prepare('SELECT max(sequence) FROM audit_entry').pluck().get()]
}

const said = /disk is full|disk could not be written to/i

/** Every call once on the failing disk; where it is refused, again on a mended one. */
async function twice(register: Register, fault: Fault, call: () => Promise<Reply>, refused: string[], name: string): Promise<Reply> {
  const before = held(register)
  fault.begin(register)
  const first = await call().finally(() => fault.end(register))
  if (first.ok) return first
  // What is refused for what it says never came to the disk.
  if (first.error.code !== 'fault' && !said.test(first.error.message)) return first
  expect(first.error, name).toMatchObject({ code: 'refused', message: expect.stringMatching(said) })
  expect(held(register), name).toEqual(before)
  refused.push(name)
  return call()
}

const faults = canLimitFiles ? [noRoom, noWrites] : [noRoom]

describe.each(faults)('$name at every write', fault => {
  it('of a whole meeting: each says so, nothing is half written, and each goes through afterwards', async () => {
    const { register, call } = await openHere()
    const script = readScript(readFileSync(new URL('../fixtures/meeting.jsonl', import.meta.url), 'utf8'), today)
    if (!script.ok) throw new Error(script.problem)
    const refused: string[] = []
    const ending = await playScript(script.calls, {
      session: { call: (name, input) => twice(register, fault, () => call(name, input), refused, name), close: async () => {} },
      setDay: () => {},
      print: () => {},
      isRead: () => true,
    })
    expect(ending).toEqual({ kind: 'done' })
    expect(refused.length).toBeGreaterThan(fault === noWrites ? 8 : 0)
    expect(checkRegister(register)).toMatchObject({ ok: true })
  })
})

describe('an import on a disk that fills up', () => {
  it('however far it gets: nothing comes in, it says so, and all comes in once there is room', async () => {
    const desk = await openDesk()
    const preview = await desk.preview(midwifery)
    const before = await counts(desk)
    const health = checkRegister(desk.register).checks.map(({ ok }) => ok)
    const { database } = desk.register
    const pages = Number(database.pragma('page_count', { simple: true }))
    let refused = 0
    for (let room = 0; ; room += 3) {
      database.pragma(`max_page_count = ${pages + room}`)
      const reply = await confirm(desk, preview)
      if (reply.ok) break
      expect(reply.error).toMatchObject({ code: 'refused', message: expect.stringMatching(/^The disk is full/) })
      expect(await counts(desk)).toEqual(before)
      refused++
    }
    expect(refused).toBeGreaterThan(10)
    expect(await desk.count('referral')).toBe(80)
    expect(checkRegister(desk.register).checks.map(({ ok }) => ok)).toEqual(health)
  })
})
