import type { Noun } from '../../shared/call.ts'
import type { Change } from '../register/audit/change.ts'
import type { RecordTable } from '../register/schema.ts'

/** Nouns that show what stands on a referral's own row, or count it. */
const _everyNounOfReferrals = [] as const satisfies readonly Noun[]

/** Which nouns' queries read which table. A table that is missing here does not compile; a test runs every query and holds its statements against this. */
export const readBy: Readonly<Record<RecordTable, readonly Noun[]>> = {
  site: [],
  user: [],
  setting: [],
  import_mapping: [],
  export_file: [],
  person: [],
  referral: [],
  edd_entry: [],
  factor: [],
  note: [],
  rag_entry: [],
  referral_link: [],
  merge: [],
  event: [],
  family_member: [],
  address: [],
  agency_check: [],
  concern: [],
  protective_factor: [],
  disagreement: [],
  baby: [],
  meeting: [],
  attendee: [],
  agenda_item: [],
  agency_view: [],
  decision: [],
  action: [],
  minutes_paper: [],
  safeguard_answer: [],
  log_entry: [],
  reminder: [],
  worklist: [],
  protocol: [],
}

/** The nouns of which something may read otherwise after these writes; `assurance` reads the audit trail, which every write adds to. */
export function nounsReading(written: readonly Change[]): Noun[] {
  return [...new Set<Noun>(['assurance', ...written.flatMap(({ table }) => readBy[table])])]
}
