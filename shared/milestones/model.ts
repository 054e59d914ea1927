import { z } from 'zod'
import { nations } from '../access/model.ts'
import { codesOf } from '../codes.ts'
import { eventKindCodes } from '../events/kinds.ts'
import { Day, Line, RequiredShort, Short } from '../fields.ts'

/** Milestones of a pre-birth referral in the order they come (docs/domain.md, section 3). */
export const milestoneWords = {
  booking: 'Booking',
  referral: 'Referral',
  decision: 'Decision on the referral',
  first_discussed: 'First discussed',
  planning: 'Planning meeting or strategy discussion',
  assessment_started: 'Assessment started',
  legal_planning: 'Legal planning meeting',
  born_tonight: 'If born tonight',
  icpc: 'Initial conference (ICPC)',
  core_group: 'First core group',
  birth_plan: 'Birth plan',
  birth_plan_to_parents: 'Birth plan to the parents',
  birth_plan_shared: 'Birth plan sent to maternity, out-of-hours team, health visitor and GP',
  assessment_finished: 'Assessment finished',
  papers: 'Papers to the parents’ solicitor',
  birth_notified: 'Birth notified to the social worker',
  court_application: 'Application to court',
  pre_discharge: 'Pre-discharge meeting',
  parenting_assessment: 'Parenting assessment finished',
  first_review: 'First review after the birth',
  later_review: 'Later review',
} as const
export type MilestoneCode = keyof typeof milestoneWords
export const milestoneCodes = codesOf(milestoneWords)

/** Events of the record that a due day can be counted from, beside those of `events/kinds.ts`. */
export const anchorEvents = [...eventKindCodes, 'received', 'discussed'] as const

const Count = z.int().min(0).max(400)

/**
 * What a due day is counted from. Several anchors of one milestone: the earliest day holds (`and
 * never after`).
 */
export const Anchor = z.discriminatedUnion('from', [
  /** A gestation, completed weeks and days: `20+0`. */
  z.strictObject({ from: z.literal('gestation'), weeks: z.int().min(0).max(42), days: z.int().min(0).max(6) }),
  /** An event of the record. `meeting`: the next weekly meeting after it. */
  z.strictObject({
    from: z.literal('event'),
    event: z.enum(anchorEvents),
    count: Count,
    unit: z.enum(['calendar_days', 'working_days', 'months', 'meetings']),
  }),
  /** The birth. */
  z.strictObject({ from: z.literal('birth'), count: Count, unit: z.enum(['calendar_days', 'working_days', 'months']) }),
])
export type Anchor = z.infer<typeof Anchor>

/** When a milestone applies. */
export const conditionWords = {
  always: 'Every referral',
  not_declined: 'Every referral that social care has not turned down',
  accepted: 'Referral accepted by social care',
  previous_removal_or_proceedings: 'A previous removal, or proceedings likely',
  s47_substantiated: 'Section 47 enquiry substantiated',
  plan_made: 'A child protection plan in force',
  plan_in_force: 'Born, and a plan in force',
  removal_planned: 'Removal at birth planned',
  born: 'The baby is born',
  born_unfinished: 'The baby is born and the assessment was not finished',
} as const
export type Condition = keyof typeof conditionWords
const conditions = codesOf(conditionWords)

export const MilestoneRule = z.strictObject({
  code: z.enum(milestoneCodes),
  applies: z.enum(conditions),
  /** Amber from here, if anything is said before the due day. */
  amber: Anchor.nullable(),
  /** The due day: the earliest of these. */
  due: z.array(Anchor).min(1).max(3),
  /**
   * First review after the birth: in place of the day from the birth where the mother is recorded
   * as not medically fit to attend (London 4.1.22: 20 days). Left out: the day stays. Protocols
   * made by an older program have none.
   */
  motherUnfit: Anchor.optional(),
  /** Red from here; null: red as soon as it is past due. */
  red: Anchor.nullable(),
  /**
   * The last day at which it can still be begun in time; past it is said apart (assessment start
   * 28+0).
   */
  stop: Anchor.nullable(),
  /** A referral too late for the due day gets a compressed one. */
  compressible: z.boolean(),
  /**
   * Comes earlier by the prematurity weeks for twins, earlier preterm birth or substance misuse.
   */
  movesWithPrematurity: z.boolean(),
  /** Where the figure is from. */
  source: Line,
})
export type MilestoneRule = z.infer<typeof MilestoneRule>

export const Protocol = z.strictObject({
  /** `england`, or the id of a copy made in this register. */
  code: Short,
  name: RequiredShort,
  nation: z.enum(nations),
  source: RequiredShort,
  /** Year or date of the source. */
  sourceDate: RequiredShort,
  /** Calendar days from receipt for a referral that came too late for a due day. */
  compressedDays: z.int().min(1).max(90),
  /** Weeks by which targets move when the birth may come early. */
  prematurityWeeks: z.int().min(0).max(10),
  rules: z.array(MilestoneRule).min(1).max(40),
})
export type Protocol = z.infer<typeof Protocol>

export const milestoneStates = ['met', 'met_late', 'due', 'amber', 'late', 'moot'] as const
export type MilestoneState = (typeof milestoneStates)[number]

/** One milestone of one referral on one day. A milestone that does not apply is not listed. */
export const Milestone = z.strictObject({
  code: z.enum(milestoneCodes),
  /** `moot`: neither met nor wanted any more (born, ended). */
  state: z.enum(milestoneStates),
  /**
   * The first due day given, and the one that holds now; they differ when the EDD or the protocol
   * changed.
   */
  originalDueOn: Day,
  dueOn: Day,
  /** From this day on it is said before the due day; null: not before. */
  amberOn: Day.nullable(),
  /** From this day an unmet milestone is red rather than amber. */
  redOn: Day,
  compressed: z.boolean(),
  metOn: Day.nullable(),
  /** Past the day at which it could still be begun in time. */
  pastStop: z.boolean(),
  /**
   * What it is measured against: `20+0`, `10 working days after the conference`, `21 days from
   * receipt, because it came after 20+0`.
   */
  standard: z.string(),
  /** A plain sentence with the figures. */
  sentence: z.string(),
})
export type Milestone = z.infer<typeof Milestone>
