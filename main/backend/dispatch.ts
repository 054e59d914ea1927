import type { z } from 'zod'
import type { Call, Command, Gate, Noun, Query } from '../../shared/call.ts'
import { type CallName, contract, isCallName } from '../../shared/contract.ts'
import { type CallError, Refusal, type Reply } from '../../shared/reply.ts'
import { type GateContext, opened } from '../call/gate.ts'
import type { Context } from '../call/handler.ts'
import { guardMerged } from '../referrals/guard-merged.ts'
import { appendAudit } from '../register/audit/chain.ts'
import { createWriter } from '../register/write.ts'
import { failureOf } from './failure.ts'
import { readingContext, type Surroundings } from './reading.ts'
import { router } from './router.ts'

type AnyHandler = (context: unknown, input: unknown) => Promise<unknown>

/**
 * Answers one call: parse → may this user → transaction → handler → audit entry in the same transaction → commit → `changed`.
 * Expected failures come back as data; anything else is a bug, logged without personal data, and comes back as `fault` with a reference.
 */
export async function dispatch(name: string, raw: unknown, around: Surroundings): Promise<Reply> {
  try {
    if (!isCallName(name)) throw new Refusal({ code: 'not_found', message: 'The program does not know this call.' })
    const call: Call = contract[name]
    const gate = around.gate()
    admit(call, gate)
    const input = parse(call, raw)
    const handler = router[name] as AnyHandler
    if (call.kind === 'gate') return { ok: true, value: await handler(gate, input) }
    const value = await inTransaction(name, call, gate, around, context => handler(context, input))
    return { ok: true, value }
  } catch (error) {
    return { ok: false, error: failureOf(error, name) }
  }
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
  if (may === null || may.includes(opened(gate).user.role)) return
  throw new Refusal({
    code: 'forbidden',
    message: 'This role cannot do that. An administrator of the register can change roles in Settings.',
  })
}

async function inTransaction(
  name: CallName,
  call: Query | Command,
  gate: GateContext,
  around: Surroundings,
  run: (context: Context) => Promise<unknown>,
): Promise<unknown> {
  const undo: (() => void)[] = []
  const context = readingContext(gate, around, step => void undo.push(step))
  // No transaction: calls are answered one after another, so nothing can change in between.
  if (call.kind === 'query') return run(context)
  const { register, user } = opened(gate)
  const { now } = context
  try {
    const value = await register.db.transaction().execute(async db => {
      const write = createWriter(db, user.id, now, changes => appendAudit(db, { at: now, user, label: call.log, changes }))
      const result = await run({ ...context, db, write })
      await guardMerged(db, write.written)
      await write.tellSoFar()
      return result
    })
    around.changed([name.split('.')[0] as Noun, 'assurance', ...call.touches])
    return value
  } catch (error) {
    for (const step of undo) step()
    throw error
  }
}
