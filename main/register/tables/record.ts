import type { BabyOutcome, Sex } from '../../../shared/birth/codes.ts'
import type { Agency } from '../../../shared/directory/model.ts'
import type { EventKind } from '../../../shared/events/kinds.ts'
import type { CheckBody, LegalStatus, LivesWith, MemberKind, Parentage, Stage } from '../../../shared/family/codes.ts'
import type { Answer, Identification } from '../../../shared/people/codes.ts'
import type { OfReferral } from './columns.ts'

type Bool = 0 | 1

/** Dated work on a referral; `detail` is JSON as in shared/events/model.ts. */
export interface EventTable extends OfReferral {
  kind: EventKind
  happened_on: string
  agency: Agency | null
  who: string
  text: string
  detail: string
}

interface FamilyMemberTable extends OfReferral {
  person_id: string
  kind: MemberKind
  relationship: string
  parentage: Parentage
  lives_with: LivesWith
  legal_status: LegalStatus
  /** Codes with spaces between them. */
  past: string
  outcome: string
  outcome_on: string | null
  poses_risk: Answer
  identified: Identification
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
  body: CheckBody
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
  stage: Stage
  stage_since: string
  resolved_on: string | null
  resolution: string
}

interface BabyTable extends OfReferral {
  position: number
  surname: string
  forenames: string
  nhs_number: string | null
  sex: Sex
  born_on: string
  born_at: string | null
  place: string
  gestation_days: number | null
  weight_grams: number | null
  outcome: BabyOutcome
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
