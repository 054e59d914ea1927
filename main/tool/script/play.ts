import { setImmediate as nextTurn } from 'node:timers/promises'
import type { IsoDay } from '../../../shared/calendar/day.ts'
import { type CallName, contract } from '../../../shared/contract.ts'
import type { CallError, Reply } from '../../../shared/reply.ts'
import type { Session } from '../../backend/session.ts'
import type { ScriptCall } from './read.ts'
import { fillReferences, partOf, type Reference } from './references.ts'

/** What is printed of each line, as one line of JSON: the reply, and which line it answers. */
export type PlayedLine = { readonly line: number; readonly name: CallName; readonly as?: string } & Reply

/**
 * `failed`: the call was refused. `unexpected`: it was to be refused and was not. `not_called`:
 * a reference leads nowhere, or nobody reads the replies any more.
 */
export type Ending =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly call: ScriptCall; readonly error: CallError }
  | { readonly kind: 'unexpected'; readonly call: ScriptCall }
  | { readonly kind: 'not_called'; readonly call: ScriptCall; readonly why: string }

interface Stage {
  readonly session: Session
  readonly setDay: (day: IsoDay) => void
  readonly print: (line: PlayedLine) => void
  /** Whether there is still somebody to print for. */
  readonly isRead: () => boolean
}

/**
 * Makes the calls of a script one after another, each its own transaction, up to the first that
 * does not go as the script says.
 */
export async function playScript(calls: readonly ScriptCall[], { session, setDay, print, isRead }: Stage): Promise<Ending> {
  const replies = new Map<string, unknown>()
  for (const call of calls) {
    const { line, name, as, refused, today } = call
    // Calls answer within one turn of the event loop; that nobody reads is only heard in the next.
    await nextTurn()
    if (!isRead()) return { kind: 'not_called', call, why: 'Standard output was closed, so that nobody reads the replies.' }
    const filled = fillInput(call, replies)
    if (!filled.ok) return { kind: 'not_called', call, why: filled.why }
    if (today !== undefined) setDay(today)
    const reply = await session.call(name, filled.value)
    print({ line, name, ...(as === undefined ? {} : { as }), ...reply })
    if (!reply.ok) {
      // A fault is a bug of the program, which no script can mean.
      if (refused && reply.error.code !== 'fault') continue
      return { kind: 'failed', call, error: reply.error }
    }
    if (refused) return { kind: 'unexpected', call }
    // As it is printed, so that a reference reaches what can be read there and nothing else.
    if (as !== undefined) replies.set(as, JSON.parse(JSON.stringify(reply.value ?? null)))
  }
  return { kind: 'done' }
}

/**
 * The input of a line with the parts of earlier replies in their places, or why one of them is not
 * there.
 */
function fillInput({ input }: ScriptCall, replies: ReadonlyMap<string, unknown>): ReturnType<typeof partOf> {
  const missing: string[] = []
  const take = ({ text, of, path }: Reference) => {
    const part = partOf(replies.get(of), path)
    if (part.ok) return part.value
    missing.push(`${text} leads nowhere. ${part.why}`)
    return null
  }
  const value = fillReferences(input, take)
  const [why] = missing
  return why === undefined ? { ok: true, value } : { ok: false, why }
}

/**
 * Why a script stopped, and what of it is in the register; null where it ran to its end. `file` as
 * it was given.
 */
export function endingWords(file: string, calls: readonly ScriptCall[], ending: Ending): string | null {
  if (ending.kind === 'done') return null
  const { call } = ending
  const { line, name } = call
  const where = `${file} line ${line}`
  const done = calls.filter(one => one.line < line)
  if (ending.kind === 'not_called') return `${where}: ${ending.why}\n${standing(done, `line ${line} was not called`)}`
  if (ending.kind === 'unexpected')
    return `${where}: ${name} was to be refused and was not.\n${standing([...done, call], 'what it wrote stands')}`
  const fields = Object.entries(ending.error.fields ?? {}).map(([field, sentence]) => `\n  ${field}: ${sentence}`)
  // Gates work on files as well, so only a transaction is sure to have left nothing.
  const rest = contract[name].kind === 'gate' ? `line ${line} is not` : `nothing of line ${line} was written`
  return `${where}: ${name} was refused (${ending.error.code}). ${ending.error.message}${fields.join('')}\n${standing(done, rest)}`
}

/** `Lines 1 to 6 are done; nothing of line 7 was written.` */
function standing(done: readonly ScriptCall[], rest: string): string {
  const [first] = done
  const last = done.at(-1)
  if (first === undefined || last === undefined) return `No line is done; ${rest}.`
  return first === last ? `Line ${first.line} is done; ${rest}.` : `Lines ${first.line} to ${last.line} are done; ${rest}.`
}
