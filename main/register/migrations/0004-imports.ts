import type { Migration } from '../migrate.ts'

const record = `
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL,
  changed_at TEXT NOT NULL, changed_by TEXT NOT NULL`

/** How the columns of a source's lists were matched, and which files left the register. */
export const imports: Migration = {
  version: 4,
  sql: `
CREATE TABLE import_mapping (${record}, source TEXT NOT NULL UNIQUE, columns TEXT NOT NULL, forgotten INTEGER NOT NULL) STRICT;
CREATE TABLE export_file (${record}, list TEXT NOT NULL, shown TEXT NOT NULL, row_count INTEGER NOT NULL, file_name TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL) STRICT;
`,
}
