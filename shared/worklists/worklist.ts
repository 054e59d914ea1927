import { z } from 'zod'
import { addDays, daysBetween, type IsoDay } from '../calendar/day.ts'
import { gestationDays } from '../calendar/gestation.ts'
import { Id, RequiredShort, Short, Version } from '../fields.ts'
import { milestoneCodes } from '../milestones/model.ts'
import { isSameName } from '../people/names.ts'
import { rags } from '../referrals/codes.ts'
import { factorCodes } from '../referrals/factors.ts'
import type { ReferralLine } from '../referrals/model.ts'
import { safeguardCodes } from '../safeguards/model.ts'
import { defaultThresholds } from '../safeguards/thresholds.ts'
import type { TrackedLine } from '../tracking/model.ts'

/**
 * A filter over open referrals; every condition that is set must hold, and within a list any one of
 * it. A chip shows each.
 */
export const WorklistFilter = z.strictObject({
  rags: z.array(z.enum(rags)).max(4),
  siteId: Id.nullable(),
  /** The pre-birth lead named on the record, or `me`. */
  lead: Short,
  safeguards: z.array(z.enum(safeguardCodes)).max(30),
  /** Any safeguard that nobody has answered. */
  unanswered: z.boolean(),
  overdue: z.array(z.enum(milestoneCodes)).max(30),
  anyOverdue: z.boolean(),
  /** Any milestone due within so many days from today; what is overdue is not due. */
  dueWithinDays: z.int().min(0).max(120).nullable(),
  assessment: z.enum(['not_started', 'started', 'finished']).nullable(),
  fatherNotSpokenTo: z.boolean(),
  careExperienced: z.boolean(),
  factors: z.array(z.enum(factorCodes)).max(60),
  /** Completed weeks today, both included; the unborn only. */
  gestationFrom: z.int().min(0).max(45).nullable(),
  gestationTo: z.int().min(0).max(45).nullable(),
  bornWithinDays: z.int().min(0).max(400).nullable(),
  expectedWithinDays: z.int().min(0).max(300).nullable(),
  notDiscussedDays: z.int().min(1).max(400).nullable(),
  noEdd: z.boolean(),
  noSocialWorker: z.boolean(),
  noLead: z.boolean(),
})
export type WorklistFilter = z.infer<typeof WorklistFilter>

export const noFilter: WorklistFilter = {
  rags: [],
  siteId: null,
  lead: '',
  safeguards: [],
  unanswered: false,
  overdue: [],
  anyOverdue: false,
  dueWithinDays: null,
  assessment: null,
  fatherNotSpokenTo: false,
  careExperienced: false,
  factors: [],
  gestationFrom: null,
  gestationTo: null,
  bornWithinDays: null,
  expectedWithinDays: null,
  notDiscussedDays: null,
  noEdd: false,
  noSocialWorker: false,
  noLead: false,
}

export const WorklistFields = z.strictObject({ name: RequiredShort, shared: z.boolean(), filter: WorklistFilter })
export type WorklistFields = z.output<typeof WorklistFields>
export const Worklist = WorklistFields.extend({ id: Id, version: Version, ownerName: z.string(), mine: z.boolean() })
export type Worklist = z.infer<typeof Worklist>

/** A worklist every register has; `code` stands in addresses. */
export interface StandardWorklist {
  readonly code: StandardCode
  readonly name: string
  readonly filter: WorklistFilter
}
export type StandardCode = keyof typeof standardFilters

/** Weeks before the EDD from which a birth is near, and days that count as soon. */
const nearDays = 42
const soonDays = 7

const standardFilters = {
  open: noFilter,
  'not-started': { ...noFilter, assessment: 'not_started' },
  father: { ...noFilter, fatherNotSpokenTo: true },
  drift: { ...noFilter, safeguards: ['drift'] },
  undiscussed: { ...noFilter, notDiscussedDays: defaultThresholds.undiscussedDays },
  overdue: { ...noFilter, anyOverdue: true },
  'due-soon': { ...noFilter, dueWithinDays: soonDays },
  births: { ...noFilter, expectedWithinDays: nearDays },
  unanswered: { ...noFilter, unanswered: true },
  'no-social-worker': { ...noFilter, noSocialWorker: true },
  'no-lead': { ...noFilter, noLead: true },
  care: { ...noFilter, careExperienced: true },
  'no-edd': { ...noFilter, noEdd: true },
  mine: { ...noFilter, lead: 'me' },
} satisfies Record<string, WorklistFilter>

const standardNames: Record<StandardCode, string> = {
  open: 'Open',
  'not-started': 'Assessment not started',
  father: 'Father not spoken to',
  drift: 'Drift',
  undiscussed: 'Not discussed 28 days',
  overdue: 'Milestone overdue',
  'due-soon': 'Due in 7 days',
  births: 'Births in 6 weeks',
  unanswered: 'Safeguard unanswered',
  'no-social-worker': 'No social worker',
  'no-lead': 'No lead',
  care: 'Care-experienced',
  'no-edd': 'No EDD',
  mine: 'Mine',
}

