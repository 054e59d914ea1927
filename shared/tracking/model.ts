import { z } from 'zod'
import { codesOf } from '../codes.ts'
import { agencyCodes } from '../directory/model.ts'
import { Day, Id, Instant, RequiredLine, RequiredShort, Short, Version } from '../fields.ts'
import { Milestone, milestoneCodes, milestoneStates } from '../milestones/model.ts'
import { factorCodes } from '../referrals/factors.ts'
import { levels, Raised, SafeguardAnswer, safeguardCodes } from '../safeguards/model.ts'

/** Milestones and safeguards of one referral today. */
export const Tracked = z.strictObject({
  referralId: Id,
  milestones: z.array(Milestone),
  raised: z.array(Raised),
  /** Every answer ever given, newest first. */
  answers: z.array(SafeguardAnswer),
  protocolName: z.string(),
})
export type Tracked = z.infer<typeof Tracked>

/** What lists, worklists and *Today* need of every open referral; small, because there may be thousands. */
export const TrackedLine = z.strictObject({
  referralId: Id,
  /** Not yet met, earliest first. */
  unmet: z.array(
    z.strictObject({
      code: z.enum(milestoneCodes),
      dueOn: Day,
      state: z.enum(milestoneStates),
      /** What it is measured against: `20+0`. */
      standard: z.string(),
    }),
  ),
  /** Marks of the thin ruler: the day it stands on and its state. */
  marks: z.array(z.strictObject({ on: Day, state: z.enum(milestoneStates) })),
  raised: z.array(z.strictObject({ code: z.enum(safeguardCodes), level: z.enum(levels), answered: z.boolean(), since: Day })),
  factors: z.array(z.enum(factorCodes)),
  careExperienced: z.boolean(),
  fatherIdentified: z.boolean(),
  fatherSpokenTo: z.boolean(),
  assessment: z.enum(['not_started', 'started', 'finished']),
  lead: z.string(),
  socialWorker: z.string(),
  /** The pregnancy ended otherwise than in a birth. */
  endedOn: Day.nullable(),
})
export type TrackedLine = z.infer<typeof TrackedLine>

/** One change to the register that somebody made, for *what changed*. */
export const RecentChange = z.strictObject({
  at: Instant,
  by: z.string(),
  /** The audit label: `Birth recorded`. */
  what: z.string(),
  referralId: Id.nullable(),
  babyName: z.string(),
})
export type RecentChange = z.infer<typeof RecentChange>

export const logKindWords = {
  advice_asked: 'Advice asked',
  advice_given: 'Advice given',
  liaison: 'Midwifery liaison',
  consultation: 'Consultation',
} as const
export type LogKind = keyof typeof logKindWords
const logKinds = codesOf(logKindWords)

/** Advice and liaison of the pre-birth lead; it may concern no referral yet (domain, section 2). */
export const LogFields = z.strictObject({
  referralId: Id.nullable(),
  kind: z.enum(logKinds),
  on: Day,
  /** With whom. */
  who: RequiredShort,
  agency: z.enum(agencyCodes).nullable(),
  /** What it was about, for an entry without a referral. */
  subject: Short,
  text: RequiredLine,
  followUpOn: Day.nullable(),
  followedUpOn: Day.nullable(),
})
export type LogFields = z.output<typeof LogFields>
export const LogEntry = z.strictObject({
  id: Id,
  version: Version,
  referralId: Id.nullable(),
  babyName: z.string(),
  kind: z.enum(logKinds),
  on: Day,
  who: z.string(),
  agency: z.enum(agencyCodes).nullable(),
  subject: z.string(),
  text: z.string(),
  followUpOn: Day.nullable(),
  followedUpOn: Day.nullable(),
  recordedBy: z.string(),
})
export type LogEntry = z.infer<typeof LogEntry>

export const ReminderFields = z.strictObject({ referralId: Id.nullable(), on: Day, text: RequiredShort })
export type ReminderFields = z.output<typeof ReminderFields>
export const Reminder = z.strictObject({
  id: Id,
  version: Version,
  referralId: Id.nullable(),
  babyName: z.string(),
  on: Day,
  text: z.string(),
})
export type Reminder = z.infer<typeof Reminder>

/** What an EDD revision or another protocol moves, shown before it is accepted. */
export const DueChange = z.strictObject({
  code: z.enum(milestoneCodes),
  from: Day.nullable(),
  to: Day.nullable(),
  /** Days later; negative for earlier; null where it comes or goes. */
  days: z.int().nullable(),
})
export type DueChange = z.infer<typeof DueChange>
