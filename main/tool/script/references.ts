/**
 * References in the input of a script's line. A whole string that begins with `$` is one:
 * `$amy.line.id` takes the part `line.id` of the reply that an earlier line named `amy`, with its
 * type; `$amy` takes the whole reply. `$$` at the beginning stands for a `$` of the text itself.
 */
export interface Reference {
  /** As written: `$amy.line.id`. */
  readonly text: string
  readonly of: string
  /** Keys of objects and places in arrays, from 0. */
  readonly path: readonly string[]
}

/** A name that a line gives to its reply. */
export const replyName = /^[a-z][\w-]*$/i
const shape = /^\$([a-z][\w-]*)((?:\.[\w-]+)*)$/i

/** Deeper than any input of the contract; beyond it the walk could run out of stack. */
const deepest = 100

/**
 * What a string stands for: itself, another text, a part of a reply; or nothing that can be
 * understood.
 */
type Meaning =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly to: Reference }
  | { kind: 'unclear' }

export function meaningOf(text: string): Meaning {
  if (!text.startsWith('$')) return { kind: 'text', text }
  if (text.startsWith('$$')) return { kind: 'text', text: text.slice(1) }
  const found = shape.exec(text)
  if (found === null) return { kind: 'unclear' }
  const [, of = '', path = ''] = found
  return { kind: 'reference', to: { text, of, path: path.split('.').slice(1) } }
}

/**
 * The strings of an input that are no plain text, in their order. Throws a RangeError where the
 * input is nested too deeply.
 */
export function meaningsIn(input: unknown): { text: string; meaning: Meaning }[] {
  const found: { text: string; meaning: Meaning }[] = []
  fill(input, text => {
    if (text.startsWith('$')) found.push({ text, meaning: meaningOf(text) })
    return text
  })
  return found
}

/** The input with each reference replaced by what it refers to. */
export function fillReferences(input: unknown, resolve: (reference: Reference) => unknown): unknown {
  return fill(input, text => {
    const meaning = meaningOf(text)
    if (meaning.kind === 'unclear') throw new Error('A script is checked before it is run.')
    return meaning.kind === 'text' ? meaning.text : resolve(meaning.to)
  })
}

/** A copy of a value made of JSON, with each of its strings, but not the keys, replaced. */
function fill(value: unknown, replace: (text: string) => unknown, depth = 0): unknown {
  if (depth > deepest) throw new RangeError('Nested too deeply.')
  if (typeof value === 'string') return replace(value)
  if (Array.isArray(value)) return value.map(item => fill(item, replace, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, replace, depth + 1)]))
}

export type Part = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string }

/**
 * The part of a reply that a path leads to; otherwise where the path ends, in words that quote keys
 * and never values.
 */
export function partOf(reply: unknown, path: readonly string[]): Part {
  let value = reply
  for (const [index, key] of path.entries()) {
    const at = index === 0 ? 'The reply' : `“${path.slice(0, index).join('.')}”`
    if (Array.isArray(value)) {
      if (!/^(?:0|[1-9]\d*)$/.test(key)) return { ok: false, why: `${at} is a list: its parts are numbers from 0.` }
      if (Number(key) >= value.length)
        return { ok: false, why: `${at} is a list of ${value.length}: there is no “${key}”, as places count from 0.` }
      value = value[Number(key)]
    } else if (typeof value === 'object' && value !== null) {
      if (!Object.hasOwn(value, key)) return { ok: false, why: `${at} has no “${key}”; it has ${keysOf(value)}.` }
      value = (value as Record<string, unknown>)[key]
    } else return { ok: false, why: `${at} has no parts.` }
  }
  return { ok: true, value }
}

function keysOf(value: object): string {
  const keys = Object.keys(value)
  if (keys.length === 0) return 'nothing'
  return keys.length > 30 ? `${keys.slice(0, 30).join(', ')} and more` : keys.join(', ')
}
