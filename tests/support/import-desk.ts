import { Buffer } from 'node:buffer'
import { expect, onTestFinished } from 'vitest'
import { dispatch } from '../../main/backend/dispatch.ts'
import { guards } from '../../main/backend/guards.ts'
import type { GateContext } from '../../main/call/gate.ts'
import type { Register } from '../../main/register/register.ts'
import { createWriter } from '../../main/register/write.ts'
import type { CallName, InputOf, OutputOf } from '../../shared/contract.ts'
import { type ImportPreview, importLimits } from '../../shared/imports/model.ts'
import type { CallError, Reply } from '../../shared/reply.ts'
import { cheapCost, now, owner, temporaryRegister } from './temporary-register.ts'

/** The day on which the sample lists were kept. */
export const sampleDay = '2026-11-23'

/** A real register with one site, and the import's calls made through the real dispatch. */
export interface Desk {
  readonly register: Register
  readonly siteId: string
  readonly progress: { done: number; total: number }[]
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<Reply<OutputOf<N>>>
  /** Sends a file as the page does and returns its id. */
  upload(bytes: Uint8Array, fileName?: string): Promise<string>
  preview(bytes: Uint8Array, fileName?: string): Promise<ImportPreview>
  /** Why a file is refused, somewhere between its announcement and its preview. */
  refusal(bytes: Uint8Array): Promise<CallError>
  count(table: 'referral' | 'person' | 'edd_entry' | 'factor' | 'note' | 'audit_entry' | 'search_entry'): Promise<number>
}

export async function openDesk(): Promise<Desk> {
  const made = { siteId: '' }
  const { register } = await temporaryRegister(async ({ db }) => {
    made.siteId = await createWriter(db, owner.id, now).add('site', { name: 'St Bede' })
  })
  const uploads = new Map<string, unknown>()
  const progress: Desk['progress'] = []
  const clock = { today: () => sampleDay, now: () => now }
  const gate = (): GateContext => ({
    home: register.folder,
    folder: register.folder,
    today: sampleDay,
    now,
    open: { register, user: { ...owner, role: 'coordinator' }, sample: false },
    uploads,
    wrongTries: [],
    proof: { doesNotOpen: false },
    keyCost: cheapCost,
    emit: event => void (event.type === 'progress' && progress.push(event)),
    progress: async (_task, done, total) => void progress.push({ done, total }),
    stop: () => {},
    setOpen: () => {},
    lock: async () => {},
  })
  onTestFinished(() => uploads.clear())

  const call = <N extends CallName>(name: N, input: InputOf<N>) =>
    dispatch(name, input, { clock, gate, uploads, memory: new Map(), guards, changed: () => {} }) as Promise<Reply<OutputOf<N>>>

  async function send(bytes: Uint8Array, fileName = 'list.csv'): Promise<Reply<{ importId: string }>> {
    const begun = await call('imports.begin', { fileName, bytes: bytes.length })
    if (!begun.ok) return begun
    const { importId } = begun.value
    for (let offset = 0; offset < bytes.length; offset += importLimits.chunk) {
      const base64 = Buffer.from(bytes.subarray(offset, offset + importLimits.chunk)).toString('base64')
      const sent = await call('imports.append', { importId, offset, base64 })
      if (!sent.ok) return sent
    }
    return begun
  }

  async function show(bytes: Uint8Array, fileName?: string): Promise<Reply<ImportPreview>> {
    const sent = await send(bytes, fileName)
    return sent.ok ? call('imports.preview', { importId: sent.value.importId, columns: null }) : sent
  }

  return {
    register,
    siteId: made.siteId,
    progress,
    call,
    upload: async (bytes, fileName) => value(await send(bytes, fileName)).importId,
    preview: async (bytes, fileName) => value(await show(bytes, fileName)),
    async refusal(bytes) {
      const reply = await show(bytes)
      expect(reply.ok).toBe(false)
      return reply.ok ? expect.unreachable() : reply.error
    },
    async count(table) {
      const row = await register.db
        .selectFrom(table)
        .select(e => e.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return row.count
    },
  }
}

/** The value of a reply that has to be one; otherwise its message fails the test. */
export function value<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message} ${JSON.stringify(reply.error.fields ?? {})}`)
  return reply.value
}
