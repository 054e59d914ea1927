import type { RecordTable } from '../register/schema.ts'

/**
 * Every table whose rows belong to a referral by `referral_id`, with the words for one and for
 * many. A merge moves their rows; a test fails when the schema has such a table that is not here.
 */
export const tablesOfReferral = {
  edd_entry: ['EDD entry', 'EDD entries'],
  factor: ['factor', 'factors'],
  note: ['note', 'notes'],
  agenda_item: ['discussion at a meeting', 'discussions at meetings'],
  action: ['action', 'actions'],
  event: ['event', 'events'],
  family_member: ['family member', 'family members'],
  address: ['address', 'addresses'],
  agency_check: ['check', 'checks'],
  concern: ['relative’s concern', 'relatives’ concerns'],
  protective_factor: ['protective factor', 'protective factors'],
  disagreement: ['disagreement', 'disagreements'],
  baby: ['baby', 'babies'],
  rag_entry: ['RAG entry', 'RAG entries'],
  safeguard_answer: ['answer to a safeguard', 'answers to safeguards'],
  sense_answer: ['answer that was confirmed', 'answers that were confirmed'],
  log_entry: ['entry of the lead’s log', 'entries of the lead’s log'],
  reminder: ['reminder', 'reminders'],
} as const satisfies Partial<Record<RecordTable, readonly [one: string, many: string]>>

export type TableOfReferral = keyof typeof tablesOfReferral
export const tableNames = Object.keys(tablesOfReferral) as TableOfReferral[]

/** Tables of people's facts: rows about the merged mother or father go over to the kept ones. */
export const tablesOfPeople: readonly TableOfReferral[] = ['address', 'agency_check']

/** Columns that name a referral in another way, and what a merge does with them. */
export const otherReferences = {
  'referral_link.earlier_id': 'moved, unless the kept record is linked there already',
  'referral_link.later_id': 'moved, unless the kept record is linked there already',
  'merge.kept_id': 'stays: an earlier merge is undone from where it went',
  'merge.merged_id': 'stays',
  'referral.merged_into': 'stays',
  'search_entry.referral_id': 'derived: follows',
  'search_person.referral_id': 'derived: follows',
} as const
