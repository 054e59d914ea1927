import type { Kysely } from 'kysely'
import type { User } from '../../shared/access/model.ts'
import type { Schema } from '../register/schema.ts'

/** Everybody who can unlock the register. */
export function readUsers(db: Kysely<Schema>): Promise<User[]> {
  return db.selectFrom('user').select(['id', 'name', 'role']).orderBy('name').execute()
}
