import type { Agency } from '../../../shared/directory/model.ts'
import type { LogKind } from '../../../shared/log/model.ts'
import type { Level, SafeguardCode } from '../../../shared/safeguards/model.ts'
import type { SenseKind } from '../../../shared/sense/model.ts'
import type { RecordColumns, Withdrawable } from './columns.ts'

type Bool = 0 | 1

interface SafeguardAnswerTable extends RecordColumns {
  referral_id: string
  code: SafeguardCode
  level: Level
  /** JSON list of stable words. */
  grounds: string
  reason: string
}

/**
 * Somebody has said that what is hardly ever so is right here: which rule, of which record, and the
 * values as they stood.
 */
interface SenseAnswerTable extends RecordColumns {
  /** Null for an entry of the lead’s log that is about no referral. */
  referral_id: string | null
  rule: string
  record_kind: SenseKind
  record_id: string
  /** JSON: the facts that were found odd, each with its value. */
  value: string
  sentence: string
}

/** Advice and liaison of the pre-birth lead; it may concern no referral yet. */
interface LogEntryTable extends RecordColumns, Withdrawable {
  referral_id: string | null
  kind: LogKind
  happened_on: string
  who: string
  agency: Agency | null
  subject: string
  text: string
  follow_up_on: string | null
  followed_up_on: string | null
}

interface ReminderTable extends RecordColumns {
  user_id: string
  referral_id: string | null
  remind_on: string
  text: string
  done_at: string | null
}

interface WorklistTable extends RecordColumns, Withdrawable {
  owner_id: string
  name: string
  shared: Bool
  /** JSON as in shared/worklists/worklist.ts. */
  filter: string
}

/**
 * A protocol copied and edited in this register; `document` is JSON as in
 * shared/milestones/model.ts.
 */
interface ProtocolTable extends RecordColumns, Withdrawable {
  name: string
  based_on: string
  document: string
}

export interface TrackingTables {
  safeguard_answer: SafeguardAnswerTable
  sense_answer: SenseAnswerTable
  log_entry: LogEntryTable
  reminder: ReminderTable
  worklist: WorklistTable
  protocol: ProtocolTable
}
