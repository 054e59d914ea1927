import type { Migration } from '../migrate.ts'

/** What is hardly ever so and was said to be right, with who and when. */
export const sense: Migration = {
  version: 9,
  sql: `
CREATE TABLE sense_answer (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  referral_id TEXT REFERENCES referral (id),
  rule TEXT NOT NULL,
  record_kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  value TEXT NOT NULL,
  sentence TEXT NOT NULL
) STRICT;
CREATE INDEX sense_answer_referral ON sense_answer (referral_id);
CREATE INDEX sense_answer_record ON sense_answer (record_id);
`,
}
