/** What every table of records carries; `register/write.ts` alone sets these. */
export interface RecordColumns {
  id: string
  version: number
  created_at: string
  created_by: string
  changed_at: string
  changed_by: string
}

export interface Withdrawable {
  /** Null while in force; rows are never deleted by users. */
  withdrawn_at: string | null
  withdrawn_reason: string
}

export interface OfReferral extends RecordColumns, Withdrawable {
  referral_id: string
}
