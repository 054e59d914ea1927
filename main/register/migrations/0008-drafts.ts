import type { Migration } from '../migrate.ts'

/** What users have typed and not saved yet. No records: the audit trail does not tell of them. */
export const drafts: Migration = {
  version: 8,
  sql: `
CREATE TABLE draft (
  user_id TEXT NOT NULL,
  place TEXT NOT NULL,
  value TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (user_id, place)
) STRICT, WITHOUT ROWID;
`,
}
