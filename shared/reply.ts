import type { Noun } from './call.ts'

/**
 * Expected failures. Anything else is a bug and comes back as `fault` with a reference and no
 * detail.
 */
export const errorCodes = [
  'invalid',
  'unlikely',
  'conflict',
  'forbidden',
  'locked',
  'not_found',
  'refused',
  'busy',
  'unreadable',
  'stopped',
  'fault',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** Something that is hardly ever so, and may be right all the same. */
export interface Question {
  readonly rule: string
  /** The field’s path in the call’s input. */
  readonly field: string
  readonly sentence: string
}

export interface CallError {
  readonly code: ErrorCode
  /** A plain sentence: what happened and the way out. Never holds personal data. */
  readonly message: string
  /** For `invalid`: a sentence per field path, for example `{ 'mother.nhsNumber': '…' }`. */
  readonly fields?: Readonly<Record<string, string>>
  /**
   * For `unlikely`: what is asked. The call goes through once its input names the rules as
   * `confirmed`.
   */
  readonly questions?: readonly Question[]
  /** For `conflict`: the record as it is now. */
  readonly current?: unknown
  /** For a slowed-down unlock: seconds to wait. */
  readonly waitSeconds?: number
}

export type Reply<T = unknown> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError }

export type BackendEvent =
  | { readonly type: 'changed'; readonly nouns: readonly Noun[] }
  | { readonly type: 'locked' }
  /** A backup that is due could not be made; the register itself is as it was. */
  | { readonly type: 'backup_failed' }
  /**
   * The host shows this file in the system's file manager; the path comes from the backend, never
   * from the page.
   */
  | { readonly type: 'reveal'; readonly path: string }
  | { readonly type: 'progress'; readonly task: string; readonly done: number; readonly total: number }

/** Thrown by handlers for an expected failure; dispatch turns it into a reply. */
export class Refusal extends Error {
  readonly error: CallError
  constructor(error: CallError) {
    super(error.message)
    this.name = 'Refusal'
    this.error = error
  }
}

export function invalid(fields: Record<string, string>, message = 'Some answers need attention.'): Refusal {
  return new Refusal({ code: 'invalid', message, fields })
}

export function refused(message: string): Refusal {
  return new Refusal({ code: 'refused', message })
}

export function notFound(what: string): Refusal {
  return new Refusal({ code: 'not_found', message: `${what} is not in this register.` })
}

export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
