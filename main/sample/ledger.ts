import type { Kysely } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { User } from '../../shared/access/model.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Context } from '../backend/handler.ts'
import { countReferences } from '../referrals/references.ts'
import { type AuditedWork, appendAudits } from '../register/audit.ts'
import type { Schema } from '../register/schema.ts'
import { createWriter } from '../register/write.ts'

/** Writes the past into a register: each entry is versioned and audited as if it had been made at its time. */
export interface Ledger {
  /** One audit entry at an instant (UTC, ISO 8601), with all that `work` writes. */
  entry<T>(label: string, at: string, work: (context: Context) => Promise<T>): Promise<T>
  /** Records written since the ledger was opened. */
  written(): number
  /** The next free reference of a year. */
  readonly references: (year: string) => Promise<string>
  /** Writes the audit trail of all entries; nothing may be entered after it. */
  close(): Promise<void>
}

/** Writes inside the transaction that `db` is; the caller closes the ledger, then commits. The trail is told at once: thousands of entries are made in a row. */
export function openLedger(db: Kysely<Schema>, user: User, folder: string): Ledger {
  const told: AuditedWork[] = []
  let written = 0
  return {
    written: () => written,
    references: countReferences(db),
    async entry(label, at, work) {
      const write = createWriter(db, user.id, at)
      const today = at.slice(0, 10)
      const result = await work({ db, write, user, now: at, today, folder, onRollback: () => {}, progress: async () => {}, uploads: new Map(), memory: new Map() })
      if (write.written.length > 0) told.push({ at, user, label, changes: write.written })
      written += write.written.length
      return result
    },
    close: () => appendAudits(db, told),
  }
}

/** Turns London wall-clock times of one day into instants. */
export function clockOf(on: IsoDay): (time: string) => string {
  const noon = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: 'Europe/London', plainTime: '12:00' })
  const ahead = noon.offsetNanoseconds / 3_600_000_000_000
  return time => `${on}T${String(Number(time.slice(0, 2)) - ahead).padStart(2, '0')}${time.slice(2)}:00.000Z`
}
