import type { Kysely } from 'kysely'
import type { User } from '../../shared/access/model.ts'
import type { Schema } from '../register/schema.ts'

/** Everybody who can unlock the register. */
export async function readUsers(db: Kysely<Schema>): Promise<User[]> {
  const rows = await db.selectFrom('user').select(['id', 'name', 'role']).orderBy('name').execute()
  return rows.map(row => ({ ...row, role: row.role as User['role'] }))
}
