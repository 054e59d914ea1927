import type { Kysely } from 'kysely'
import type { User } from '../../shared/access/model.ts'
import { appendAudit } from '../register/audit/chain.ts'
import type { Register } from '../register/register.ts'
import type { Schema } from '../register/schema.ts'
import { createWriter, type Writer } from '../register/write.ts'

interface Entry {
  readonly user: Pick<User, 'id' | 'name'>
  /** UTC, ISO 8601. */
  readonly now: string
  readonly label: string
}

/** Writes with one audit entry inside a transaction that is running already. */
export async function writeAudited(
  db: Kysely<Schema>,
  { user, now, label }: Entry,
  work: (write: Writer) => Promise<unknown>,
): Promise<void> {
  const write = createWriter(db, user.id, now)
  await work(write)
  await appendAudit(db, { at: now, user, label, changes: write.written })
}

/**
 * The same in a transaction of its own, for gates that write to the register as well as to its key
 * file.
 */
export async function asUser(register: Pick<Register, 'db'>, entry: Entry, work: (write: Writer) => Promise<unknown>): Promise<void> {
  await register.db.transaction().execute(db => writeAudited(db, entry, work))
}