/**
 * The worklists every register has, in the order of their chips; `undiscussedDays` is the
 * register’s own figure.
 */
export function standardWorklists(undiscussedDays: number): readonly StandardWorklist[] {
  return (Object.keys(standardFilters) as StandardCode[]).map(code => {
    if (code !== 'undiscussed') return { code, name: standardNames[code], filter: standardFilters[code] }
    return { code, name: `Not discussed ${undiscussedDays} days`, filter: { ...noFilter, notDiscussedDays: undiscussedDays } }
  })
}

/** The same list of the user’s own referrals. What has no lead is nobody’s own. */
export function ownOnly(list: StandardWorklist): StandardWorklist {
  return list.code === 'no-lead' ? list : { ...list, filter: { ...list.filter, lead: 'me' } }
}

/**
 * Whether an open referral stands in a worklist today. `me` is the name of the user. Once a
 * pregnancy has ended otherwise than in a birth, it stands in no list that asks for work: reminders
 * stop at once (docs/domain.md, section 2).
 */
export function isInWorklist(filter: WorklistFilter, line: ReferralLine, tracked: TrackedLine, today: IsoDay, me: string): boolean {
  return (
    isOfRecord(filter, line, tracked, me) &&
    isOfPeople(filter, tracked) &&
    isOfTime(filter, line, tracked, today) &&
    isOfWork(filter, line, tracked, today)
  )
}

/** What the referral itself says. */
function isOfRecord(filter: WorklistFilter, line: ReferralLine, tracked: TrackedLine, me: string): boolean {
  const lead = filter.lead === 'me' ? me : filter.lead
  const goesOn = tracked.endedOn === null
  return (
    (filter.rags.length === 0 || filter.rags.includes(line.rag)) &&
    (filter.siteId === null || line.siteId === filter.siteId) &&
    (lead === '' || isSameName(tracked.lead, lead)) &&
    (!filter.noEdd || (line.edd === null && line.bornOn === null && goesOn)) &&
    (!filter.noSocialWorker || (tracked.socialWorker === '' && goesOn)) &&
    (!filter.noLead || (tracked.lead === '' && goesOn))
  )
}

function isOfPeople(filter: WorklistFilter, tracked: TrackedLine): boolean {
  return (
    (!filter.fatherNotSpokenTo || (!tracked.fatherSpokenTo && tracked.endedOn === null)) &&
    (!filter.careExperienced || tracked.careExperienced) &&
    (filter.factors.length === 0 || tracked.factors.some(code => filter.factors.includes(code)))
  )
}

function isOfTime(filter: WorklistFilter, line: ReferralLine, tracked: TrackedLine, today: IsoDay): boolean {
  const { gestationFrom, gestationTo, bornWithinDays, expectedWithinDays, notDiscussedDays } = filter
  const unborn = line.bornOn === null && tracked.endedOn === null
  return (
    isBetween(unborn ? line.edd : null, today, gestationFrom, gestationTo) &&
    (bornWithinDays === null || (line.bornOn !== null && daysBetween(line.bornOn, today) <= bornWithinDays)) &&
    (expectedWithinDays === null || (unborn && line.edd !== null && line.edd <= addDays(today, expectedWithinDays))) &&
    (notDiscussedDays === null ||
      (tracked.endedOn === null && daysBetween(line.lastDiscussedOn ?? line.receivedOn, today) >= notDiscussedDays))
  )
}

function isBetween(edd: IsoDay | null, today: IsoDay, from: number | null, to: number | null): boolean {
  if (from === null && to === null) return true
  if (edd === null) return false
  const weeks = Math.floor(gestationDays(edd, today) / 7)
  return (from === null || weeks >= from) && (to === null || weeks <= to)
}

/** What is to be done. Overdue is past its due day; amber before it is not. */
function isOfWork(filter: WorklistFilter, line: ReferralLine, tracked: TrackedLine, today: IsoDay): boolean {
  const { safeguards, overdue, dueWithinDays } = filter
  const unborn = line.bornOn === null && tracked.endedOn === null
  return (
    (safeguards.length === 0 || tracked.raised.some(one => safeguards.includes(one.code))) &&
    (!filter.unanswered || tracked.raised.some(one => !one.answered)) &&
    (overdue.length === 0 || tracked.unmet.some(({ code, state }) => state === 'late' && overdue.includes(code))) &&
    (!filter.anyOverdue || tracked.unmet.some(({ state }) => state === 'late')) &&
    (dueWithinDays === null || tracked.unmet.some(({ dueOn }) => dueOn >= today && dueOn <= addDays(today, dueWithinDays))) &&
    (filter.assessment === null || (unborn && tracked.assessment === filter.assessment))
  )
}
