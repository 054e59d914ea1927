import { z } from 'zod'
import { addDays, daysBetween, type IsoDay } from '../calendar/day.ts'
import { gestationDays } from '../calendar/gestation.ts'
import { Id, RequiredShort, Short, Version } from '../fields.ts'
import { milestoneCodes } from '../milestones/model.ts'
import { factorCodes } from '../referrals/factors.ts'
import { type ReferralLine, rags } from '../referrals/model.ts'
import { safeguardCodes } from '../safeguards/model.ts'
import type { TrackedLine } from './model.ts'

/** A filter over open referrals; every condition that is set must hold, and within a list any one of it. A chip shows each. */
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
  /** Any milestone due within so many days from today. */
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
}

export const WorklistFields = z.strictObject({ name: RequiredShort, shared: z.boolean(), filter: WorklistFilter })
export type WorklistFields = z.output<typeof WorklistFields>
export const Worklist = WorklistFields.extend({ id: Id, version: Version, ownerName: z.string(), mine: z.boolean() })
export type Worklist = z.infer<typeof Worklist>

/** The worklists every register has, in the order of their chips. */
export const standardWorklists: readonly { readonly code: string; readonly name: string; readonly filter: WorklistFilter }[] = [
  { code: 'open', name: 'Open', filter: noFilter },
  { code: 'not-started', name: 'Assessment not started', filter: { ...noFilter, assessment: 'not_started' } },
  { code: 'father', name: 'Father not spoken to', filter: { ...noFilter, fatherNotSpokenTo: true } },
  { code: 'drift', name: 'Not discussed 28 days', filter: { ...noFilter, notDiscussedDays: 28 } },
  { code: 'soon', name: 'Due within 6 weeks', filter: { ...noFilter, expectedWithinDays: 42 } },
  { code: 'overdue', name: 'Milestone overdue', filter: { ...noFilter, anyOverdue: true } },
  { code: 'unanswered', name: 'Safeguard unanswered', filter: { ...noFilter, unanswered: true } },
  { code: 'care', name: 'Care-experienced', filter: { ...noFilter, careExperienced: true } },
  { code: 'no-edd', name: 'No EDD', filter: { ...noFilter, noEdd: true } },
  { code: 'mine', name: 'Mine', filter: { ...noFilter, lead: 'me' } },
]

/** Whether an open referral stands in a worklist today. `me` is the name of the user. */
export function isInWorklist(filter: WorklistFilter, line: ReferralLine, tracked: TrackedLine, today: IsoDay, me: string): boolean {
  const unborn = line.bornOn === null && tracked.endedOn === null
  const late = tracked.unmet.filter(({ state }) => state === 'late' || state === 'amber')
  const weeks = line.edd === null ? null : Math.floor(gestationDays(line.edd, today) / 7)
  const lead = filter.lead === 'me' ? me : filter.lead
  return (
    (filter.rags.length === 0 || filter.rags.includes(line.rag)) &&
    (filter.siteId === null || line.siteId === filter.siteId) &&
    (lead === '' || tracked.lead === lead) &&
    (filter.safeguards.length === 0 || tracked.raised.some(one => filter.safeguards.includes(one.code))) &&
    (!filter.unanswered || tracked.raised.some(one => !one.answered)) &&
    (filter.overdue.length === 0 || late.some(one => filter.overdue.includes(one.code))) &&
    (!filter.anyOverdue || late.length > 0) &&
    (filter.dueWithinDays === null ||
      tracked.unmet.some(one => one.dueOn >= today && one.dueOn <= addDays(today, filter.dueWithinDays ?? 0))) &&
    (filter.assessment === null || (unborn && tracked.assessment === filter.assessment)) &&
    (!filter.fatherNotSpokenTo || !tracked.fatherSpokenTo) &&
    (!filter.careExperienced || tracked.careExperienced) &&
    (filter.factors.length === 0 || tracked.factors.some(code => filter.factors.includes(code))) &&
    (filter.gestationFrom === null || (unborn && weeks !== null && weeks >= filter.gestationFrom)) &&
    (filter.gestationTo === null || (unborn && weeks !== null && weeks <= filter.gestationTo)) &&
    (filter.bornWithinDays === null || (line.bornOn !== null && daysBetween(line.bornOn, today) <= filter.bornWithinDays)) &&
    (filter.expectedWithinDays === null || (unborn && line.edd !== null && line.edd <= addDays(today, filter.expectedWithinDays))) &&
    (filter.notDiscussedDays === null || daysBetween(line.lastDiscussedOn ?? line.receivedOn, today) >= filter.notDiscussedDays) &&
    (!filter.noEdd || line.edd === null) &&
    (!filter.noSocialWorker || tracked.socialWorker === '')
  )
}
