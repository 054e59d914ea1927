import type { SenseKind } from '../../shared/sense/model.ts'
import type { Writer } from '../register/write.ts'

/** Somebody has said that what is hardly ever so is right. */
export interface SenseAnswer {
  /** Null for an entry of the lead’s log that is about no referral. */
  readonly referralId: string | null
  readonly rule: string
  readonly kind: SenseKind
  readonly recordId: string
  /** JSON of the facts as they stood. */
  readonly value: string
  readonly sentence: string
}

/** Keeps the answer, with who and when as every record has them; the record’s history tells it. */
export async function keepSenseAnswer(write: Writer, { referralId, rule, kind, recordId, value, sentence }: SenseAnswer): Promise<void> {
  await write.add('sense_answer', { referral_id: referralId, rule, record_kind: kind, record_id: recordId, value, sentence }, [
    referralId ?? recordId,
  ])
}
