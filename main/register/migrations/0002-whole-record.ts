import type { Migration } from '../migrate.ts'

const record = `
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL,
  changed_at TEXT NOT NULL, changed_by TEXT NOT NULL`
const withdrawable = `withdrawn_at TEXT, withdrawn_reason TEXT NOT NULL`
const ofReferral = `referral_id TEXT NOT NULL REFERENCES referral (id)`

/**
 * Family, events, concerns, babies, answers to safeguards, the lead's log, reminders, worklists,
 * protocols. New columns are empty, as the audit trail tells them.
 */
export const wholeRecord: Migration = {
  version: 2,
  sql: `
ALTER TABLE person ADD COLUMN ethnicity TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN contact_note TEXT NOT NULL DEFAULT '';
ALTER TABLE referral ADD COLUMN lead TEXT NOT NULL DEFAULT '';
ALTER TABLE referral ADD COLUMN booking_midwife TEXT NOT NULL DEFAULT '';
ALTER TABLE referral ADD COLUMN household TEXT NOT NULL DEFAULT '';
ALTER TABLE referral ADD COLUMN first_due TEXT NOT NULL DEFAULT '';
ALTER TABLE referral ADD COLUMN ended_on TEXT;
ALTER TABLE referral ADD COLUMN retain_until TEXT;
ALTER TABLE referral ADD COLUMN merged_into TEXT REFERENCES referral (id);
CREATE INDEX referral_merged ON referral (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE event (${record}, ${ofReferral}, kind TEXT NOT NULL, happened_on TEXT NOT NULL, agency TEXT, who TEXT NOT NULL, text TEXT NOT NULL,
  detail TEXT NOT NULL, ${withdrawable}) STRICT;
CREATE INDEX event_referral ON event (referral_id, happened_on);
CREATE TABLE family_member (${record}, ${ofReferral}, person_id TEXT NOT NULL REFERENCES person (id), kind TEXT NOT NULL, relationship TEXT NOT NULL,
  parentage TEXT NOT NULL, lives_with TEXT NOT NULL, legal_status TEXT NOT NULL, past TEXT NOT NULL, outcome TEXT NOT NULL, outcome_on TEXT,
  poses_risk TEXT NOT NULL, identified TEXT NOT NULL, spoken_to_on TEXT, note TEXT NOT NULL, ${withdrawable}) STRICT;
CREATE INDEX family_member_referral ON family_member (referral_id);
CREATE INDEX family_member_person ON family_member (person_id);
CREATE TABLE address (${record}, ${ofReferral}, person_id TEXT NOT NULL REFERENCES person (id), address TEXT NOT NULL, postcode TEXT NOT NULL,
  from_on TEXT, until_on TEXT, note TEXT NOT NULL, ${withdrawable}) STRICT;
CREATE INDEX address_referral ON address (referral_id);
CREATE INDEX address_person ON address (person_id);
CREATE TABLE agency_check (${record}, ${ofReferral}, person_id TEXT NOT NULL REFERENCES person (id), body TEXT NOT NULL, asked_on TEXT NOT NULL,
  answered_on TEXT, answer TEXT NOT NULL, ${withdrawable}) STRICT;
CREATE INDEX agency_check_referral ON agency_check (referral_id);
CREATE INDEX agency_check_person ON agency_check (person_id);
CREATE TABLE concern (${record}, ${ofReferral}, raised_by TEXT NOT NULL, relationship TEXT NOT NULL, raised_on TEXT NOT NULL, text TEXT NOT NULL,
  taken_by TEXT NOT NULL, responded_on TEXT, responded_by TEXT NOT NULL, response TEXT NOT NULL, ${withdrawable}) STRICT;
CREATE INDEX concern_referral ON concern (referral_id);
CREATE TABLE protective_factor (${record}, ${ofReferral}, text TEXT NOT NULL, source TEXT NOT NULL, noted_on TEXT NOT NULL, ${withdrawable}) STRICT;
CREATE INDEX protective_factor_referral ON protective_factor (referral_id);
CREATE TABLE disagreement (${record}, ${ofReferral}, about TEXT NOT NULL, raised_by TEXT NOT NULL, raised_on TEXT NOT NULL, urgent INTEGER NOT NULL,
  stage TEXT NOT NULL, stage_since TEXT NOT NULL, resolved_on TEXT, resolution TEXT NOT NULL, ${withdrawable}) STRICT;
CREATE INDEX disagreement_referral ON disagreement (referral_id);
CREATE TABLE baby (${record}, ${ofReferral}, position INTEGER NOT NULL, surname TEXT NOT NULL, forenames TEXT NOT NULL, nhs_number TEXT, sex TEXT NOT NULL,
  born_on TEXT NOT NULL, born_at TEXT, place TEXT NOT NULL, gestation_days INTEGER, weight_grams INTEGER, outcome TEXT NOT NULL, ${withdrawable}) STRICT;
CREATE INDEX baby_referral ON baby (referral_id, position);
CREATE INDEX baby_nhs_number ON baby (nhs_number) WHERE nhs_number IS NOT NULL;
CREATE TABLE rag_entry (${record}, ${ofReferral}, set_on TEXT NOT NULL, from_rag TEXT NOT NULL, rag TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
CREATE INDEX rag_entry_referral ON rag_entry (referral_id, set_on);
CREATE TABLE referral_link (${record}, earlier_id TEXT NOT NULL REFERENCES referral (id), later_id TEXT NOT NULL REFERENCES referral (id),
  reason TEXT NOT NULL, ${withdrawable}) STRICT;
CREATE INDEX referral_link_earlier ON referral_link (earlier_id);
CREATE INDEX referral_link_later ON referral_link (later_id);
CREATE TABLE merge (${record}, kept_id TEXT NOT NULL REFERENCES referral (id), merged_id TEXT NOT NULL REFERENCES referral (id), reason TEXT NOT NULL,
  moved TEXT NOT NULL, undone_at TEXT, undone_reason TEXT NOT NULL) STRICT;
CREATE INDEX merge_kept ON merge (kept_id);
CREATE INDEX merge_merged ON merge (merged_id);
CREATE TABLE safeguard_answer (${record}, ${ofReferral}, code TEXT NOT NULL, level TEXT NOT NULL, grounds TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
CREATE INDEX safeguard_answer_referral ON safeguard_answer (referral_id, code);

CREATE TABLE log_entry (${record}, referral_id TEXT REFERENCES referral (id), kind TEXT NOT NULL, happened_on TEXT NOT NULL, who TEXT NOT NULL,
  agency TEXT, subject TEXT NOT NULL, text TEXT NOT NULL, follow_up_on TEXT, followed_up_on TEXT, ${withdrawable}) STRICT;
CREATE INDEX log_entry_referral ON log_entry (referral_id, happened_on);
CREATE INDEX log_entry_day ON log_entry (happened_on);
CREATE TABLE reminder (${record}, user_id TEXT NOT NULL REFERENCES user (id), referral_id TEXT REFERENCES referral (id), remind_on TEXT NOT NULL,
  text TEXT NOT NULL, done_at TEXT) STRICT;
CREATE INDEX reminder_user ON reminder (user_id, remind_on) WHERE done_at IS NULL;
CREATE TABLE worklist (${record}, owner_id TEXT NOT NULL REFERENCES user (id), name TEXT NOT NULL, shared INTEGER NOT NULL, filter TEXT NOT NULL, ${withdrawable}) STRICT;
CREATE TABLE protocol (${record}, name TEXT NOT NULL, based_on TEXT NOT NULL, document TEXT NOT NULL, ${withdrawable}) STRICT;
`,
}
