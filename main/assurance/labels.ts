import { actionStateWords } from '../../shared/actions/model.ts'
import { babyFacts } from '../../shared/birth/facts.ts'
import { agencies } from '../../shared/directory/model.ts'
import { eventKinds } from '../../shared/events/kinds.ts'
import { type ColumnOf, columnOf, type Fact, type Facts } from '../../shared/facts.ts'
import { addressFacts, checkFacts, concernFacts, disagreementFacts, memberFacts, protectiveFacts } from '../../shared/family/facts.ts'
import { logKindWords } from '../../shared/log/model.ts'
import { fatherhoodFacts, personFacts } from '../../shared/people/facts.ts'
import { eddMethodWords, statusWords } from '../../shared/referrals/codes.ts'
import { factorWords } from '../../shared/referrals/factors.ts'
import { referralFacts } from '../../shared/referrals/facts.ts'
import { levelWords, safeguardWords } from '../../shared/safeguards/model.ts'
import type { RecordTable, Schema } from '../register/schema.ts'
import type { RecordColumns } from '../register/tables/columns.ts'
import { meetingLabels, withdrawn } from './meeting-labels.ts'

/** How a column is told of. */
export interface Label extends Pick<Fact, 'label' | 'words' | 'stays'> {
  /** `moment`: an instant; `site`: the id of one; `detail`: what an event says beside its kind. */
  readonly kind?: Fact['kind'] | 'moment' | 'site' | 'detail'
  /** What nobody knows yet. */
  readonly blank?: unknown
  /** Whose fact it is, where it stands in another record. */
  readonly of?: 'Father'
}

/** Every column of a table that can change; null where it says nothing to a reader. */
export type Labels<T extends RecordTable> = Readonly<Record<Exclude<keyof Schema[T], keyof RecordColumns>, Label | null>>

const ofReferral = { ...withdrawn, referral_id: null } as const
const agency = { label: 'Agency', words: agencies } as const

type Columns<F extends Facts> = { [K in keyof F as ColumnOf<K, F[K]>]: Label }

function labelsOf<F extends Facts>(facts: F, of?: Label['of']): Columns<F> {
  const labels = Object.entries(facts).map(([key, fact]) => [columnOf(key, fact), of === undefined ? fact : { ...fact, of }])
  return Object.fromEntries(labels) as Columns<F>
}

/** What the history calls each column: the words of the form that asks for it. */
export const labels: { readonly [T in RecordTable]: Labels<T> } = {
  person: { ...labelsOf(personFacts), folded_name: null },
  referral: {
    ...labelsOf(referralFacts),
    ...labelsOf(fatherhoodFacts, 'Father'),
    site_id: { label: referralFacts.siteId.label, kind: 'site' },
    reference: { label: 'Reference' },
    status: { label: 'Status', words: statusWords },
    mother_id: null,
    father_id: null,
    edd: { label: 'EDD' },
    edd_method: { label: 'EDD method', words: eddMethodWords },
    next_discussion_on: { label: 'Next discussion' },
    last_discussed_on: { label: 'Last discussed' },
    closed_on: { label: 'Closed on' },
    closing_reason: { label: 'Reason' },
    first_due: null,
    ended_on: { label: 'Pregnancy ended on' },
    retain_until: { label: 'Kept until' },
    merged_into: null,
  },
  // The EDD itself is told with the referral, a RAG too.
  edd_entry: { referral_id: null, edd: null, method: null, reason: { label: 'Reason for the EDD' } },
  rag_entry: { referral_id: null, set_on: null, from_rag: null, rag: null, reason: null },
  factor: {
    ...ofReferral,
    code: { label: 'Factor', words: factorWords },
    source: { label: 'Source' },
    noted_on: { label: 'Noted on' },
    note: { label: 'Note' },
  },
  note: { ...ofReferral, text: { label: 'Note' } },
  referral_link: { ...withdrawn, earlier_id: null, later_id: null, reason: { label: 'Reason for the link' } },
  merge: {
    kept_id: null,
    merged_id: null,
    reason: { label: 'Reason for the merge' },
    moved: null,
    undone_at: { label: 'Merge undone on', kind: 'moment' },
    undone_reason: { label: 'Reason for undoing' },
  },
  event: {
    ...ofReferral,
    kind: { label: 'Kind of event', words: Object.fromEntries(Object.entries(eventKinds).map(([kind, { words }]) => [kind, words])) },
    happened_on: { label: 'Day' },
    agency,
    who: { label: 'Who' },
    text: { label: 'What happened' },
    detail: { label: 'Details', kind: 'detail' },
  },
  family_member: { ...ofReferral, ...labelsOf(memberFacts), person_id: null },
  address: { ...ofReferral, ...labelsOf(addressFacts), person_id: null },
  agency_check: { ...ofReferral, ...labelsOf(checkFacts), person_id: null },
  concern: { ...ofReferral, ...labelsOf(concernFacts) },
  protective_factor: { ...ofReferral, ...labelsOf(protectiveFacts) },
  disagreement: { ...ofReferral, ...labelsOf(disagreementFacts) },
  baby: { ...ofReferral, ...labelsOf(babyFacts), position: null },
  action: {
    referral_id: null,
    item_id: null,
    text: { label: 'Action' },
    owner: { label: 'Owner' },
    agency,
    due_on: { label: 'Due' },
    raised_on: { label: 'Agreed on' },
    state: { label: 'State', words: actionStateWords },
    closed_on: { label: 'Closed on' },
    reason: { label: 'Reason' },
  },
  ...meetingLabels,
  safeguard_answer: {
    referral_id: null,
    code: { label: 'Safeguard', words: safeguardWords },
    level: { label: 'Level', words: levelWords },
    grounds: null,
    reason: { label: 'Answer' },
  },
  sense_answer: {
    referral_id: null,
    rule: null,
    record_kind: null,
    record_id: null,
    value: null,
    sentence: { label: 'Confirmed as right' },
  },
  log_entry: {
    ...ofReferral,
    kind: { label: 'Kind', words: logKindWords },
    happened_on: { label: 'On' },
    who: { label: 'With whom' },
    agency,
    subject: { label: 'About' },
    text: { label: 'What was said' },
    follow_up_on: { label: 'Follow up on' },
    followed_up_on: { label: 'Followed up on' },
  },
  reminder: {
    user_id: null,
    referral_id: null,
    remind_on: { label: 'On' },
    text: { label: 'What' },
    done_at: { label: 'Done on', kind: 'moment' },
  },
  worklist: { ...withdrawn, owner_id: null, name: { label: 'Name' }, shared: { label: 'Shared', kind: 'flag' }, filter: null },
  protocol: { ...withdrawn, name: { label: 'Name' }, based_on: { label: 'Copied from' }, document: null },
  site: { name: { label: 'Name' } },
  user: { name: { label: 'Name' }, role: { label: 'Role' } },
  setting: { document: null },
  import_mapping: { source: { label: 'Columns of the list' }, columns: null, forgotten: { label: 'Forgotten', kind: 'flag' } },
  export_file: {
    list: { label: 'List' },
    shown: { label: 'Shown' },
    row_count: { label: 'Rows' },
    file_name: { label: 'File' },
    sha256: null,
  },
}

/**
 * How a stored column is told of, or null where it is not: also one that an earlier version of the
 * app had.
 */
export function labelOf(table: string, column: string): Label | null {
  const known: Readonly<Record<string, Readonly<Record<string, Label | null>>>> = labels
  return known[table]?.[column] ?? null
}
