import type { User } from '../../shared/access/model.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'
import type { BackendEvent } from '../../shared/reply.ts'
import type { Register } from '../register/register.ts'

/** What a gate call gets: the folder, the register when one is open, and the means to open or lock it. */
export interface GateContext {
  /** The register's folder; a sample register has a folder of its own. */
  readonly folder: string
  readonly today: IsoDay
  readonly now: string
  /** Signed-in user and open register; dispatch has refused already where a call needs them and they are missing. */
  readonly open: { readonly register: Register; readonly user: User } | null
  readonly uploads: Map<string, unknown>
  readonly emit: (event: BackendEvent) => void
  /** Makes this register the open one, or locks. */
  readonly setOpen: (open: { register: Register; user: User; sample: boolean } | null) => void
}
