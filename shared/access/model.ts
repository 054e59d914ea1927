import { z } from 'zod'
import { roles } from '../call.ts'
import { Day, Id, RequiredShort, Short } from '../fields.ts'

export const nations = ['england', 'wales', 'scotland', 'northern_ireland'] as const
export type Nation = (typeof nations)[number]
export const nationWords: Record<Nation, string> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  northern_ireland: 'Northern Ireland',
}

/** At least twelve characters; the strength meter judges the rest. */
export const Passphrase = z.string().min(12, 'Shorter than 12 characters.').max(200, 'Longer than 200 characters.')

export const User = z.strictObject({ id: Id, name: RequiredShort, role: z.enum(roles) })
export type User = z.infer<typeof User>

export const NewRegister = z.strictObject({
  organisation: RequiredShort,
  sites: z.array(RequiredShort).min(1, 'At least one site.').max(40),
  nation: z.enum(nations),
  name: RequiredShort,
  role: z.enum(roles),
  passphrase: Passphrase,
})
export type NewRegister = z.input<typeof NewRegister>

export const Session = z.strictObject({
  user: User,
  /** May do what an administrator may. */
  administers: z.boolean(),
  organisation: z.string(),
  nation: z.enum(nations),
  /** A sample register: invented people, thrown away on leaving. */
  sample: z.boolean(),
  /** Minutes without a key press before the screen locks. */
  idleMinutes: z.int(),
})
export type Session = z.infer<typeof Session>

/** A verified copy that can be restored. */
export const BackupLine = z.strictObject({
  name: z.string(),
  madeAt: z.string(),
  bytes: z.int(),
  referrals: z.int().nullable(),
})
export type BackupLine = z.infer<typeof BackupLine>

/**
 * Why a right key did not open the register; comes as `current` of the refusal from `access.unlock`
 * and `access.recover`. Each is a screen of its own. (Whether a file is damaged or newer can only
 * be seen with the key.)
 */
export const OpenTrouble = z.strictObject({
  state: z.enum(['absent', 'wrong_key', 'damaged', 'newer', 'in_use', 'unreachable']),
  detail: z.string(),
  found: z.int().optional(),
  supported: z.int().optional(),
  backups: z.array(BackupLine),
})
export type OpenTrouble = z.infer<typeof OpenTrouble>

/**
 * What stands in the register's folder before a key is known: each kind is one screen, and none of
 * them writes.
 */
export const RegisterState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('first_run') }),
  z.strictObject({ kind: z.literal('locked'), users: z.array(z.strictObject({ id: Id, name: z.string() })) }),
  z.strictObject({ kind: z.literal('open'), session: Session }),
  /** A database without its key file, or a key file that cannot be read. Never a new register. */
  z.strictObject({
    kind: z.literal('missing_keys'),
    reason: z.enum(['absent', 'unreadable']),
    backups: z.array(BackupLine),
    /**
     * Backups with a readable key file: `register.recoverKeys` puts one beside the register, and
     * nothing since is lost.
     */
    keysBeside: z.array(z.string()),
  }),
  /** Traces of a register without its database, for example after a restore that was cut off. */
  z.strictObject({ kind: z.literal('missing_database'), backups: z.array(BackupLine) }),
])
export type RegisterState = z.infer<typeof RegisterState>

export const AppState = z.strictObject({
  state: RegisterState,
  /**
   * The day it is, from the clock of this machine (or the override for tests and demonstrations).
   */
  today: Day,
  folder: z.string(),
  version: z.string(),
})
export type AppState = z.infer<typeof AppState>

export const NewUser = z.strictObject({ name: RequiredShort, role: z.enum(roles), passphrase: Passphrase })
export const RecoveryCode = Short
