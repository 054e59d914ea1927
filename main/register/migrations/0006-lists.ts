import type { Migration } from '../migrate.ts'

/** Lists that are read newest first and cut at a length: they come from these indexes in order, so that nothing older is looked at. */
export const lists: Migration = {
  version: 6,
  sql: `
CREATE INDEX meeting_newest ON meeting (date, time) WHERE state <> 'withdrawn';
CREATE INDEX action_closed ON action (closed_on, created_at) WHERE closed_on IS NOT NULL;
CREATE INDEX log_entry_newest ON log_entry (happened_on, created_at) WHERE withdrawn_at IS NULL;
CREATE INDEX log_entry_waiting ON log_entry (happened_on, created_at)
  WHERE withdrawn_at IS NULL AND follow_up_on IS NOT NULL AND followed_up_on IS NULL;
CREATE INDEX reminder_referral ON reminder (referral_id) WHERE referral_id IS NOT NULL;
`,
}
