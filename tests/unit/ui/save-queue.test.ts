import { describe, expect, test } from 'vitest'
import { createRecordQueue, createTextSaver, type Saved, saveAfter, type Timers } from '../../../renderer/ui/save-queue.ts'

/** A clock that moves when told, and a record that answers when told. */
function bench(version = 1) {
  let now = 0
  let timers: { at: number; run: () => void }[] = []
  const clock: Timers = {
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run }
      timers.push(timer)
      return () => {
        timers = timers.filter(one => one !== timer)
      }
    },
  }
  async function pass(milliseconds: number) {
    const end = now + milliseconds
    for (;;) {
      const next = timers.filter(timer => timer.at <= end).sort((one, other) => one.at - other.at)[0]
      if (!next) break
      now = next.at
      timers = timers.filter(timer => timer !== next)
      next.run()
      await settle()
    }
    now = end
    await settle()
  }

  const record = { version, text: '', conflicts: 0 }
  const sent: { version: number; text: string; at: number; answer: (reply?: Saved) => void }[] = []
  /** A record that refuses stale versions, as the register does. */
  const save = (seen: number, text: string) =>
    new Promise<Saved>(resolve => {
      const answer = (reply?: Saved) => {
        if (reply) return resolve(reply)
        if (seen !== record.version) {
          record.conflicts++
          return resolve({ ok: false, error: { code: 'conflict', message: 'Changed since.', current: { version: record.version } } })
        }
        record.version++
        record.text = text
        resolve({ ok: true, value: { version: record.version } })
      }
      sent.push({ version: seen, text, at: now, answer })
    })
  return { clock, pass, record, sent, save }
}

