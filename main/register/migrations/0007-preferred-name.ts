import type { Migration } from '../migrate.ts'

/**
 * What a person is to be called. Empty for everybody who was there before, as the audit trail tells
 * it.
 */
export const preferredName: Migration = {
  version: 7,
  sql: `
ALTER TABLE person ADD COLUMN preferred_name TEXT NOT NULL DEFAULT '';
`,
}
