import type { Kysely } from 'kysely'
import type { Site } from '../../shared/directory/model.ts'
import type { Schema } from '../register/schema.ts'

/** The hospitals of the register, by name. */
export function readSites(db: Kysely<Schema>): Promise<Site[]> {
  return db.selectFrom('site').select(['id', 'version', 'name']).orderBy('name').execute()
}
