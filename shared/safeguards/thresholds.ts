import { z } from 'zod'
import { agencyCodes } from '../directory/model.ts'

const days = z.int().min(1).max(400)
const weeks = z.int().min(1).max(42)

/**
 * Figures of the safeguards, each with the default of docs/domain.md, section 4; a register can set
 * them all.
 */
export const Thresholds = z.strictObject({
  /**
   * No assessment started: red from this gestation (milestone *assessment started*); amber from the
   * one before.
   */
  assessmentStartAmberWeeks: weeks,
  assessmentStartRedWeeks: weeks,
  /** The seventh month (learning point 2). */
  assessmentStopWeeks: weeks,
  assessmentFinishWeeks: weeks,
  /** How long an assessment takes, to forecast its end, in working days. */
  assessmentWorkingDays: days,
  /** Days without contact with the family. */
  driftAmberDays: days,
  driftRedDays: days,
  /** Days without a discussion. */
  undiscussedDays: days,
  /** Meetings at which the same action is still open. */
  carriedMeetings: z.int().min(1).max(20),
  /**
   * Calendar days within which an interrupted assessment is continued and finished after the birth.
   */
  parentingAssessmentDays: days,
  /** How old an assessment may be at the decision that rests on it. */
  staleAssessmentWeeks: weeks,
  /** Days after receipt for father, and for support of care-experienced parents. */
  fatherUnknownDays: days,
  supportDays: days,
  /** Working days for a response to a relative's concern. */
  concernWorkingDays: days,
  /** A parent below this age is young (NICE: 20). */
  youngParentAge: z.int().min(16).max(25),
  /** Booking after this gestation is late. */
  lateBookingWeeks: weeks,
  bornTonightWeeks: weeks,
  birthPlanWeeks: weeks,
  birthPlanRedWeeks: weeks,
  legalPlanningWeeks: weeks,
  papersWeeks: weeks,
  /** Days after the birth by which an application is red. */
  courtDays: days,
  /** Closing within these weeks of the birth is too soon. */
  closedTooSoonWeeks: weeks,
  /** Agencies asked at every case, beside those involved in it. */
  coreAgencies: z.array(z.enum(agencyCodes)).max(10),
  silentMeetings: z.int().min(1).max(10),
  /** Hours for an urgent disagreement, working days per stage for others. */
  urgentDisagreementDays: days,
  disagreementWorkingDays: days,
  /** Missed appointments in a row that call for the transfer checklist. */
  missedAppointments: z.int().min(1).max(10),
})
export type Thresholds = z.infer<typeof Thresholds>

export const defaultThresholds: Thresholds = {
  assessmentStartAmberWeeks: 16,
  assessmentStartRedWeeks: 20,
  assessmentStopWeeks: 28,
  assessmentFinishWeeks: 36,
  assessmentWorkingDays: 45,
  driftAmberDays: 28,
  driftRedDays: 56,
  undiscussedDays: 28,
  carriedMeetings: 3,
  parentingAssessmentDays: 45,
  staleAssessmentWeeks: 12,
  fatherUnknownDays: 28,
  supportDays: 28,
  concernWorkingDays: 5,
  youngParentAge: 20,
  lateBookingWeeks: 20,
  bornTonightWeeks: 24,
  birthPlanWeeks: 32,
  birthPlanRedWeeks: 34,
  legalPlanningWeeks: 24,
  papersWeeks: 39,
  courtDays: 5,
  closedTooSoonWeeks: 12,
  coreAgencies: ['social_care', 'maternity'],
  silentMeetings: 2,
  urgentDisagreementDays: 1,
  disagreementWorkingDays: 10,
  missedAppointments: 2,
}
