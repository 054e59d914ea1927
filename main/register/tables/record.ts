import type { OfReferral } from './columns.ts'

type Bool = 0 | 1

/** Dated work on a referral; `detail` is JSON as in shared/events/model.ts. */
export interface EventTable extends OfReferral {
  kind: string
  happened_on: string
  agency: string | null
  who: string
  text: string
  detail: string
}

interface FamilyMemberTable extends OfReferral {
  person_id: string
  kind: string
  relationship: string
  parentage: string
  lives_with: string
  legal_status: string
  /** Codes with spaces between them. */
  past: string
  outcome: string
  outcome_on: string | null
  poses_risk: string
  identified: string
  spoken_to_on: string | null
  note: string
}

interface AddressTable extends OfReferral {
  person_id: string
  address: string
  postcode: string
  from_on: string | null
  until_on: string | null
  note: string
}

interface AgencyCheckTable extends OfReferral {
  person_id: string
  body: string
  asked_on: string
  answered_on: string | null
  answer: string
}

interface ConcernTable extends OfReferral {
  raised_by: string
  relationship: string
  raised_on: string
  text: string
  taken_by: string
  responded_on: string | null
  responded_by: string
  response: string
}

interface ProtectiveFactorTable extends OfReferral {
  text: string
  source: string
  noted_on: string
}

interface DisagreementTable extends OfReferral {
  about: string
  raised_by: string
  raised_on: string
  urgent: Bool
  stage: string
  stage_since: string
  resolved_on: string | null
  resolution: string
}

interface BabyTable extends OfReferral {
  position: number
  surname: string
  forenames: string
  nhs_number: string | null
  sex: string
  born_on: string
  born_at: string | null
  place: string
  gestation_days: number | null
  weight_grams: number | null
  outcome: string
}

export interface CaseTables {
  event: EventTable
  family_member: FamilyMemberTable
  address: AddressTable
  agency_check: AgencyCheckTable
  concern: ConcernTable
  protective_factor: ProtectiveFactorTable
  disagreement: DisagreementTable
  baby: BabyTable
}
