import { z } from 'zod'
import type { IsoDay } from '../../../shared/calendar/day.ts'
import { type CallName, isCallName } from '../../../shared/contract.ts'
import { Day } from '../../../shared/fields.ts'
import { noSuchCall } from '../usage.ts'
import { whyNotInScript } from './gates.ts'
import { meaningsIn, replyName } from './references.ts'

/** A line of a script as it is written. */
const Line = z.strictObject({
  /** The day it is from this line on. */
  today: Day.optional(),
  name: z.string(),
  /** Empty where it is left out. */
  input: z.unknown().optional(),
  /** Names the reply, so that the input of later lines can take parts of it. */
  as: z.string().regex(replyName, 'is a letter followed by letters, digits, “-” and “_”').optional(),
  /** The call has to be refused; one that is not stops the script. */
  refused: z.boolean().default(false),
})

/** A line that can be run, as far as this can be known beforehand. */
export interface ScriptCall extends Omit<z.output<typeof Line>, 'name'> {
  /** Counting from 1, empty lines too. */
  readonly line: number
  readonly name: CallName
}

export type ReadScript =
  | { readonly ok: true; readonly calls: readonly ScriptCall[] }
  /** The first thing that is wrong; `line` is null where it is the script as a whole. */
  | { readonly ok: false; readonly line: number | null; readonly problem: string }

/**
 * Reads a script and checks what can be checked before its first call: the shape of every line,
 * that each call exists and has a place in a script, that each reference is to an earlier line, and
 * that days run forward, from `today` on where the first line sets no day.
 */
export function readScript(text: string, today: IsoDay): ReadScript {
  const calls: ScriptCall[] = []
  for (const [index, written] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (written.trim() === '') continue
    const read = readLine(written, index + 1)
    const problem = typeof read === 'string' ? read : (problemOf(read, calls) ?? dayProblem(read, calls, today))
    if (problem !== null || typeof read === 'string') return { ok: false, line: index + 1, problem: problem ?? '' }
    calls.push(read)
  }
  return calls.length === 0 ? { ok: false, line: null, problem: 'has no line with a call.' } : { ok: true, calls }
}

function readLine(written: string, line: number): ScriptCall | string {
  let json: unknown
  try {
    json = JSON.parse(written)
  } catch {
    return 'not JSON. A line is one whole JSON object.'
  }
  const parsed = Line.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return `${issue?.path.length ? `“${issue.path.join('.')}”: ` : ''}${issue?.message ?? 'not understood'}. A line has name, and may have input, as, today and refused.`
  }
  const { name, input = {}, ...rest } = parsed.data
  if (!isCallName(name)) return noSuchCall(name)
  const why = whyNotInScript(name)
  return why === null ? { ...rest, line, name, input } : `${name} has no place in a script: ${why}.`
}

/** What is wrong with a line beside the lines before it. */
function problemOf({ as, input }: ScriptCall, before: readonly ScriptCall[]): string | null {
  const named = new Map(before.flatMap(call => (call.as === undefined ? [] : [[call.as, call]])))
  const twice = as === undefined ? undefined : named.get(as)
  if (twice !== undefined) return `“as”: line ${twice.line} is named “${as}” already.`
  try {
    for (const { text, meaning } of meaningsIn(input)) {
      if (meaning.kind === 'unclear')
        return `“${text}” is no reference like $amy.line.id. A text that begins with $ is written with two: “$${text}”.`
      if (meaning.kind === 'text') continue
      const to = named.get(meaning.to.of)
      if (to === undefined) return `${text}: no line above is named “${meaning.to.of}”.`
      if (to.refused) return `${text}: line ${to.line} is to be refused, so that it has no reply to take anything from.`
    }
  } catch (error) {
    if (error instanceof RangeError) return 'nested more deeply than any call takes.'
    throw error
  }
  return null
}

/** A day before that of the lines above: what they wrote would be of tomorrow. */
function dayProblem({ today }: ScriptCall, before: readonly ScriptCall[], start: IsoDay): string | null {
  if (today === undefined || before.length === 0) return null
  const last = before.findLast(call => call.today !== undefined)?.today ?? start
  return today < last ? `“today”: ${today} is before ${last}, the day of the lines above. Days run forward in a script.` : null
}
