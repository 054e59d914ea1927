import type { Migration } from '../migrate.ts'

/**
 * Lists that are read newest first and cut at a length: they come from these indexes in order, so
 * that nothing older is looked at. The last four hold all that milestones and safeguards ask of
 * discussions and actions, so that the first look at thousands of open referrals after unlocking
 * does not decrypt a page for each row (tracking/gather.ts).
 */
export const lists: Migration = {
  version: 6,
  sql: `
CREATE INDEX referral_received ON referral (status, received_on, site_id, id);
CREATE INDEX meeting_newest ON meeting (date, time) WHERE state <> 'withdrawn';
CREATE INDEX action_closed ON action (closed_on, created_at) WHERE closed_on IS NOT NULL;
CREATE INDEX log_entry_newest ON log_entry (happened_on, created_at) WHERE withdrawn_at IS NULL;
CREATE INDEX log_entry_waiting ON log_entry (happened_on, created_at)
  WHERE withdrawn_at IS NULL AND follow_up_on IS NOT NULL AND followed_up_on IS NULL;
CREATE INDEX reminder_referral ON reminder (referral_id) WHERE referral_id IS NOT NULL;

DROP INDEX agenda_item_referral;
CREATE INDEX agenda_item_referral ON agenda_item (referral_id, state, meeting_id, outcome, trim(analysis) <> '', trim(worries) <> '', id);
DROP INDEX agency_view_item;
CREATE INDEX agency_view_item ON agency_view (item_id, withdrawn_at, trim(text) <> '', agency);
DROP INDEX action_referral;
CREATE INDEX action_referral ON action (referral_id, state, raised_on, agency, due_on, closed_on, id);
CREATE INDEX attendee_agency ON attendee (meeting_id, withdrawn_at, agency);
`,
}
