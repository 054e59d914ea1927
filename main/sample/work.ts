import { addDays, ageOn, daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import { dayOfGestation } from '../../shared/calendar/gestation.ts'
import type { Agency } from '../../shared/directory/model.ts'
import type { EventKind } from '../../shared/events/kinds.ts'
import { type EventDetail, type EventFields, noDetail } from '../../shared/events/model.ts'
import type { CheckFields, ConcernFields, MemberFields, ProtectiveFields } from '../../shared/family/model.ts'
import { inventConcern, inventProtective, inventSiblings } from './family.ts'
import { staff } from './invent.ts'
import type { Life } from './life.ts'
import { contactTexts } from './words/work.ts'

/** One thing that is recorded beside notes and meetings. */
export type Deed =
  | { readonly kind: 'event'; readonly fields: EventFields }
  | { readonly kind: 'member'; readonly fields: MemberFields }
  | { readonly kind: 'check'; readonly fields: Omit<CheckFields, 'personId'> }
  | { readonly kind: 'concern'; readonly fields: ConcernFields }
  | { readonly kind: 'protective'; readonly fields: ProtectiveFields }

type Dated = readonly [on: IsoDay, deed: Deed]

/**
 * The work on one referral as it would have been recorded, with what services miss now and then: an
 * assessment begun late or never, weeks without contact, a father nobody asks about, a birth plan
 * that is not acknowledged. Older referrals keep the main steps only.
 */
export function planWork(life: Life, full: boolean): Dated[] {
  const { told, random } = life
  const { receivedOn, bornOn } = told.referral
  const end = bornOn ?? addDays(told.edd?.edd ?? addDays(receivedOn, 180), 0)
  const has = (...codes: string[]) => told.factors.some(code => codes.includes(code))
  const done: Dated[] = []
  const event = (on: IsoDay, kind: EventKind, detail: Partial<EventDetail> = {}, agency: Agency = 'social_care', text = '') => {
    done.push([
      on,
      { kind: 'event', fields: { kind, on, agency, who: full ? staff(random) : '', text, detail: { ...noDetail, ...detail } } },
    ])
  }
  const soon = (from: IsoDay, least: number, most: number) => addDays(from, random.int(least, most))

  const accepted = life.ending !== 'no_further_action' && life.ending !== 'early_help' && random.chance(0.92)
  if (random.chance(0.9))
    event(soon(receivedOn, 0, 2), 'referral_decision', {
      answer: accepted ? 'accepted' : life.ending === 'early_help' ? 'early_help' : 'no_further_action',
    })
  if (random.chance(0.88))
    event(receivedOn, 'history_search', { answer: has('PRE_REMOVAL', 'SIBLING_PLAN') ? 'found' : 'nothing_found' }, 'maternity')
  done.push(...inventSiblings(life).map((fields): Dated => [receivedOn, { kind: 'member', fields }]))
  if (full) {
    for (const fields of inventProtective(life)) done.push([fields.notedOn, { kind: 'protective', fields }])
    const concern = inventConcern(life)
    if (concern !== null) done.push([concern.respondedOn ?? concern.raisedOn, { kind: 'concern', fields: concern }])
  }
  if (!accepted) return within(done, receivedOn, end)

  const begun = assessmentDay(life)
  if (begun !== null) {
    if (full) event(addDays(begun, -random.int(0, 5)), 'allocated')
    event(begun, 'assessment_started')
    if (full && random.chance(0.85)) event(soon(begun, -4, 6), 'planning_meeting')
    const finished = soon(begun, 28, 62)
    if (finished < end && random.chance(0.9))
      event(finished, 'assessment_completed', {
        restsOn: 'fresh',
        covers: ['mother_seen', 'home_seen', 'siblings', ...(random.chance(0.6) ? (['father_seen', 'fathers_history'] as const) : [])],
      })
  }
  const pressing = told.referral.rag === 'red' || has('PRE_REMOVAL')
  if (pressing && random.chance(0.75)) conferences(life, event, soon, full ? 4 : 0)
  if (full) {
    contacts(life, end, event)
    answers(life, has, event, soon)
    checksOf(life).forEach(deed => void done.push(deed))
  }
  birthPlan(life, end, event, full)
  if (full && bornOn !== null && random.chance(0.85)) event(bornOn, 'birth_notified', {}, 'maternity')
  if (told.referral.dischargedOn !== null && random.chance(0.85))
    event(addDays(told.referral.dischargedOn, -1), 'pre_discharge_meeting', {}, 'maternity')
  if (bornOn !== null && pressing && random.chance(0.8)) event(soon(bornOn, 9, 16), 'first_review')
  if (bornOn !== null) event(soon(bornOn, 5, 20), 'contact', { seen: ['mother', 'baby', 'home'] })
  return done.filter(([on]) => on >= receivedOn)
}

type Record = (on: IsoDay, kind: EventKind, detail?: Partial<EventDetail>, agency?: Agency, text?: string) => void
type Soon = (from: IsoDay, least: number, most: number) => IsoDay

/** Most begin within three weeks or by 20+0; some in the seventh month; some never. */
function assessmentDay({ told, random }: Life): IsoDay | null {
  const { receivedOn } = told.referral
  const how = random.weigh([
    ['soon', 78],
    ['late', 14],
    ['never', 8],
  ])
  if (how === 'never') return null
  if (how === 'soon' || told.edd === null) return addDays(receivedOn, random.int(4, 20))
  const seventh = dayOfGestation(told.edd.edd, 27, random.int(0, 20))
  return seventh > receivedOn ? seventh : addDays(receivedOn, random.int(20, 40))
}

function conferences({ told, random }: Life, event: Record, soon: Soon, coreGroups: number): void {
  const strategy = soon(told.referral.receivedOn, 2, 12)
  event(strategy, 'strategy_discussion', { answer: 's47' })
  const enquiry = soon(strategy, 8, 15)
  const substantiated = random.chance(0.75)
  event(enquiry, 's47_completed', { answer: substantiated ? 'substantiated' : 'not_substantiated' })
  if (!substantiated) return
  const icpc = soon(enquiry, 4, 12)
  event(icpc, 'icpc', { answer: 'plan' })
  let group = soon(icpc, 7, 16)
  for (let index = 0; index < coreGroups; index++) {
    event(group, 'core_group')
    group = addDays(group, random.int(28, 42))
  }
  if (told.factors.includes('PRE_REMOVAL') && random.chance(0.7))
    event(soon(icpc, 3, 20), 'legal_planning', { answer: random.pick(['pre_proceedings', 'no_legal_steps', 'removal_planned']) }, 'legal')
}

/** About every two and a half weeks; now and then a gap, and an appointment missed. */
function contacts({ told, random }: Life, end: IsoDay, event: Record): void {
  let on = addDays(told.referral.receivedOn, random.int(3, 14))
  while (on < end) {
    const seen = random.pick([['mother'], ['mother', 'home'], ['mother', 'father'], ['mother', 'relatives']] as const)
    const by = random.pick(['social_care', 'maternity', 'health_visiting'] as const)
    if (random.chance(0.16)) event(on, 'missed_appointment', {}, 'maternity')
    else event(on, 'contact', { seen: [...seen] }, by, random.pick(contactTexts))
    on = addDays(on, random.chance(0.1) ? random.int(30, 65) : random.int(10, 24))
  }
}

/** What the agencies said when asked about abuse, mental health and support. */
function answers({ told, random }: Life, has: (...codes: string[]) => boolean, event: Record, soon: Soon): void {
  const { receivedOn } = told.referral
  if (has('3B', '3C') && random.chance(0.7))
    event(soon(receivedOn, 3, 30), 'domestic_abuse_answer', { answer: random.pick(['marac', 'idva', 'risk_assessed']) }, 'domestic_abuse')
  if (has('4B') && random.chance(0.7))
    event(soon(receivedOn, 3, 30), 'mental_health_view', { about: 'mother', answer: random.pick(['perinatal', 'adult']) }, 'mental_health')
  const young = told.mother.dateOfBirth !== null && ageOn(told.mother.dateOfBirth, receivedOn) < 20
  if (young && random.chance(0.7))
    event(soon(receivedOn, 3, 30), 'support', { about: 'mother', answer: random.pick(['family_nurse', 'early_help']) }, 'health_visiting')
  if (told.mother.careExperience !== 'looked_after' && told.mother.careExperience !== 'care_leaver') return
  for (const answer of ['personal_adviser', 'own_file', 'offered'])
    if (random.chance(0.75)) event(soon(receivedOn, 3, 27), 'support', { about: 'mother', answer })
}

function checksOf({ told, random }: Life): Dated[] {
  if (told.father.identified !== 'identified') return []
  return (['police', 'probation', 'childrens_services'] as const).flatMap((body): Dated[] => {
    if (!random.chance(0.94)) return []
    const askedOn = addDays(told.referral.receivedOn, random.int(6, 20))
    const answeredOn = random.chance(0.93) ? addDays(askedOn, random.int(1, 14)) : null
    return [
      [
        answeredOn ?? askedOn,
        {
          kind: 'check',
          fields: { body, askedOn, answeredOn, answer: answeredOn === null ? '' : 'Nothing known that bears on the baby.' },
        },
      ],
    ]
  })
}

function birthPlan({ told, random }: Life, end: IsoDay, event: Record, full: boolean): void {
  if (told.edd === null || random.chance(0.12)) return
  const agreed = dayOfGestation(told.edd.edd, 30, random.int(0, 22))
  if (agreed < told.referral.receivedOn || agreed >= end) return
  event(agreed, 'birth_plan_agreed')
  if (!full) return
  const acknowledged = addDays(agreed, random.int(2, 9))
  for (const reader of ['maternity', 'out_of_hours', 'health_visitor', 'gp', 'parents'] as const) {
    const ok = random.chance(reader === 'out_of_hours' ? 0.7 : 0.92) && acknowledged < end
    event(ok ? acknowledged : agreed, 'birth_plan_shared', { sharedWith: [reader], acknowledgedOn: ok ? acknowledged : null })
  }
}

function within(done: readonly Dated[], from: IsoDay, until: IsoDay): Dated[] {
  return done.filter(([on]) => on >= from && daysBetween(on, until) >= 0)
}
