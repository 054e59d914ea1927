import { birthProblems } from '../birth/check.ts'
import { daysBetween } from '../calendar/day.ts'
import { gestationDays, isPastTerm, weeksAndDays } from '../calendar/gestation.ts'
import { longDay } from '../calendar/words.ts'
import { eddProblem } from '../referrals/edd-check.ts'
import { counted } from '../words.ts'
import type { Found, Picture, Rule, SenseRecord } from './model.ts'
import { all, birthOf, eddOf, figure, found, has, one, said } from './reading.ts'

/**
 * Weeks by which a scan moves an EDD at most, as a rule: the gestation from the last period is
 * rarely out by more. docs/domain.md gives no figure; three is cautious.
 */
const movedWeeks = 3

/**
 * The middle weight at a gestation in days, in grams (Hadlock and others, Radiology 1991;181:129:
 * ln weight = 0.578 + 0.332 w − 0.00354 w²; docs/domain.md gives none). Half of it and 1.6 times as
 * much hold nearly every baby; a fifth and 2.5 times hold all.
 */
function middleWeight(days: number): number {
  const weeks = days / 7
  return Math.exp(0.578 + 0.332 * weeks - 0.00354 * weeks * weeks)
}
const weights = { unlikely: [0.5, 1.6], impossible: [0.2, 2.5] } as const

/** Gestation at birth in days, as the unit states it or by the EDD. */
function gestationOf(picture: Picture, baby: SenseRecord): number | null {
  const stated = figure(baby, 'gestationDays')
  const on = said(baby, 'bornOn')
  const edd = eddOf(picture)
  return stated ?? (edd === null || on === null ? null : gestationDays(edd.edd, on))
}

type Share = readonly [low: number, high: number]

function heavy(picture: Picture, isOdd: (share: number) => boolean): readonly Found[] {
  return all(picture, 'baby').flatMap(baby => {
    const days = gestationOf(picture, baby)
    const grams = figure(baby, 'weightGrams')
    if (days === null || grams === null || days < 0) return []
    const middle = middleWeight(days)
    const size = grams > middle ? 'heavy' : 'light'
    return found(
      isOdd(grams / middle) &&
        `${grams.toLocaleString('en-GB')} g is very ${size} for ${weeksAndDays(days)}, where about ${Math.round(middle).toLocaleString('en-GB')} g is usual. Either the weight or the gestation is not right.`,
      { record: baby, key: 'weightGrams' },
      { record: baby, key: 'gestationDays' },
      { record: baby, key: 'bornOn' },
    )
  })
}
const outside = (share: number, [low, high]: Share) => share < low || share > high

/**
 * Days between the first and the last birth; more than 100 are not known, even of a delayed second
 * birth.
 */
function spread(picture: Picture, isOdd: (days: number) => boolean): readonly Found[] {
  const first = birthOf(picture)
  return all(picture, 'baby').flatMap(record => {
    const on = said(record, 'bornOn')
    const days = first === null || on === null ? 0 : daysBetween(first.on, on)
    return found(
      isOdd(days) &&
        `This baby would be born ${counted(days, 'day')} after the first one of the same pregnancy. One of the two days is not right.`,
      { record, key: 'bornOn' },
      first?.at ?? null,
    )
  })
}

