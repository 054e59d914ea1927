import type { User } from '../../shared/access/model.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { type BackendEvent, Refusal } from '../../shared/reply.ts'
import type { ScryptCost } from '../register/keys/wrap.ts'
import type { Register } from '../register/register.ts'

/** The open register and who is signed in to it. */
export interface OpenRegister {
  readonly register: Register
  readonly user: User
  /** A throw-away register of invented people; its folder is removed on locking. */
  readonly sample: boolean
  /** May do what an administrator may: see `access/administers.ts`. */
  readonly administers?: boolean
  /** When it was unlocked it held something that no backup holds. */
  readonly lacksBackup?: boolean
}

/**
 * Tells how far a long call has come, and lets the program answer in between; to be awaited every
 * few hundred steps. Throws `stopped` when the user has asked for it: a transaction then rolls
 * back, so that stopping leaves nothing half done.
 */
export type Progress = (task: string, done: number, total: number) => Promise<void>

/**
 * What a gate call gets: the folder, the register when one is open, and the means to open or lock
 * it.
 */
export interface GateContext {
  /** The folder of the user's own register; a sample register has another. */
  readonly home: string
  /** The folder of the register that is open, otherwise `home`. */
  readonly folder: string
  readonly today: IsoDay
  /** UTC instant of this call, ISO 8601. */
  readonly now: string
  /** Dispatch has refused already where a call needs this and it is missing. */
  readonly open: OpenRegister | null
  /** Bytes of files being imported, until confirmed or discarded. */
  readonly uploads: Map<string, unknown>
  /**
   * Instants of wrong passphrases and codes since the last right one, in milliseconds of a clock
   * that only runs forward.
   */
  readonly wrongTries: number[]
  /**
   * The work of guessing a secret: what new secrets are locked with, and the least a key file must
   * ask for to be opened.
   */
  readonly keyCost: ScryptCost
  /** Whether the register of `home` was seen not to open with a right key. */
  readonly proof: { doesNotOpen: boolean }
  readonly emit: (event: BackendEvent) => void
  readonly progress: Progress
  /**
   * Asks the call that runs now to stop at its next report of progress. Does nothing when none
   * runs.
   */
  readonly stop: () => void
  /** Makes this register the open one. A register that was open is closed first. */
  readonly setOpen: (open: OpenRegister) => void
  /** Closes the open register after a verified backup. Does nothing when none is open. */
  readonly lock: () => Promise<void>
}

/** The open register and who is signed in; `locked` when none is open. */
export function opened({ open }: Pick<GateContext, 'open'>): OpenRegister {
  if (open === null) throw new Refusal({ code: 'locked', message: 'The register is locked.' })
  return open
}
