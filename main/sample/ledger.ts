import type { Kysely } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { User } from '../../shared/access/model.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Context } from '../call/handler.ts'
import { countReferences } from '../record/references.ts'
import { type AuditedWork, appendAudits } from '../register/audit/chain.ts'
import type { Schema } from '../register/schema.ts'
import { createWriter } from '../register/write.ts'

/**
 * Writes the past into a register: each entry is versioned and audited as if it had been made at
 * its time.
 */
export interface Ledger {
  /** One audit entry at an instant (UTC, ISO 8601), with all that `work` writes. */
  entry<T>(label: string, at: string, work: (context: Context) => Promise<T>): Promise<T>
  /** Records written since the ledger was opened. */
  written(): number
  /** The next free reference of a year. */
  readonly references: (year: string) => Promise<string>
}

/**
 * Opens a ledger inside the transaction that `db` is, for `work`. The audit trail of all its
 * entries is told at the end, at once: a sample has thousands of them.
 */
export async function inLedger<T>(db: Kysely<Schema>, user: User, folder: string, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const told: AuditedWork[] = []
  let written = 0
  const result = await work({
    written: () => written,
    references: countReferences(db),
    async entry(label, at, work) {
      const write = createWriter(db, user.id, at)
      const today = at.slice(0, 10)
      const memory = new Map()
      const uploads = new Map()
      const made = await work({
        db,
        write,
        user,
        now: at,
        today,
        folder,
        onRollback: () => {},
        onCommit: step => step(),
        progress: async () => {},
        uploads,
        memory,
      })
      if (write.written.length > 0) told.push({ at, user, label, changes: write.written })
      written += write.written.length
      return made
    },
  })
  await appendAudits(db, told)
  return result
}

/** Turns London wall-clock times of one day into instants. */
export function clockOf(on: IsoDay): (time: string) => string {
  const noon = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: 'Europe/London', plainTime: '12:00' })
  const ahead = noon.offsetNanoseconds / 3_600_000_000_000
  return time => `${on}T${String(Number(time.slice(0, 2)) - ahead).padStart(2, '0')}${time.slice(2)}:00.000Z`
}
