import { z } from 'zod'
import type { Nation } from '../access/model.ts'
import type { IsoDay } from '../calendar/day.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { codesOf } from '../codes.ts'
import { Day, Id, Instant, RequiredLine } from '../fields.ts'
import type { Milestone } from '../milestones/model.ts'
import type { Thresholds } from './thresholds.ts'

/**
 * What case reviews found, checked every day (docs/domain.md, section 4), in the domain's order.
 * Nothing is scored or ranked by a number.
 */
export const safeguardWords = {
  'no-assessment': 'Assessment not started',
  'late-assessment': 'Assessment late',
  drift: 'Drift',
  interrupted: 'Assessment interrupted by the birth',
  'stale-assessment': 'Decision rests on an old assessment',
  'domestic-abuse-unexplored': 'Domestic abuse not explored',
  optimism: 'Risk lowered without new evidence',
  'family-load': 'Impact of another child not recorded',
  'father-unknown': 'Father or partner not known',
  'previous-removal': 'Previous removal without assessment and legal planning',
  'relatives-unheard': 'Relative’s concern unanswered',
  'care-experienced-unsupported': 'Care-experienced parent without support',
  'young-parent-unsupported': 'Young parent without support',
  'mental-health-unanswered': 'Mental health view missing',
  'concealed-unexplored': 'Late booking or concealment not explored',
  'history-not-searched': 'History not searched',
  prematurity: 'Birth may come early',
  'birth-plan-not-shared': 'Birth plan not acknowledged',
  'proceedings-rushed': 'Proceedings rushed',
  'discharged-unplanned': 'Discharged without a meeting',
  'closed-too-soon': 'Closing too soon',
  'sibling-unlinked': 'Unborn baby absent from a sibling’s review',
  'agency-silent': 'Agency silent',
  'disagreement-open': 'Disagreement unresolved',
  transfer: 'Transfer without the alert checklist',
} as const
export type SafeguardCode = keyof typeof safeguardWords
export const safeguardCodes = codesOf(safeguardWords)

export const levels = ['info', 'amber', 'red'] as const
export type Level = (typeof levels)[number]
export const levelWords: Record<Level, string> = { info: 'To know', amber: 'Amber', red: 'Red' }

export interface SafeguardInput {
  readonly file: CaseFile
  readonly today: IsoDay
  readonly thresholds: Thresholds
  readonly milestones: readonly Milestone[]
  /** Whose bank holidays count. */
  readonly nation: Nation
  /**
   * Days by which gestations come earlier because the birth may (safeguard *prematurity*); 0 for
   * most.
   */
  readonly earlierDays: number
}

/** What fired, in a plain sentence with its figures. */
export interface Finding {
  readonly level: Level
  /** `31+4, standard 20+0: no assessment has been started.` */
  readonly sentence: string
  /** What would clear it: `Cleared by starting the pre-birth assessment.` */
  readonly clearedBy: string
  /** Since when it has been so, for *since* in lists and for the replayed cases. */
  readonly since: IsoDay
  /**
   * What it stands on, as stable words: `contact:2026-05-01:28`, `contact:2026-05-01:56`,
   * `father:not_identified`. An answer covers the grounds it was given for; a new ground or a
   * higher level means that the facts got worse, and it fires again. What can come back names its
   * occurrence (a day, an id).
   */
  readonly grounds: readonly string[]
}

export interface Safeguard {
  readonly code: SafeguardCode
  /** The case review or source it comes from. */
  readonly lesson: string
  /**
   * It is about work done before this pregnancy; every other rule is shown only what belongs to
   * this one.
   */
  readonly seesEarlier?: true
  /** Null while there is nothing to say. */
  readonly check: (input: SafeguardInput) => Finding | null
}

export const SafeguardAnswer = z.strictObject({
  id: Id,
  code: z.enum(safeguardCodes),
  level: z.enum(levels),
  grounds: z.array(z.string()),
  reason: z.string(),
  answeredBy: z.string(),
  answeredAt: Instant,
})
export type SafeguardAnswer = z.infer<typeof SafeguardAnswer>

/** A safeguard that fires for one referral today, with its answer if that still covers it. */
export const Raised = z.strictObject({
  code: z.enum(safeguardCodes),
  level: z.enum(levels),
  sentence: z.string(),
  clearedBy: z.string(),
  lesson: z.string(),
  since: Day,
  grounds: z.array(z.string()),
  /** The answer that covers it; null: unanswered, or worse than when it was answered. */
  answer: SafeguardAnswer.nullable(),
  /** It was answered before, and the facts have got worse since. */
  worse: z.boolean(),
})
export type Raised = z.infer<typeof Raised>

export const AnswerReason = RequiredLine
