import { daysBetween, type IsoDay } from '../calendar/day.ts'
import { eddFromGestation, gestationDays, weeksAndDays } from '../calendar/gestation.ts'
import { longDay } from '../calendar/words.ts'
import type { EddMethod } from '../referrals/codes.ts'
import { eddProblem } from '../referrals/edd-check.ts'
import { saysNotKnown } from './cells.ts'
import { gestationMadeDay } from './damage.ts'
import { looksLikeSerialDay, readListDay } from './dates.ts'
import { daysApart, type ReadGestation, readGestation } from './gestation.ts'
import type { ImportField } from './model.ts'
import type { RowReader } from './reader.ts'

export interface DecidedEdd {
  readonly edd: { readonly edd: IsoDay; readonly method: EddMethod } | null
  readonly numberExpected: number
}

/** Beyond 42+0 a baby is born; the list has not kept up. */
const bornAfterDays = 14
/** An EDD longer ago than this is a mistyped year, not a birth that was not recorded. */
const longestAgoDays = 365
/** Two datings that differ by more are said to contradict each other. */
const contradictionDays = 14

/** The EDD of a row, or one worked out from a gestation, and what has to be said about it. */
export function decideEdd(reader: RowReader, receivedOn: IsoDay | null, bookedOn: IsoDay | null): DecidedEdd {
  const cell = reader.cell('edd')
  const { numberExpected: worded, rest, method, doubtful } = takeWords(cell)
  const numberExpected = Math.max(worded, decideExpected(reader))
  const known: readonly Known[] = [
    stated(reader, 'gestationAtReferral', 'referral', receivedOn),
    stated(reader, 'gestationAtBooking', 'booking', bookedOn),
  ].filter(one => one !== null)
  if (rest === '' || saysNotKnown(rest)) {
    reader.keep('edd')
    return { edd: workedOut(reader, known, cell), numberExpected }
  }
  const edd = readListDay(rest, reader.today)
  if (edd === null) {
    const serial = looksLikeSerialDay(rest, reader.today) ? 'This is a spreadsheet’s number for a day' : 'This cannot be read as one date'
    reader.stop('edd', `${serial}. The row stays out until the list has an EDD such as 9/7/27 or nothing.`)
    return { edd: null, numberExpected }
  }
  if (rest !== cell) reader.keep('edd')
  if (doubtful) reader.note('edd', `The list marks this EDD as doubtful; it comes in as ${longDay(edd)}.`)
  if (!isPossible(reader, edd)) return { edd: null, numberExpected }
  sayBeforeLmp(reader, edd, 'receivedOn', receivedOn)
  sayBeforeLmp(reader, edd, 'bookedOn', bookedOn)
  for (const one of known) compare(reader, edd, one)
  return { edd: { edd, method: decideMethod(reader, method) }, numberExpected }
}

/** Babies expected, where the list has a column for them; one otherwise. */
function decideExpected(reader: RowReader): number {
  const cell = reader.cell('numberExpected').toLowerCase()
  if (cell === '' || saysNotKnown(cell)) return 1
  const count = /^[1-6]$/.test(cell) ? Number(cell) : countWords[cell.replace(/s$/, '')]
  if (count !== undefined) return count
  reader.keep('numberExpected')
  reader.note('numberExpected', 'This is no number of babies from 1 to 6; the words are kept in the referral’s note.')
  return 1
}

const countWords: Readonly<Record<string, number>> = { single: 1, singleton: 1, one: 1, twin: 2, two: 2, triplet: 3, three: 3 }

interface Known {
  readonly field: ImportField
  readonly event: 'referral' | 'booking'
  readonly on: IsoDay
  readonly gestation: ReadGestation
}

function stated(reader: RowReader, field: ImportField, event: Known['event'], on: IsoDay | null): Known | null {
  reader.keep(field)
  const cell = reader.cell(field)
  const meant = gestationMadeDay(cell)
  if (meant !== null) reader.note(field, `A spreadsheet has made a day of this gestation: it is read as ${meant}.`)
  const gestation = readGestation(meant ?? cell)
  if (gestation === null && cell !== '' && !saysNotKnown(cell))
    reader.note(field, 'This cannot be read as a gestation; the words are kept in the referral’s note.')
  return gestation === null || on === null ? null : { field, event, on, gestation }
}

