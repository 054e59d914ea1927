import type { z } from 'zod'
import { type Call, type Command, Confirmed, type Gate, type Query } from '../../shared/call.ts'
import { contract, isCallName } from '../../shared/contract.ts'
import { type CallError, Refusal, type Reply } from '../../shared/reply.ts'
import { type GateContext, opened } from '../call/gate.ts'
import type { Context, QueryContext } from '../call/handler.ts'
import { appendAudit } from '../register/audit/chain.ts'
import type { Change } from '../register/audit/change.ts'
import { createWriter } from '../register/write.ts'
import { failureOf } from './failure.ts'
import { nounsReading } from './read-by.ts'
import { readingContext, type Surroundings } from './reading.ts'
import { router } from './router.ts'

type AnyHandler = (context: unknown, input: unknown) => Promise<unknown>

/**
 * Answers one call: parse → may this user → transaction → handler → audit entry in the same
 * transaction → commit → `changed`. Expected failures come back as data; anything else is a bug,
 * logged without personal data, and comes back as `fault` with a reference.
 */
export async function dispatch(name: string, raw: unknown, around: Surroundings): Promise<Reply> {
  try {
    if (!isCallName(name)) throw new Refusal({ code: 'not_found', message: 'The program does not know this call.' })
    const call: Call = contract[name]
    const gate = around.gate()
    admit(call, gate)
    const { confirmed, given } = withoutConfirmed(call, raw)
    const input = parse(call, given)
    const handler = router[name] as AnyHandler
    if (call.kind === 'gate') return { ok: true, value: await handler(gate, input) }
    // No transaction: calls are answered one after another, so nothing can change in between.
    if (call.kind === 'query') return { ok: true, value: await handler(readingContext(gate, around), input) }
    return { ok: true, value: await inTransaction(call, confirmed, gate, around, context => handler(context, input)) }
  } catch (error) {
    return { ok: false, error: failureOf(error, name) }
  }
}

/** Of a command’s input, the rules that it confirms beside what it asks for. */
function withoutConfirmed(call: Call, raw: unknown): { confirmed: readonly string[]; given: unknown } {
  if (call.kind !== 'command' || typeof raw !== 'object' || raw === null || !('confirmed' in raw)) return { confirmed: [], given: raw }
  const { confirmed, ...given } = raw
  const parsed = Confirmed.safeParse(confirmed)
  if (!parsed.success) throw new Refusal({ code: 'invalid', message: 'What is confirmed is named by its rules.', fields: {} })
  return { confirmed: parsed.data, given }
}

function parse(call: Call, raw: unknown): unknown {
  const parsed = call.input.safeParse(raw)
  if (parsed.success) return parsed.data
  throw new Refusal(invalidInput(parsed.error))
}

function invalidInput(error: z.ZodError): CallError {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  return { code: 'invalid', message: 'Some answers need attention.', fields }
}

/** Refuses what this user, or nobody signed in, may not call. */
function admit(call: Call, gate: GateContext): void {
  const may = (call as Query | Command | Gate).may
  if (may === null) return
  const { user, administers } = opened(gate)
  if (may.includes(user.role) || (administers && may.includes('administrator'))) return
  throw new Refusal({
    code: 'forbidden',
    message: 'This role cannot do that. An administrator of the register can change roles in Settings.',
  })
}

async function inTransaction(
  call: Command,
  confirmed: readonly string[],
  gate: GateContext,
  around: Surroundings,
  run: (context: Context) => Promise<unknown>,
): Promise<unknown> {
  const undo: (() => void)[] = []
  const then: (() => void)[] = []
  const reading: QueryContext = readingContext(gate, around)
  const { register, user } = opened(gate)
  const { now, today } = reading
  let done: { value: unknown; written: readonly Change[] }
  try {
    done = await register.db.transaction().execute(async db => {
      const write = createWriter(db, user.id, now, changes => appendAudit(db, { at: now, user, label: call.log, changes }))
      const value = await run({ ...reading, db, write, onRollback: step => void undo.push(step), onCommit: step => void then.push(step) })
      for (const guard of around.guards) await guard({ call, db, written: write.written, write, today, confirmed })
      await write.tellSoFar()
      return { value, written: write.written }
    })
  } catch (error) {
    for (const step of undo) step()
    throw error
  }
  for (const step of then) step()
  around.changed(nounsReading(done.written))
  return done.value
}
