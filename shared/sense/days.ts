import { addDays, daysBetween, type IsoDay } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import type { Found, Picture, Rule, SenseKind } from './model.ts'
import { all, eddOf, found, one, said } from './reading.ts'

/** Facts that say that something has happened on a day. What is to come is never among them. */
const happened: Partial<Record<SenseKind, readonly string[]>> = {
  referral: ['receivedOn', 'madeOn', 'bookedOn', 'bornOn', 'dischargedOn'],
  father: ['spokenToOn'],
  member: ['spokenToOn', 'outcomeOn'],
  event: ['on', 'detail.acknowledgedOn', 'detail.restsOnDate'],
  factor: ['notedOn'],
  address: ['from'],
  check: ['askedOn', 'answeredOn'],
  concern: ['raisedOn', 'respondedOn'],
  protective: ['notedOn'],
  disagreement: ['raisedOn', 'stageSince', 'resolvedOn'],
  log: ['on', 'followedUpOn'],
  baby: ['bornOn'],
}

/** Of those, work on this pregnancy: it cannot be older than the pregnancy by much. */
const work: Partial<Record<SenseKind, readonly string[]>> = {
  father: ['spokenToOn'],
  member: ['spokenToOn'],
  event: ['on'],
  check: ['askedOn'],
  log: ['on'],
}

/** What comes of earlier years can be told of too: a crisis, a concern of a relative. */
const told: Partial<Record<SenseKind, readonly string[]>> = {
  factor: ['notedOn'],
  concern: ['raisedOn'],
  protective: ['notedOn'],
  disagreement: ['raisedOn'],
}

const pathsOf = (days: Partial<Record<SenseKind, readonly string[]>>) =>
  Object.entries(days).flatMap(([kind, keys]) => keys.map(key => `${kind as SenseKind}.${key}` as const))

/** Each such day with where it stands. */
function daysIn(picture: Picture, days: Partial<Record<SenseKind, readonly string[]>>) {
  return picture.records.flatMap(record =>
    (days[record.kind] ?? []).flatMap(key => {
      const on = said(record, key)
      return on === null ? [] : [{ on, record, key }]
    }),
  )
}

/**
 * Years before the pregnancy, or before today where its EDD is not known. docs/domain.md says
 * nothing of them; a day so far back is a mistyped year.
 */
const longAgo = { impossible: 10, unlikely: 2 }

function begin(picture: Picture): IsoDay {
  return eddOf(picture)?.lmp ?? picture.today
}

function yearsBefore(on: IsoDay, years: number): IsoDay {
  return addDays(on, -Math.round(years * 365.25))
}

function isSearch(kind: string | null): boolean {
  return kind === 'history_search'
}

/** Weeks of a pregnancy before which nobody can know of it: a test shows it from the fourth. */
const earliestKnown = 28

/** The day of a referral that the pregnancy was known on, held against its beginning. */
function beforePregnancy(key: 'receivedOn' | 'madeOn' | 'bookedOn', what: string): readonly Rule[] {
  const judge = (isOdd: (days: number) => boolean) => (picture: Picture) => {
    const referral = one(picture, 'referral')
    const on = said(referral, key)
    const pregnancy = eddOf(picture)
    if (referral === null || on === null || pregnancy === null || on > picture.today) return []
    const days = daysBetween(pregnancy.lmp, on)
    const lmp = longDay(pregnancy.lmp)
    const where =
      days < 0
        ? `before this pregnancy began: by its EDD the last menstrual period was on ${lmp}`
        : `${days} days into the pregnancy, before anybody can know of it`
    return found(
      isOdd(days) && `${what} on ${longDay(on)} is ${where}. Either this day or the EDD is not right.`,
      { record: referral, key },
      pregnancy.at,
    )
  }
  const looksAt = [`referral.${key}`, 'edd.edd'] as const
  return [
    { name: `${key}-before-conception`, weight: 'impossible', looksAt, judge: judge(days => days < 0) },
    { name: `${key}-before-it-was-known`, weight: 'unlikely', looksAt, judge: judge(days => days >= 0 && days < earliestKnown) },
  ]
}

function order(
  picture: Picture,
  first: string,
  second: string,
  isOdd: (days: number) => boolean,
  say: (days: number) => string,
): readonly Found[] {
  const referral = one(picture, 'referral')
  const [from, to] = [said(referral, first), said(referral, second)]
  if (referral === null || from === null || to === null) return []
  const days = daysBetween(from, to)
  return found(isOdd(days) && say(days), { record: referral, key: first }, { record: referral, key: second })
}

