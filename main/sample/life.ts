import { addDays, type IsoDay } from '../../shared/calendar/day.ts'
import { dayOfGestation, gestationDays } from '../../shared/calendar/gestation.ts'
import type { NewReferral, ReferralLine } from '../../shared/referrals/model.ts'
import { factsOf } from './facts.ts'
import type { Facts } from './fill-in.ts'
import { createRandom, type Random } from './random.ts'
import { afterBirth } from './words/after-birth.ts'
import type { closingReasons } from './words/phrases.ts'
import type { Topic } from './words/topic.ts'
import { topicOf } from './words/topics.ts'
import { type Deed, planWork } from './work.ts'

/** How a referral leaves the register. */
export type Ending = keyof typeof closingReasons

/** One referral on its way through the register. */
export interface Life {
  /** As it will stand on the register’s today. */
  readonly told: NewReferral
  readonly random: Random
  /** What the texts about it must agree with. */
  readonly facts: Facts
  readonly ending: Ending
  /**
   * For endings after the birth and for a pregnancy that ends: not before this day. For others:
   * after so many discussions.
   */
  readonly endsOn: IsoDay
  readonly endsAfter: number
  /** What the agenda knows of it now. */
  readonly line: { -readonly [K in keyof ReferralLine]: ReferralLine[K] }
  dischargedOn: IsoDay | null
  notReachedOn: IsoDay | null
  /** No meeting of the invented past was cancelled. */
  readonly preparedFor: null
  lastOutcome: 'transfer' | 'alert' | null
  /** The history invented here keeps its milestones; what it misses shows today. */
  readonly overdue: readonly never[]
  readonly openActions: Set<string>
  /** What has been written of it, so that the next meeting says something else. */
  readonly said: Set<string>
}

/** Up to `count` of these that have not been said of this referral yet. */
export function unsaid<T>({ random, said }: Life, from: readonly T[], words: (item: T) => string, count: number): T[] {
  const picked = random.some(
    from.filter(item => !said.has(words(item))),
    count,
  )
  for (const item of picked) said.add(words(item))
  return picked
}

/** As `unsaid`, but once all have been said they begin anew. */
export function nextOnes<T>(life: Life, from: readonly T[], words: (item: T) => string, count: number): T[] {
  const fresh = unsaid(life, from, words, count)
  if (fresh.length > 0) return fresh
  for (const item of from) life.said.delete(words(item))
  return unsaid(life, from, words, count)
}

export function nextText(life: Life, from: readonly string[]): string {
  return nextOnes(life, from, text => text, 1)[0] ?? ''
}

/** What there is to talk about: the referral’s worries, and after the birth the baby. */
export function topicsOf({ told, line, random }: Life, count: number): readonly Topic[] {
  return line.bornOn === null ? random.some(told.factors.map(topicOf), count) : [afterBirth]
}

/** What happens to a referral on a day, apart from meetings. */
export type Happening = { readonly life: Life } & (
  | { readonly what: 'received' | 'scanned' | 'booked' | 'father_named' | 'father_spoken' | 'noted' | 'born' | 'discharged' | 'closed' }
  | { readonly what: 'worked'; readonly deeds: readonly [Deed, ...Deed[]] }
  | { readonly what: 'action_closed'; readonly actionId: string; readonly as: 'done' | 'overtaken' | 'not_done' }
)

/** A life before it begins: the line holds what is known on the day of receipt. */
export function beginLife(told: NewReferral, seed: number | string, index: number): Life {
  const random = createRandom(seed, 'life', index)
  const { receivedOn, numberExpected, siteId, bornOn } = told.referral
  const ending: Ending = random.weigh([
    ['settled', 66],
    ['early_help', 11],
    ['no_further_action', 13],
    ['transfer', 6],
    ['ended', told.edd !== null && gestationDays(told.edd.edd, receivedOn) < 20 * 7 ? 4 : 0],
  ])
  const afterBirth = addDays(bornOn ?? told.edd?.edd ?? addDays(receivedOn, 200), random.int(28, 95))
  return {
    told,
    random,
    facts: factsOf(told),
    ending,
    endsOn: ending === 'ended' ? addDays(receivedOn, random.int(10, 30)) : afterBirth,
    endsAfter: random.int(1, 4),
    line: {
      id: '',
      version: 1,
      reference: '',
      status: 'open',
      motherSurname: told.mother.surname,
      motherForenames: told.mother.forenames,
      motherDateOfBirth: told.mother.dateOfBirth,
      nhsNumber: told.mother.nhsNumber,
      numberExpected,
      rag: 'not_rated',
      siteId,
      edd: null,
      eddMethod: null,
      receivedOn,
      bookedOn: null,
      bornOn: null,
      bornTonightWritten: false,
      lastDiscussedOn: null,
      nextDiscussionOn: null,
      endedOn: null,
      discussedOn: [],
      openActions: 0,
    },
    dischargedOn: null,
    notReachedOn: null,
    preparedFor: null,
    lastOutcome: null,
    overdue: [],
    openActions: new Set(),
    said: new Set(),
  }
}