/** `twins 9/7/27`, `9/7/27 (by scan)`, `?9/7/27`, `EDD 9/7/27` taken apart. */
function takeWords(cell: string): { numberExpected: number; rest: string; method: EddMethod | null; doubtful: boolean } {
  const text = cell.toLowerCase()
  const numberExpected = /\b(?:triplets?|tcta)\b/.test(text) ? 3 : /\b(?:twins?|dcda|mcda|mcma)\b/.test(text) ? 2 : 1
  const method = !/\d/.test(text)
    ? null
    : /\blmp\b/.test(text)
      ? /\bscan\b/.test(text)
        ? '02'
        : '01'
      : /\b(?:scan|uss)\b/.test(text)
        ? '03'
        : null
  const bare = cell
    .replace(/\b(?:twins?|triplets?|tcta|dcda|mcda|mcma|edd|due)\b/gi, ' ')
    .replace(/\d.*/s, dated => dated.replace(/\b(?:by|on|from|dating|scan|uss|lmp)\b/gi, ' '))
    .replace(/(?:[()[\];,\s]|:(?!\d))+/g, ' ')
    .trim()
  const rest = /\d/.test(bare) ? bare.replace(/^[?~\s]+|[?~\s]+$/g, '') : bare
  return { numberExpected, rest, method, doubtful: rest !== bare }
}

function isPossible(reader: RowReader, edd: IsoDay): boolean {
  const ago = daysBetween(edd, reader.today)
  if (ago < 0) {
    const wrong = eddProblem(edd, reader.today)
    if (wrong !== null) reader.stop('edd', wrong)
    return wrong === null
  }
  if (ago > longestAgoDays) {
    reader.stop('edd', `This EDD, ${longDay(edd)}, was more than a year ago. The row stays out until the list has the right one.`)
    return false
  }
  if (ago > bornAfterDays)
    reader.note(
      'edd',
      `The EDD was ${ago} days ago and the list says nothing of a birth: the baby is probably born, and the birth needs recording.`,
    )
  return true
}

function sayBeforeLmp(reader: RowReader, edd: IsoDay, field: 'receivedOn' | 'bookedOn', on: IsoDay | null): void {
  if (on === null || gestationDays(edd, on) >= 0) return
  const event = field === 'receivedOn' ? 'referral' : 'booking'
  reader.note(field, `By its EDD this pregnancy had not begun on the day of the ${event}, ${longDay(on)}: one of the two dates is wrong.`)
}

function compare(reader: RowReader, edd: IsoDay, { field, event, on, gestation }: Known): void {
  const days = gestationDays(edd, on)
  const apart = daysApart(gestation, days)
  if (days >= 0 && apart > contradictionDays)
    reader.note(
      field,
      `By its EDD the pregnancy was ${weeksAndDays(days)} on the day of the ${event}, ${apart} days away from what stands here. The EDD comes in as it stands and needs checking.`,
    )
}

function workedOut(reader: RowReader, known: readonly Known[], cell: string): DecidedEdd['edd'] {
  const one = known[0]
  const edd = one && eddFromGestation(one.on, one.gestation.days)
  const value = cell || undefined
  if (one === undefined || edd === undefined) {
    reader.note('edd', 'No EDD stands here and none can be worked out: the referral comes in without one.', value)
    return null
  }
  const ago = daysBetween(edd, reader.today)
  if (ago < -280 || ago > longestAgoDays) {
    reader.note(
      'edd',
      `No EDD stands here, and the gestation at ${one.event} would give ${longDay(edd)}, which cannot be: the referral comes in without one.`,
      value,
    )
    return null
  }
  const roughly = one.gestation.rough || one.gestation.open > 0 ? 'about ' : ''
  reader.note(
    'edd',
    `No EDD stands here. From the gestation at ${one.event} it is ${roughly}${longDay(edd)}, recorded as clinical assessment until a scan revises it.`,
    value,
  )
  reader.keepWords('EDD worked out at import', `${roughly}${longDay(edd)}, from the gestation at ${one.event}`)
  if (ago > bornAfterDays)
    reader.note('edd', `The EDD worked out was ${ago} days ago: the baby is probably born, and the birth needs recording.`, value)
  return { edd, method: '04' }
}

const methodWords: readonly (readonly [EddMethod, RegExp])[] = [
  ['02', /^0?2$|lmp.*scan|scan.*lmp|confirmed/],
  ['03', /^0?3$|scan|uss|ultrasound/],
  ['01', /^0?1$|lmp|menstrual|period|stated/],
  ['04', /^0?4$|clinical|assess|palpation/],
]

/**
 * Clinical assessment is the least trusted, so any scan revises an EDD whose method nobody wrote
 * down (trust 03 > 02 > 01 > 04; docs/domain.md, section 2).
 */
function decideMethod(reader: RowReader, said: EddMethod | null): EddMethod {
  const cell = reader.cell('eddMethod').toLowerCase()
  const method = methodWords.find(([, words]) => words.test(cell))?.[0] ?? said
  if (method !== null) return method
  if (reader.has('eddMethod')) {
    reader.keep('eddMethod')
    reader.note('eddMethod', 'The list does not say how this EDD was agreed: it is recorded as clinical assessment, the least trusted.')
  }
  return '04'
}