export const dayRules: readonly Rule[] = [
  {
    name: 'happened-in-the-future',
    weight: 'impossible',
    looksAt: pathsOf(happened),
    judge: picture =>
      daysIn(picture, happened).flatMap(({ on, record, key }) => {
        const more = record.kind === 'event' && key === 'on' ? ' What is still to come can be an action or a reminder.' : ''
        return found(on > picture.today && `This day is in the future.${more}`, { record, key })
      }),
  },
  ...beforePregnancy('receivedOn', 'A referral received'),
  ...beforePregnancy('madeOn', 'A referral made'),
  ...beforePregnancy('bookedOn', 'A booking'),
  {
    name: 'made-after-received',
    weight: 'impossible',
    looksAt: ['referral.madeOn', 'referral.receivedOn'],
    judge: picture =>
      order(
        picture,
        'madeOn',
        'receivedOn',
        days => days < 0,
        days =>
          `The referral would be made ${-days} ${days === -1 ? 'day' : 'days'} after it was received. One of the two days is not right.`,
      ),
  },
  {
    name: 'made-long-before-received',
    weight: 'unlikely',
    looksAt: ['referral.madeOn', 'referral.receivedOn'],
    judge: picture =>
      order(
        picture,
        'madeOn',
        'receivedOn',
        days => days > 90,
        days => `The referral would have been on its way for ${days} days.`,
      ),
  },
  {
    name: 'discharged-before-birth',
    weight: 'impossible',
    looksAt: ['referral.dischargedOn', 'referral.bornOn'],
    judge: picture =>
      order(
        picture,
        'dischargedOn',
        'bornOn',
        days => days > 0,
        () => 'This day is before the birth.',
      ),
  },
  {
    name: 'received-long-ago',
    weight: 'unlikely',
    looksAt: ['referral.receivedOn', 'referral.madeOn', 'referral.bookedOn'],
    judge: picture =>
      all(picture, 'referral').flatMap(record =>
        (['receivedOn', 'madeOn', 'bookedOn'] as const).flatMap(key => {
          const on = said(record, key)
          const isOdd = on !== null && eddOf(picture) === null && on < yearsBefore(picture.today, 1)
          return found(isOdd && `This day is more than a year ago, ${longDay(on)}, and no EDD is recorded.`, { record, key })
        }),
      ),
  },
  {
    name: 'work-before-conception',
    weight: 'unlikely',
    looksAt: [...pathsOf(work), 'edd.edd'],
    judge: picture => {
      const pregnancy = eddOf(picture)
      if (pregnancy === null) return []
      return daysIn(picture, work).flatMap(({ on, record, key }) => {
        const isOdd = on < pregnancy.lmp && on >= yearsBefore(pregnancy.lmp, longAgo.impossible) && !isSearch(said(record, 'kind'))
        return found(
          isOdd &&
            `${longDay(on)} is before this pregnancy began, by its EDD on ${longDay(pregnancy.lmp)}. Work of an earlier time can be told in a note.`,
          { record, key },
          pregnancy.at,
        )
      })
    },
  },
  {
    name: 'work-years-before',
    weight: 'impossible',
    looksAt: pathsOf(work),
    judge: picture =>
      daysIn(picture, work).flatMap(({ on, record, key }) =>
        found(
          on < yearsBefore(begin(picture), longAgo.impossible) &&
            `${longDay(on)} is more than ${longAgo.impossible} years before this pregnancy: the year is not right.`,
          { record, key },
        ),
      ),
  },
  {
    name: 'told-of-years-before',
    weight: 'unlikely',
    looksAt: [...pathsOf(told), ...pathsOf(work)],
    judge: picture =>
      [...daysIn(picture, told), ...(eddOf(picture) === null ? daysIn(picture, work) : [])].flatMap(({ on, record, key }) => {
        const isOdd =
          on < yearsBefore(begin(picture), longAgo.unlikely) &&
          (told[record.kind] !== undefined || on >= yearsBefore(begin(picture), longAgo.impossible))
        return found(isOdd && `${longDay(on)} is more than ${longAgo.unlikely} years back.`, { record, key })
      }),
  },
]
