import { describe, expect, it } from 'vitest'
import { createDraft, type DraftPort, type Seen } from '../../../renderer/meetings/draft.ts'
import type { CallError, Reply } from '../../../shared/reply.ts'

/**
 * A small register of lines, answering as late as it is told to, and a clock that is turned by
 * hand.
 */
function desk(start: Seen | null = null) {
  const lines = new Map<string, string>(start ? [[start.id, 'as it was']] : [])
  const calls: string[] = []
  let broken = false
  let due: (() => void) | null = null
  const said = <T>(value: T): Promise<Reply<T>> =>
    Promise.resolve(broken ? { ok: false, error: { code: 'busy', message: 'Busy.' } satisfies CallError } : { ok: true, value })
  const port: DraftPort<string> = {
    add(text) {
      calls.push(`add ${text}`)
      if (!broken) lines.set('1', text)
      return said({ id: '1', version: 1 })
    },
    change({ id }, text) {
      calls.push(`change ${text}`)
      if (!broken) lines.set(id, text)
      return said({})
    },
    withdraw({ id }) {
      calls.push('withdraw')
      lines.delete(id)
      return said({})
    },
  }
  const told: { became: Seen | null; error: CallError | null } = { became: null, error: null }
  const draft = createDraft(
    port,
    start,
    { became: seen => void Object.assign(told, { became: seen }), failed: error => void Object.assign(told, { error }) },
    {
      after(_, run) {
        due = run
        return () => {
          due = null
        }
      },
    },
  )
  const pass = async () => {
    const run = due
    due = null
    run?.()
    await new Promise(resolve => setTimeout(resolve))
  }
  function breakDown(down: boolean) {
    broken = down
  }
  return { draft, lines, calls, told, pass, breakDown }
}

describe('a row that becomes a record while it is typed', () => {
  it('is added at the first pause and changed after that', async () => {
    const { draft, calls, told, pass } = desk()
    draft.type('see')
    draft.type('see her')
    expect(calls).toEqual([])
    await pass()
    expect(told.became).toEqual({ id: '1', version: 1 })
    draft.type('see her alone')
    await pass()
    expect(calls).toEqual(['add see her', 'change see her alone'])
  })

  it('is added once, however quickly it is finished after its first save began', async () => {
    const { draft, calls, lines, pass } = desk()
    draft.type('see her')
    const first = pass()
    draft.type('see her alone')
    expect(await draft.finish()).toBe(true)
    await first
    expect(calls.filter(call => call.startsWith('add'))).toHaveLength(1)
    expect([...lines.values()]).toEqual(['see her alone'])
  })

  it('writes nothing when nothing was typed', async () => {
    const { draft, calls } = desk({ id: '7', version: 3 })
    expect(await draft.finish()).toBe(true)
    expect(calls).toEqual([])
  })

  it('is withdrawn when it was emptied, and never added when it was emptied before a pause', async () => {
    const kept = desk({ id: '7', version: 3 })
    kept.draft.type(null)
    await kept.draft.finish()
    expect(kept.lines.size).toBe(0)
    const never = desk()
    never.draft.type('s')
    never.draft.type(null)
    await never.draft.finish()
    expect(never.calls).toEqual([])
  })

  it('keeps what could not be saved, says why, and saves it at the next try', async () => {
    const { draft, lines, told, pass, breakDown } = desk()
    breakDown(true)
    draft.type('see her')
    await pass()
    expect(told.error?.message).toBe('Busy.')
    expect(await draft.finish()).toBe(false)
    breakDown(false)
    expect(await draft.finish()).toBe(true)
    expect(told.error).toBeNull()
    expect([...lines.values()]).toEqual(['see her'])
  })
})