export const birthRules: readonly Rule[] = [
  {
    name: 'edd-impossible',
    weight: 'impossible',
    looksAt: ['edd.edd'],
    judge: picture => {
      const pregnancy = eddOf(picture)
      if (pregnancy === null || birthOf(picture) !== null || one(picture, 'edd')?.facts.isOver === 1) return []
      return found(eddProblem(pregnancy.edd, picture.today), pregnancy.at)
    },
  },
  {
    name: 'edd-long-past',
    weight: 'unlikely',
    looksAt: ['edd.edd'],
    judge: picture => {
      const pregnancy = eddOf(picture)
      if (pregnancy === null || birthOf(picture) !== null || one(picture, 'edd')?.facts.isOver === 1) return []
      const isOdd = isPastTerm(pregnancy.edd, picture.today) && eddProblem(pregnancy.edd, picture.today) === null
      return found(
        isOdd &&
          `This EDD was ${daysBetween(pregnancy.edd, picture.today)} days ago, and nearly every baby is born within 14. Where the baby has been born, the birth is recorded first.`,
        pregnancy.at,
      )
    },
  },
  {
    name: 'edd-moved-far',
    weight: 'unlikely',
    looksAt: ['edd.edd'],
    judge: picture => {
      const record = one(picture, 'edd')
      const [edd, before] = [said(record, 'edd'), said(record, 'before')]
      if (record === null || edd === null || before === null || said(record, 'reason') !== null) return []
      const days = Math.abs(daysBetween(before, edd))
      return found(
        days > movedWeeks * 7 &&
          `This moves the EDD by ${counted(days, 'day')}, from ${longDay(before)}, without a reason. A reason can be given under Reason.`,
        { record, key: 'edd' },
      )
    },
  },
  {
    name: 'birth-impossible',
    weight: 'impossible',
    looksAt: ['baby.bornOn', 'edd.edd'],
    judge: picture =>
      all(picture, 'baby').flatMap(record => {
        const bornOn = said(record, 'bornOn')
        if (bornOn === null || bornOn > picture.today) return []
        const edd = eddOf(picture)
        const { bornOn: problem } = birthProblems({ bornOn }, { edd: edd?.edd ?? null, today: picture.today })
        return found(problem ?? null, { record, key: 'bornOn' }, edd?.at ?? null)
      }),
  },
  {
    name: 'birth-gestation-differs',
    weight: 'unlikely',
    looksAt: ['baby.gestationDays', 'baby.bornOn'],
    judge: picture =>
      all(picture, 'baby').flatMap(record => {
        const [stated, on, edd] = [figure(record, 'gestationDays'), said(record, 'bornOn'), eddOf(picture)]
        if (stated === null || on === null || edd === null) return []
        const worked = gestationDays(edd.edd, on)
        return found(
          Math.abs(stated - worked) > 14 &&
            worked >= 0 &&
            `The gestation stated is ${weeksAndDays(stated)}, and by the EDD it would be ${weeksAndDays(worked)}. Where the EDD is not right, it can be revised.`,
          { record, key: 'gestationDays' },
          { record, key: 'bornOn' },
        )
      }),
  },
  {
    name: 'live-birth-very-early',
    weight: 'unlikely',
    looksAt: ['baby.bornOn', 'baby.gestationDays', 'baby.outcome'],
    judge: picture =>
      all(picture, 'baby').flatMap(record => {
        const days = gestationOf(picture, record)
        const isOdd = days !== null && days >= 0 && days < 22 * 7 && said(record, 'outcome') === 'live'
        return found(
          isOdd && `Hardly any baby born at ${weeksAndDays(days)} lives. Either the day, the gestation or the outcome is not right.`,
          { record, key: 'bornOn' },
          { record, key: 'gestationDays' },
          { record, key: 'outcome' },
        )
      }),
  },
  {
    name: 'weight-impossible',
    weight: 'impossible',
    looksAt: ['baby.weightGrams', 'baby.gestationDays', 'baby.bornOn'],
    judge: picture => heavy(picture, share => outside(share, weights.impossible)),
  },
  {
    name: 'weight-unlikely',
    weight: 'unlikely',
    looksAt: ['baby.weightGrams', 'baby.gestationDays', 'baby.bornOn'],
    judge: picture => heavy(picture, share => outside(share, weights.unlikely) && !outside(share, weights.impossible)),
  },
  {
    name: 'twins-months-apart',
    weight: 'impossible',
    looksAt: ['baby.bornOn'],
    judge: picture => spread(picture, days => days > 100),
  },
  {
    name: 'twins-days-apart',
    weight: 'unlikely',
    looksAt: ['baby.bornOn'],
    judge: picture => spread(picture, days => days > 2 && days <= 100),
  },
  {
    name: 'seen-before-birth',
    weight: 'impossible',
    looksAt: ['event.detail.seen', 'event.on', 'event.kind', 'baby.bornOn'],
    judge: picture => {
      const birth = birthOf(picture)
      return all(picture, 'event').flatMap(record => {
        const on = said(record, 'on')
        if (on === null || !has(record, 'detail.seen', 'baby') || (birth !== null && on >= birth.on)) return []
        const sentence =
          birth === null
            ? 'The baby cannot have been seen: no birth is recorded. The birth is recorded first.'
            : `The baby cannot have been seen on ${longDay(on)}, before the birth on ${longDay(birth.on)}.`
        return found(sentence, { record, key: 'detail.seen' }, { record, key: 'on' }, birth?.at ?? null)
      })
    },
  },
  {
    name: 'after-birth-before-birth',
    weight: 'impossible',
    looksAt: ['event.on', 'event.kind', 'baby.bornOn'],
    judge: picture => {
      const birth = birthOf(picture)
      return all(picture, 'event').flatMap(record => {
        const on = said(record, 'on')
        const isOdd = on !== null && birth !== null && said(record, 'kind') === 'birth_notified' && on < birth.on
        return found(
          isOdd && `The birth cannot have been told of on ${longDay(on)}, before it on ${longDay(birth.on)}.`,
          { record, key: 'on' },
          birth?.at ?? null,
        )
      })
    },
  },
]
