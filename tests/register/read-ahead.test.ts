import { describe, expect, it, vi } from 'vitest'
import { writeAudited } from '../../main/access/as-user.ts'
import { createReadAhead } from '../../main/backend/read-ahead.ts'
import { readingContext, type Surroundings } from '../../main/backend/reading.ts'
import { watchOpen, watchSlice, watchThese } from '../../main/tracking/watch.ts'
import { filledRegister, filler } from '../support/filled-register.ts'
import { today } from '../support/secrets.ts'
import { now } from '../support/temporary-register.ts'

const register = await filledRegister(900)
const open = await register.db.selectFrom('referral').select(['id', 'version', 'edd']).where('status', '=', 'open').execute()
const ids = open.map(({ id }) => id)

/** As the session calls it, with its own memory: empty, as after unlocking. */
function unlocked() {
  const memory = new Map<string, unknown>()
  const gate = { folder: register.folder, open: { register, user: filler, sample: false } } as ReturnType<Surroundings['gate']>
  const clock = { now: () => now, today: () => today }
  const around: Surroundings = { clock, gate: () => gate, uploads: new Map(), memory, guards: [], changed: () => {} }
  return { around, memory, context: () => readingContext(gate, around) }
}

const said = (watched: ReadonlyMap<string, unknown>) => [...watched].sort(([a], [b]) => a.localeCompare(b))
const anew = async () => said(await watchOpen(unlocked().context()))

describe('what is due and what fires', () => {
  it('read slice by slice, some asked for before their turn, is what one reading says', async () => {
    expect(ids.length).toBeGreaterThan(100)
    const { context } = unlocked()
    const last = ids.slice(-10)
    expect([...(await watchThese(context(), last)).keys()].sort()).toEqual([...last].sort())
    expect(await watchSlice(context())).toBe(true)
    expect((await watchThese(context(), last)).size).toBe(50)
    while (await watchSlice(context()));
    expect(said(await watchThese(context(), []))).toEqual(await anew())
  })

  it('follows what is written while it is half read, to the read and to the unread', async () => {
    const { context } = unlocked()
    await watchSlice(context())
    const read = [...(await watchThese(context(), [])).keys()]
    const unread = ids.filter(id => !read.includes(id))
    const [one, two, three, four] = [read[0], read[1], unread[0], unread[1]].map(id => open.find(row => row.id === id))
    await writeAudited(register.db, { user: filler, now, label: 'Referral changed' }, async write => {
      for (const row of [one, three]) if (row) await write.change('referral', row, { status: 'closed', closed_on: today })
      for (const row of [two, four]) if (row) await write.change('referral', row, { edd: '2027-02-20' })
    })
    await watchSlice(context())
    const held = await watchThese(context(), [])
    expect([one, three].map(row => held.has(row?.id ?? ''))).toEqual([false, false])
    expect([two, four].map(row => held.get(row?.id ?? '')?.file.edd)).toEqual(['2027-02-20', '2027-02-20'])
    while (await watchSlice(context()));
    expect(said(await watchThese(context(), []))).toEqual(await anew())
  })

  it('is read after unlocking while nobody waits, and not after locking', async () => {
    const { around, context } = unlocked()
    let queue: Promise<unknown> = Promise.resolve()
    const inTurn = <T>(work: () => Promise<T>) => {
      const next = queue.then(work)
      queue = next
      return next
    }
    const ahead = createReadAhead(around, inTurn)
    const held = async () => (await inTurn(() => watchThese(context(), []))).size
    const all = (await anew()).length
    ahead.start()
    await vi.waitFor(async () => expect(await held()).toBe(all), 10_000)

    const locked = unlocked()
    const never = createReadAhead(locked.around, inTurn)
    never.start()
    never.wait()
    never.stop()
    await new Promise(resolve => setTimeout(resolve, 1_500))
    await queue
    expect(locked.memory.size).toBe(0)
  })
})
