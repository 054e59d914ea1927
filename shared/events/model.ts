import { z } from 'zod'
import { codesOf } from '../codes.ts'
import { agencyCodes } from '../directory/model.ts'
import { Day, Id, Instant, Line, Short, Version } from '../fields.ts'
import { uncapitalised } from '../words.ts'
import { type EventKind, eventKindCodes, eventSpec } from './kinds.ts'

/** Who or what was seen at a contact. */
export const seenWords = {
  mother: 'Mother',
  father: 'Father or partner',
  baby: 'Baby',
  siblings: 'Siblings',
  relatives: 'Relatives',
  home: 'Home',
} as const
export type Seen = keyof typeof seenWords

/** What an assessment looked at (docs/domain.md, section 6: the questions of the audit). */
export const coverWords = {
  mother_seen: 'Mother seen and heard',
  father_seen: 'Father seen and heard',
  fathers_history: 'Father’s history',
  siblings: 'Siblings',
  parents_childhood: 'Parents’ own childhood',
  domestic_abuse_asked: 'Domestic abuse asked again',
  impact_of_another_child: 'Impact of another child',
  home_seen: 'Home seen',
} as const
export type Cover = keyof typeof coverWords

/**
 * What an assessment rests on (learning point 3: one done three months earlier for the siblings).
 */
export const restsOnWords = {
  fresh: 'Fresh work for this pregnancy',
  earlier: 'An assessment from before this pregnancy',
  sibling: 'An assessment done for a sibling',
} as const

/** Who gets the birth plan (Birmingham and Solihull form), and the parents. */
export const sharedWithWords = {
  maternity: 'Maternity',
  out_of_hours: 'Out-of-hours team',
  health_visitor: 'Health visitor',
  gp: 'GP',
  parents: 'Parents',
} as const
export type SharedWith = keyof typeof sharedWithWords

export const aboutWords = { mother: 'Mother', father: 'Father or partner' } as const

/** The five points of an alert (ambulance alert criteria). */
export const checklistWords = {
  receiving_authority: 'Receiving authority told, name of the person recorded',
  hospitals: 'Maternity units told where she may give birth',
  health_visitor_gp: 'Health visitor and GP of the new address told',
  plan_sent: 'Plan and birth plan sent, receipt confirmed',
  police_cpis: 'Police and CP-IS told where there is a plan',
} as const

export const EventDetail = z.strictObject({
  answer: z.string().max(40).nullable(),
  seen: z.array(z.enum(codesOf(seenWords))).max(10),
  covers: z.array(z.enum(codesOf(coverWords))).max(10),
  restsOn: z.enum(codesOf(restsOnWords)).nullable(),
  restsOnDate: Day.nullable(),
  sharedWith: z.array(z.enum(codesOf(sharedWithWords))).max(5),
  acknowledgedOn: Day.nullable(),
  about: z.enum(codesOf(aboutWords)).nullable(),
  authority: Short,
  checklist: z.array(z.enum(codesOf(checklistWords))).max(5),
})
export type EventDetail = z.output<typeof EventDetail>

export const noDetail: EventDetail = {
  answer: null,
  seen: [],
  covers: [],
  restsOn: null,
  restsOnDate: null,
  sharedWith: [],
  acknowledgedOn: null,
  about: null,
  authority: '',
  checklist: [],
}

export const EventFields = z
  .strictObject({
    kind: z.enum(eventKindCodes),
    on: Day,
    agency: z.enum(agencyCodes).nullable(),
    /** Who did it or who told of it. */
    who: Short,
    text: Line,
    detail: EventDetail,
  })
  .check(context => {
    const { kind, detail, on } = context.value
    const { answers } = eventSpec(kind)
    const wrong = (path: string[], message: string) => context.issues.push({ code: 'custom', path, message, input: context.value })
    if (answers !== undefined && (detail.answer === null || !Object.hasOwn(answers, detail.answer)))
      wrong(['detail', 'answer'], 'No answer is chosen.')
    if (kind === 'birth_plan_shared' && detail.sharedWith.length === 0) wrong(['detail', 'sharedWith'], 'Nobody is chosen.')
    if (kind === 'assessment_completed' && detail.restsOn === null)
      wrong(['detail', 'restsOn'], 'What the assessment rests on is not chosen.')
    if (detail.restsOn !== null && detail.restsOn !== 'fresh' && detail.restsOnDate === null)
      wrong(['detail', 'restsOnDate'], 'The day of the assessment it rests on is not filled in.')
    if (detail.acknowledgedOn !== null && detail.acknowledgedOn < on)
      wrong(['detail', 'acknowledgedOn'], 'This day is before the day it was sent.')
  })
export type EventFields = z.output<typeof EventFields>

export const CaseEvent = z.strictObject({
  id: Id,
  version: Version,
  kind: z.enum(eventKindCodes),
  on: Day,
  agency: z.enum(agencyCodes).nullable(),
  who: z.string(),
  text: z.string(),
  detail: EventDetail,
  recordedBy: z.string(),
  recordedAt: Instant,
})
export type CaseEvent = z.infer<typeof CaseEvent>

/** `Strategy discussion: section 47 enquiry`. */
export function eventTitle({ kind, detail }: { readonly kind: EventKind; readonly detail: Pick<EventDetail, 'answer'> }): string {
  const { words, answers } = eventSpec(kind)
  const answer = detail.answer === null ? undefined : answers?.[detail.answer]
  return answer === undefined ? words : `${words}: ${uncapitalised(answer)}`
}
