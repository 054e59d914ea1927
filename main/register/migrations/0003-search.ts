import type { Migration } from '../migrate.ts'

/**
 * Search in two indexes. People (names, aliases, numbers, addresses) are few and looked for most,
 * so they have an index of their own, a column for each kind of fact, so that a result can say what
 * matched. `also` holds other ways to type the same: without spaces, apostrophes and letters that
 * have no plain form. `search_word` holds the words of that index with how they sound, for names
 * that are spelt differently. No triggers: SQLite flushes a full-text index for every trigger's
 * savepoint, which makes writing four times slower. Only main/search writes here. Everything here
 * is derived. The people's index is left empty and filled from the records when the register is
 * opened (register/search.ts).
 */
export const search: Migration = {
  version: 3,
  sql: `
CREATE TABLE search_entry_next (number INTEGER PRIMARY KEY, referral_id TEXT REFERENCES referral (id), source_id TEXT NOT NULL, place TEXT NOT NULL,
  body TEXT NOT NULL, UNIQUE (source_id, place)) STRICT;
INSERT INTO search_entry_next SELECT number, referral_id, source_id, place, body FROM search_entry
  WHERE place NOT IN ('Mother', 'Father', 'Baby', 'Sibling', 'Family') ORDER BY number;
DROP TABLE search;
DROP TABLE search_entry;
ALTER TABLE search_entry_next RENAME TO search_entry;
CREATE INDEX search_entry_referral ON search_entry (referral_id);
CREATE INDEX search_entry_of ON search_entry (number, referral_id);
CREATE VIRTUAL TABLE search USING fts5 (body, content = 'search_entry', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2",
  prefix = '2 3 4');
INSERT INTO search (search) VALUES ('rebuild');

CREATE TABLE search_person (number INTEGER PRIMARY KEY, referral_id TEXT NOT NULL REFERENCES referral (id), source_id TEXT NOT NULL, place TEXT NOT NULL,
  name TEXT NOT NULL, aliases TEXT NOT NULL, nhs_number TEXT NOT NULL, hospital_number TEXT NOT NULL, social_care_id TEXT NOT NULL,
  reference TEXT NOT NULL, address TEXT NOT NULL, phone TEXT NOT NULL, also TEXT NOT NULL, UNIQUE (source_id, place, referral_id)) STRICT;
CREATE INDEX search_person_referral ON search_person (referral_id);
CREATE VIRTUAL TABLE search_people USING fts5 (name, aliases, nhs_number, hospital_number, social_care_id, reference, address, phone, also,
  content = 'search_person', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3');

CREATE TABLE search_word (number INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, sound TEXT NOT NULL, other_sound TEXT NOT NULL) STRICT;
CREATE INDEX search_word_sound ON search_word (sound);
CREATE INDEX search_word_other_sound ON search_word (other_sound);
CREATE VIRTUAL TABLE search_spelling USING fts5 (word, content = 'search_word', content_rowid = 'number', tokenize = 'trigram');
`,
}
