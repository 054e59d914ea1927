import type { Migration } from '../migrate.ts'

/**
 * Mothers and fathers are compared by date of birth on every way in; without this index that reads
 * everybody.
 */
export const duplicates: Migration = {
  version: 5,
  sql: `
CREATE INDEX person_date_of_birth ON person (date_of_birth) WHERE date_of_birth IS NOT NULL;
`,
}
