import { addDays, daysBetween, type IsoDay } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import { type CaseFile, latestEvent } from '../case-file/case-file.ts'
import { acceptance, bornBy, hasEnded } from '../case-file/state.ts'
import { ofThisPregnancy } from '../case-file/this-pregnancy.ts'
import { type Cover, checklistWords, type Seen, seenWords } from '../events/model.ts'
import { counted, listed } from '../words.ts'
import type { Finding, Raised } from './model.ts'
import { finding, moment, type Part } from './parts.ts'
import type { Thresholds } from './thresholds.ts'

/**
 * What speaks against closing on this day: within twelve weeks of the birth, parent or home not
 * seen since the birth, not born or not decided yet. Nothing speaks against it when the pregnancy
 * ended, or when another authority has the case with all five points of the checklist. Ofsted 2011:
 * the importance of not closing cases too quickly after the baby's birth; Leicestershire Baby C.
 */
export function againstClosing(file: CaseFile, on: IsoDay, thresholds: Thresholds): Part[] {
  if (hasEnded(file) || isHandedOver(file, on)) return []
  const born = bornBy(file, on)
  if (born === null) return beforeBirth(file, on)
  return [tooSoon(born, on, thresholds.closedTooSoonWeeks), unseen(file, born, on)].filter(part => part !== null)
}

/**
 * For the dialog that closes a referral: `againstClosing`, and every safeguard that nobody has
 * answered. `raised` is what `checkSafeguards` gave for the same day.
 */
export function closingCheck(file: CaseFile, today: IsoDay, thresholds: Thresholds, raised: readonly Raised[] = []): Finding[] {
  const parts = againstClosing(ofThisPregnancy(file, today), today, thresholds).map(part => finding(part))
  const open = raised.filter(({ code, answer }) => code !== 'closed-too-soon' && answer === null)
  return [...parts.filter(part => part !== null), ...open]
}

function isHandedOver(file: CaseFile, on: IsoDay): boolean {
  const transfer = latestEvent(file, ['transfer_out'], on)
  return transfer !== undefined && Object.keys(checklistWords).every(point => transfer.detail.checklist.some(done => done === point))
}

function beforeBirth(file: CaseFile, on: IsoDay): Part[] {
  const accepted = acceptance(file, on)
  if (accepted.state === 'declined') return []
  const what =
    accepted.state === 'accepted'
      ? `the referral was accepted on ${longDay(accepted.since)}, and no birth is recorded`
      : 'no decision on the referral is recorded'
  const by =
    accepted.state === 'accepted' ? 'the birth, or a decision that children’s social care has no part in it' : 'a decision on the referral'
  return [
    {
      level: 'amber',
      sentence: `${moment(file, on)}: ${what}.`,
      by,
      since: on,
      grounds: [accepted.state === 'accepted' ? 'unborn' : 'undecided'],
    },
  ]
}

function tooSoon(born: IsoDay, on: IsoDay, weeks: number): Part | null {
  const days = daysBetween(born, on)
  if (days >= weeks * 7) return null
  return {
    level: 'red',
    sentence: `Born on ${longDay(born)}, ${counted(days, 'day')} before closing, standard ${counted(weeks, 'week')}.`,
    by: `keeping it open until ${longDay(addDays(born, weeks * 7))}`,
    since: on,
    grounds: [`weeks:${weeks}`],
  }
}

/** Whom a parenting assessment has seen, by what it covers. */
const seenBy: Partial<Record<Cover, Seen>> = { mother_seen: 'mother', father_seen: 'father', home_seen: 'home' }

function unseen(file: CaseFile, born: IsoDay, on: IsoDay): Part | null {
  const since = file.events.filter(event => event.on >= born && event.on <= on)
  const seen = since.flatMap(({ kind, detail }) => [
    ...(kind === 'contact' ? detail.seen : []),
    ...(kind === 'parenting_assessment_completed' ? detail.covers.flatMap(cover => seenBy[cover] ?? []) : []),
  ])
  const was = (...who: Seen[]) => who.some(one => seen.includes(one))
  const missing = [
    ...(was('mother', 'father') ? [] : [{ words: 'a parent', ground: 'parent' }]),
    ...(was('home') ? [] : [{ words: `the ${seenWords.home.toLowerCase()}`, ground: 'home' }]),
  ]
  if (missing.length === 0) return null
  const words = missing.map(one => one.words)
  return {
    level: 'red',
    sentence: `No contact or assessment since the birth on ${longDay(born)} has seen ${words.join(' or ')}.`,
    by: `a contact that has seen ${listed(words)}`,
    since: on,
    grounds: missing.map(({ ground }) => `unseen:${ground}`),
  }
}
