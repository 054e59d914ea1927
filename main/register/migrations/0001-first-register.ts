import type { Migration } from '../migrate.ts'

const record = `
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL,
  changed_at TEXT NOT NULL, changed_by TEXT NOT NULL`
const withdrawable = `withdrawn_at TEXT, withdrawn_reason TEXT NOT NULL`

/** Sites, users, referrals, meetings, actions, minutes, the audit chain and the search index. */
export const firstRegister: Migration = {
  version: 1,
  sql: `
CREATE TABLE site (${record}, name TEXT NOT NULL) STRICT;
CREATE TABLE user (${record}, name TEXT NOT NULL, role TEXT NOT NULL) STRICT;
CREATE TABLE setting (${record}, document TEXT NOT NULL) STRICT;

CREATE TABLE person (${record},
  surname TEXT NOT NULL, forenames TEXT NOT NULL, aliases TEXT NOT NULL, date_of_birth TEXT, nhs_number TEXT,
  hospital_number TEXT NOT NULL, social_care_id TEXT NOT NULL, address TEXT NOT NULL, postcode TEXT NOT NULL, phone TEXT NOT NULL,
  safe_to_contact TEXT NOT NULL, first_language TEXT NOT NULL, interpreter TEXT NOT NULL, gp_practice TEXT NOT NULL,
  care_experience TEXT NOT NULL, personal_adviser TEXT NOT NULL, folded_name TEXT NOT NULL) STRICT;
CREATE INDEX person_nhs_number ON person (nhs_number) WHERE nhs_number IS NOT NULL;
CREATE INDEX person_folded_name ON person (folded_name);

CREATE TABLE referral (${record},
  reference TEXT NOT NULL UNIQUE, status TEXT NOT NULL,
  mother_id TEXT NOT NULL REFERENCES person (id), father_id TEXT NOT NULL REFERENCES person (id), site_id TEXT NOT NULL REFERENCES site (id),
  number_expected INTEGER NOT NULL, rag TEXT NOT NULL, rag_reason TEXT NOT NULL, made_on TEXT, received_on TEXT NOT NULL,
  referrer TEXT NOT NULL, referring_agency TEXT NOT NULL, reasons TEXT NOT NULL, social_worker TEXT NOT NULL, parents_told TEXT NOT NULL,
  lawful_basis TEXT NOT NULL, booked_on TEXT, late_booking_reason TEXT, born_tonight TEXT NOT NULL, born_on TEXT, discharged_on TEXT,
  edd TEXT, edd_method TEXT, father_identified TEXT NOT NULL, father_spoken_to_on TEXT, father_other_children TEXT NOT NULL,
  next_discussion_on TEXT, last_discussed_on TEXT, closed_on TEXT, closing_reason TEXT NOT NULL) STRICT;
CREATE INDEX referral_mother ON referral (mother_id);
CREATE INDEX referral_father ON referral (father_id);
CREATE INDEX referral_site ON referral (site_id);
CREATE INDEX referral_status ON referral (status, site_id, edd);
CREATE INDEX referral_due ON referral (status, site_id, next_discussion_on);
CREATE INDEX referral_born ON referral (born_on) WHERE born_on IS NOT NULL;

CREATE TABLE edd_entry (${record}, referral_id TEXT NOT NULL REFERENCES referral (id), edd TEXT NOT NULL, method TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
CREATE INDEX edd_entry_referral ON edd_entry (referral_id, created_at);
CREATE TABLE factor (${record}, referral_id TEXT NOT NULL REFERENCES referral (id), code TEXT NOT NULL, source TEXT NOT NULL, noted_on TEXT NOT NULL, note TEXT NOT NULL, ${withdrawable}) STRICT;
CREATE INDEX factor_referral ON factor (referral_id);
CREATE TABLE note (${record}, referral_id TEXT NOT NULL REFERENCES referral (id), text TEXT NOT NULL, ${withdrawable}) STRICT;
CREATE INDEX note_referral ON note (referral_id, created_at);

CREATE TABLE meeting (${record},
  site_id TEXT NOT NULL REFERENCES site (id), date TEXT NOT NULL, time TEXT NOT NULL, kind TEXT NOT NULL, place TEXT NOT NULL, chair TEXT NOT NULL,
  minute_taker TEXT NOT NULL, state TEXT NOT NULL, started_at TEXT, closed_at TEXT, matters_arising TEXT NOT NULL, other_business TEXT NOT NULL,
  minutes_approved_at TEXT, state_reason TEXT NOT NULL) STRICT;
CREATE INDEX meeting_date ON meeting (site_id, kind, date);
CREATE TABLE attendee (${record}, meeting_id TEXT NOT NULL REFERENCES meeting (id), name TEXT NOT NULL, role TEXT NOT NULL, agency TEXT NOT NULL,
  state TEXT NOT NULL, deputy_for TEXT NOT NULL, guest INTEGER NOT NULL, position INTEGER NOT NULL, ${withdrawable}) STRICT;
CREATE INDEX attendee_meeting ON attendee (meeting_id, position);
CREATE TABLE agenda_item (${record},
  meeting_id TEXT NOT NULL REFERENCES meeting (id), referral_id TEXT NOT NULL REFERENCES referral (id), section TEXT NOT NULL, position INTEGER NOT NULL,
  reason TEXT NOT NULL, origin TEXT NOT NULL, state TEXT NOT NULL, outcome TEXT, outcome_reason TEXT NOT NULL, worries TEXT NOT NULL, working_well TEXT NOT NULL,
  analysis TEXT NOT NULL, disagreement TEXT NOT NULL, parents_aware TEXT NOT NULL, next_discussion_on TEXT, state_reason TEXT NOT NULL,
  UNIQUE (meeting_id, referral_id)) STRICT;
CREATE INDEX agenda_item_referral ON agenda_item (referral_id, state, meeting_id);
CREATE INDEX agenda_item_meeting ON agenda_item (meeting_id, state);
CREATE TABLE agency_view (${record}, item_id TEXT NOT NULL REFERENCES agenda_item (id), agency TEXT NOT NULL, said_by TEXT NOT NULL, said_on TEXT NOT NULL,
  kind TEXT NOT NULL, text TEXT NOT NULL, ${withdrawable}) STRICT;
CREATE INDEX agency_view_item ON agency_view (item_id);
CREATE TABLE decision (${record}, item_id TEXT NOT NULL REFERENCES agenda_item (id), text TEXT NOT NULL, reason TEXT NOT NULL, ${withdrawable}) STRICT;
CREATE INDEX decision_item ON decision (item_id);

CREATE TABLE action (${record}, referral_id TEXT NOT NULL REFERENCES referral (id), item_id TEXT REFERENCES agenda_item (id), text TEXT NOT NULL, owner TEXT NOT NULL,
  agency TEXT, due_on TEXT, raised_on TEXT NOT NULL, state TEXT NOT NULL, closed_on TEXT, reason TEXT NOT NULL) STRICT;
CREATE INDEX action_state ON action (state, due_on);
CREATE INDEX action_referral ON action (referral_id, state);
CREATE INDEX action_item ON action (item_id) WHERE item_id IS NOT NULL;

CREATE TABLE minutes_paper (${record}, meeting_id TEXT NOT NULL REFERENCES meeting (id), paper_version INTEGER NOT NULL, file_name TEXT NOT NULL UNIQUE,
  reason TEXT NOT NULL, sha256 TEXT NOT NULL, UNIQUE (meeting_id, paper_version)) STRICT;

CREATE TABLE audit_entry (
  sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, user_id TEXT NOT NULL, user_name TEXT NOT NULL, label TEXT NOT NULL, detail TEXT NOT NULL,
  previous_hash TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit entries are never removed'); END;
CREATE TABLE audit_subject (subject_id TEXT NOT NULL, sequence INTEGER NOT NULL REFERENCES audit_entry (sequence), PRIMARY KEY (subject_id, sequence)) STRICT, WITHOUT ROWID;
CREATE INDEX audit_subject_sequence ON audit_subject (sequence);

CREATE TABLE search_entry (number INTEGER PRIMARY KEY, referral_id TEXT NOT NULL REFERENCES referral (id), source_id TEXT NOT NULL, place TEXT NOT NULL, body TEXT NOT NULL,
  UNIQUE (source_id, place)) STRICT;
CREATE INDEX search_entry_referral ON search_entry (referral_id);
CREATE VIRTUAL TABLE search USING fts5 (body, content = 'search_entry', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4');
CREATE TRIGGER search_entry_insert AFTER INSERT ON search_entry BEGIN INSERT INTO search (rowid, body) VALUES (new.number, new.body); END;
CREATE TRIGGER search_entry_delete AFTER DELETE ON search_entry BEGIN INSERT INTO search (search, rowid, body) VALUES ('delete', old.number, old.body); END;
CREATE TRIGGER search_entry_update AFTER UPDATE ON search_entry BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.number, old.body);
  INSERT INTO search (rowid, body) VALUES (new.number, new.body);
END;
`,
}
