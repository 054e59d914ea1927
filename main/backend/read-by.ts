import type { Noun } from '../../shared/call.ts'
import type { Change } from '../register/audit/change.ts'
import type { RecordTable } from '../register/schema.ts'

/**
 * Which nouns' queries read which table, and which search by what stands in it. A table that is
 * missing here does not compile; a test runs every query and holds its statements against this,
 * another compares what every query says before and after each command.
 */
export const readBy: Readonly<Record<RecordTable, readonly Noun[]>> = {
  site: ['directory', 'meetings', 'merges'],
  user: ['access', 'birth', 'events', 'log', 'merges', 'minutes', 'referrals', 'settings', 'tracking', 'worklists'],
  setting: ['birth', 'meetings', 'settings', 'tracking'],
  protocol: ['birth', 'settings', 'tracking'],
  import_mapping: [],
  export_file: [],
  person: ['actions', 'birth', 'family', 'log', 'meetings', 'merges', 'referrals', 'reminders', 'search', 'tracking'],
  referral: ['actions', 'birth', 'family', 'log', 'meetings', 'merges', 'referrals', 'reminders', 'search', 'tracking'],
  edd_entry: ['birth', 'merges', 'referrals', 'tracking'],
  factor: ['birth', 'merges', 'referrals', 'tracking'],
  note: ['merges', 'referrals', 'search'],
  rag_entry: ['birth', 'merges', 'tracking'],
  referral_link: ['birth', 'family', 'tracking'],
  merge: ['merges', 'referrals', 'search'],
  event: ['birth', 'events', 'merges', 'search', 'tracking'],
  family_member: ['birth', 'family', 'merges', 'referrals', 'search', 'tracking'],
  address: ['birth', 'family', 'merges', 'referrals', 'search', 'tracking'],
  agency_check: ['birth', 'family', 'merges', 'tracking'],
  concern: ['birth', 'family', 'merges', 'search', 'tracking'],
  protective_factor: ['family', 'merges'],
  disagreement: ['birth', 'family', 'merges', 'tracking'],
  baby: ['birth', 'merges', 'referrals', 'search', 'tracking'],
  meeting: ['birth', 'meetings', 'merges', 'referrals', 'search', 'tracking'],
  attendee: ['birth', 'meetings', 'tracking'],
  agenda_item: ['actions', 'birth', 'meetings', 'merges', 'referrals', 'search', 'tracking'],
  agency_view: ['birth', 'meetings', 'search', 'tracking'],
  decision: ['meetings', 'search'],
  action: ['actions', 'birth', 'meetings', 'merges', 'referrals', 'search', 'tracking'],
  minutes_paper: ['minutes'],
  safeguard_answer: ['birth', 'merges', 'tracking'],
  sense_answer: ['merges'],
  log_entry: ['log', 'merges', 'search'],
  reminder: ['merges', 'reminders'],
  worklist: ['worklists'],
}

/**
 * The nouns of which something may read otherwise after these writes. `assurance` reads the audit
 * trail, which every write adds to.
 */
export function nounsReading(written: readonly Change[]): Noun[] {
  return [...new Set<Noun>(['assurance', ...written.flatMap(({ table }) => readBy[table])])]
}