/**
 * What will happen to a life outside meetings, with the day of each; what lies after `today` is
 * left out.
 */
export function foreseen(life: Life, today: IsoDay, fullFrom: IsoDay): (readonly [IsoDay, Happening])[] {
  const { told, random } = life
  const { receivedOn, bookedOn, bornOn, dischargedOn } = told.referral
  const days: [IsoDay | null, Happening][] = [[receivedOn, { what: 'received', life }]]
  if (bookedOn !== null && bookedOn > receivedOn) days.push([bookedOn, { what: 'booked', life }])
  const scan = firstEdd(life)
  if (scan.scannedOn !== null) days.push([scan.scannedOn, { what: 'scanned', life }])
  if (told.father.identified === 'identified') days.push([fatherNamedOn(life), { what: 'father_named', life }])
  const { spokenToOn } = told.father
  if (spokenToOn !== null && spokenToOn > receivedOn) days.push([spokenToOn, { what: 'father_spoken', life }])
  for (let note = random.int(2, 8); note > 0; note--) days.push([addDays(receivedOn, random.int(2, 150)), { what: 'noted', life }])
  const end = bornOn ?? told.edd?.edd ?? addDays(receivedOn, 200)
  for (const [on, deeds] of together(planWork(life, end >= fullFrom))) days.push([on, { what: 'worked', life, deeds }])
  days.push([bornOn, { what: 'born', life }], [dischargedOn, { what: 'discharged', life }])
  if (life.ending === 'ended') days.push([life.endsOn, { what: 'closed', life }])
  return days.flatMap(([on, happening]) => (on === null || on > today ? [] : [[on, happening] as const]))
}

/** What is recorded of one kind on one day is recorded in one go. */
function together(work: readonly (readonly [IsoDay, Deed])[]): (readonly [IsoDay, [Deed, ...Deed[]]])[] {
  const days = new Map<string, readonly [IsoDay, [Deed, ...Deed[]]]>()
  for (const [on, deed] of work) {
    const there = days.get(`${on} ${deed.kind}`)
    if (there === undefined) days.set(`${on} ${deed.kind}`, [on, [deed]])
    else there[1].push(deed)
  }
  return [...days.values()]
}

/**
 * The EDD known on receipt, and the day of the dating scan that revised it, if one came later. A
 * referral before 13+0 comes with the last menstrual period as stated; the scan then moves the EDD
 * by up to nine days.
 */
export function firstEdd({ told }: Life): { known: NewReferral['edd']; scannedOn: IsoDay | null } {
  const { edd, referral } = told
  if (edd === null || edd.method !== '03') return { known: edd, scannedOn: null }
  const scannedOn = dayOfGestation(edd.edd, 11, shiftOf(edd.edd) + 9)
  if (scannedOn <= referral.receivedOn) return { known: edd, scannedOn: null }
  return { known: { edd: addDays(edd.edd, shiftOf(edd.edd)), method: '01' }, scannedOn }
}

/**
 * Days by which the dating scan differs from the date counted from the last period; decided by the
 * EDD itself, so that it is the same each time.
 */
function shiftOf(edd: IsoDay): number {
  const shift = ((Number(edd.slice(8)) * 7 + Number(edd.slice(5, 7))) % 19) - 9
  return shift === 0 ? 4 : shift
}

/** Some fathers are named only weeks after the referral. */
export function fatherNamedOn({ told }: Life): IsoDay {
  const late = Number(told.referral.receivedOn.slice(8)) % 4 === 0
  return late ? addDays(told.referral.receivedOn, 24) : told.referral.receivedOn
}