async function settle() {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

async function answerLast(sent: { answer: (reply?: Saved) => void }[], reply?: Saved) {
  sent.at(-1)?.answer(reply)
  await settle()
}

describe('text saved while it is typed', () => {
  test('continuous typing is saved every 200 ms, not only once it pauses', async () => {
    const { clock, pass, sent, save, record } = bench()
    const saver = createTextSaver(createRecordQueue(1), '', clock)
    saver.saveWith((version, text) => {
      const reply = save(version, text)
      sent.at(-1)?.answer()
      return reply
    })
    for (let key = 1; key <= 20; key++) {
      saver.type('x'.repeat(key))
      await pass(50)
    }
    expect(sent.length).toBeGreaterThanOrEqual(4)
    expect(sent[0]).toMatchObject({ at: saveAfter, text: 'xxxx' })
    await pass(saveAfter)
    expect(record.text).toBe('x'.repeat(20))
    expect(saver.snapshot()).toEqual({ text: 'x'.repeat(20), state: 'saved', message: '' })
  })

  test('one save of a record is in flight at a time and each names the version the one before left', async () => {
    const { clock, pass, sent, save, record } = bench(7)
    const queue = createRecordQueue(7)
    const worries = createTextSaver(queue, '', clock)
    const analysis = createTextSaver(queue, '', clock)
    worries.saveWith(save)
    analysis.saveWith(save)
    worries.type('a')
    analysis.type('b')
    await pass(saveAfter)
    expect(sent.map(one => one.version)).toEqual([7])
    await answerLast(sent)
    expect(sent.map(one => one.version)).toEqual([7, 8])
    await answerLast(sent)
    expect(record.conflicts).toBe(0)
    expect(queue.version).toBe(9)
    expect([worries.snapshot().state, analysis.snapshot().state]).toEqual(['saved', 'saved'])
  })

  test('what is typed while a save is on its way is saved after it, once, in its newest form', async () => {
    const { clock, pass, sent, save, record } = bench()
    const saver = createTextSaver(createRecordQueue(1), '', clock)
    saver.saveWith(save)
    saver.type('one')
    await pass(saveAfter)
    saver.type('one two')
    saver.type('one two three')
    await pass(saveAfter)
    expect(sent).toHaveLength(1)
    expect(saver.snapshot().state).toBe('saving')
    await answerLast(sent)
    expect(sent.map(one => one.text)).toEqual(['one', 'one two three'])
    await answerLast(sent)
    expect(record.text).toBe('one two three')
    expect(saver.snapshot().state).toBe('saved')
  })

  test('leaving the field saves at once and says whether it is saved', async () => {
    const { clock, sent, save } = bench()
    const saver = createTextSaver(createRecordQueue(1), '', clock)
    saver.saveWith(save)
    saver.type('half a sent')
    const flushed = saver.flush()
    await settle()
    expect(sent).toHaveLength(1)
    await answerLast(sent)
    expect(await flushed).toBe(true)
    expect(await saver.flush()).toBe(true)
    expect(sent).toHaveLength(1)
  })

  test('a failed save keeps the text, says why, and is tried again by itself', async () => {
    const { clock, pass, sent, save, record } = bench()
    const saver = createTextSaver(createRecordQueue(1), '', clock)
    saver.saveWith(save)
    saver.type('kept')
    await pass(saveAfter)
    await answerLast(sent, { ok: false, error: { code: 'refused', message: 'The disk is full.' } })
    expect(saver.snapshot()).toEqual({ text: 'kept', state: 'failed', message: 'The disk is full.' })
    await pass(1_000)
    expect(sent).toHaveLength(2)
    await answerLast(sent)
    expect(record.text).toBe('kept')
    expect(saver.snapshot()).toEqual({ text: 'kept', state: 'saved', message: '' })
  })

  test('what another try cannot mend waits for the next key', async () => {
    const { clock, pass, sent, save } = bench()
    const saver = createTextSaver(createRecordQueue(1), '', clock)
    saver.saveWith(save)
    saver.type('too long')
    await pass(saveAfter)
    await answerLast(sent, { ok: false, error: { code: 'invalid', message: 'Longer than 50,000 characters.' } })
    await pass(60_000)
    expect(sent).toHaveLength(1)
    saver.type('shorter')
    await pass(saveAfter)
    expect(sent.map(one => one.text)).toEqual(['too long', 'shorter'])
  })

  test('a failure does not put old text over what was typed since', async () => {
    const { clock, pass, sent, save, record } = bench()
    const saver = createTextSaver(createRecordQueue(1), '', clock)
    saver.saveWith(save)
    saver.type('old')
    await pass(saveAfter)
    saver.type('new')
    await answerLast(sent, { ok: false, error: { code: 'fault', message: 'No answer.' } })
    await pass(saveAfter)
    expect(sent.map(one => one.text)).toEqual(['old', 'new'])
    await answerLast(sent)
    expect(record.text).toBe('new')
  })

  test('another writer in between: the text follows with the version that now stands', async () => {
    const { clock, pass, sent, save, record } = bench()
    const saver = createTextSaver(createRecordQueue(1), '', clock)
    saver.saveWith(save)
    record.version = 4
    saver.type('mine')
    await pass(saveAfter)
    await answerLast(sent)
    expect(sent.map(one => one.version)).toEqual([1, 4])
    await answerLast(sent)
    expect(record.text).toBe('mine')
    expect(saver.snapshot().state).toBe('saved')
  })

  test('a late answer of the register never replaces what is being typed, nor what was saved since', async () => {
    const { clock, pass, sent, save } = bench()
    const saver = createTextSaver(createRecordQueue(1), '', clock)
    saver.saveWith(save)
    saver.type('typed')
    saver.offer('late', 3)
    expect(saver.snapshot().text).toBe('typed')
    await pass(saveAfter)
    await answerLast(sent)
    await answerLast(sent)
    saver.offer('older than the save', 1)
    expect(saver.snapshot().text).toBe('typed')
    saver.offer('changed elsewhere', 9)
    expect(saver.snapshot().text).toBe('changed elsewhere')
  })

  test('other writes of the record wait their turn', async () => {
    const { clock, sent, save, record } = bench()
    const queue = createRecordQueue(1)
    const saver = createTextSaver(queue, '', clock)
    saver.saveWith(save)
    saver.type('text')
    void saver.flush()
    const outcome = queue.run(version => save(version, 'outcome'))
    await settle()
    expect(sent).toHaveLength(1)
    await answerLast(sent)
    expect(sent.map(one => [one.text, one.version])).toEqual([
      ['text', 1],
      ['outcome', 2],
    ])
    await answerLast(sent)
    expect((await outcome).ok).toBe(true)
    expect(record.conflicts).toBe(0)
  })

  test('a save that throws is a failure like any other', async () => {
    const { clock, pass } = bench()
    const saver = createTextSaver(createRecordQueue(1), '', clock)
    saver.saveWith(() => Promise.reject(new Error('bridge broke')))
    saver.type('kept')
    await pass(saveAfter)
    expect(saver.snapshot()).toMatchObject({ text: 'kept', state: 'failed' })
  })
})
