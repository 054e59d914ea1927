import type { z } from 'zod'

/** Who may do what. Roles are per register and set by an administrator. */
export const roles = ['administrator', 'chair', 'lead', 'coordinator', 'reader'] as const
export type Role = (typeof roles)[number]

export const roleWords: Record<Role, string> = {
  administrator: 'Administrator',
  chair: 'Chair',
  lead: 'Pre-birth lead',
  coordinator: 'Coordinator',
  reader: 'Reader',
}

export const everyone: readonly Role[] = roles
/** Those who write the register and the minutes; a reader only reads. */
export const writers: readonly Role[] = ['administrator', 'chair', 'lead', 'coordinator']

export const nouns = [
  'access',
  'directory',
  'referrals',
  'merges',
  'meetings',
  'actions',
  'minutes',
  'imports',
  'exports',
  'settings',
  'register',
  'search',
  'assurance',
  'tracking',
  'log',
  'reminders',
  'worklists',
  'drafts',
  'birth',
  'family',
  'events',
] as const
export type Noun = (typeof nouns)[number]

interface Shape<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I
  readonly output: O
}

/** Reads from an open register; never writes. */
export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Shape<I, O> {
  readonly kind: 'query'
  readonly may: readonly Role[]
}

/**
 * Changes an open register: one transaction, one audit entry called `log`, one `changed` event for
 * every noun that reads a table it has written.
 */
export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Shape<I, O> {
  readonly kind: 'command'
  readonly may: readonly Role[]
  readonly log: string
  /** A backup follows the reply: what was done is worth more than the half minute it takes. */
  readonly backup: boolean
  /**
   * Answers with a user. Where it is the one who is signed in, the session goes on as that user.
   */
  readonly signsIn: boolean
}

/**
 * Works on the register's folder and session rather than inside a transaction: create, unlock,
 * lock, back up, restore. `may` is null where nobody can be signed in yet.
 */
export interface Gate<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Shape<I, O> {
  readonly kind: 'gate'
  readonly may: readonly Role[] | null
  /**
   * Answered while another call runs, instead of after it: such a call may raise a flag and nothing
   * else.
   */
  readonly atOnce: boolean
}

export type Call = Query | Command | Gate
export type Calls = Record<`${Noun}.${string}`, Call>

export function query<I extends z.ZodType, O extends z.ZodType>(call: { may: readonly Role[]; input: I; output: O }): Query<I, O> {
  return { kind: 'query', ...call }
}

export function command<I extends z.ZodType, O extends z.ZodType>(call: {
  may: readonly Role[]
  input: I
  output: O
  log: string
  backup?: boolean
  signsIn?: boolean
}): Command<I, O> {
  return { kind: 'command', backup: false, signsIn: false, ...call }
}

export function gate<I extends z.ZodType, O extends z.ZodType>(call: {
  may: readonly Role[] | null
  input: I
  output: O
  atOnce?: boolean
}): Gate<I, O> {
  return { kind: 'gate', atOnce: false, ...call }
}
