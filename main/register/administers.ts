import type { Kysely } from 'kysely'
import type { User } from '../../shared/access/model.ts'
import type { Schema } from './schema.ts'

/**
 * Whether this user may do what an administrator may. A register that has none would stay without
 * one for ever: its first user administers it, too.
 */
export async function administers(db: Kysely<Schema>, { id, role }: User): Promise<boolean> {
  if (role === 'administrator') return true
  const users = await db.selectFrom('user').select(['id', 'role']).orderBy('created_at').orderBy('id').execute()
  return users.every(one => one.role !== 'administrator') && users[0]?.id === id
}
