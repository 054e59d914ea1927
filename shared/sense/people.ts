import { ageOn, daysBetween, type IsoDay } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import type { Found, Picture, Place, Rule, SenseRecord } from './model.ts'
import { all, birthOf, eddOf, found, one, place, said } from './reading.ts'

/**
 * Ages in completed years. docs/domain.md says nothing of them; they are cautious. Births to girls
 * of 10 are known, to younger ones hardly; under 13 a child cannot consent (Sexual Offences Act
 * 2003, sections 5 to 8), so it is asked. The oldest mothers known were in their seventies; over 55
 * there are a handful of births a year.
 */
const ages = { youngest: 10, young: 13, oldMother: 55, oldestMother: 75, oldFather: 80, oldest: 110 }

interface Person {
  readonly record: SenseRecord
  readonly key: string
  readonly words: string
  readonly born: IsoDay
}

/** Everybody of the family whose day of birth is known; `parent`: the two, and partners. */
function people(picture: Picture): (Person & { readonly isParent: boolean; readonly isMother: boolean })[] {
  return picture.records.flatMap(record => {
    const key = record.kind === 'member' ? 'person.dateOfBirth' : 'dateOfBirth'
    const born = said(record, key)
    if (born === null) return []
    const kind = said(record, 'kind')
    const isMother = record.kind === 'mother'
    const words = isMother ? 'The mother' : record.kind === 'father' ? 'The father' : kind === 'partner' ? 'The partner' : 'This person'
    return { record, key, words, born, isMother, isParent: record.kind !== 'member' || kind === 'partner' }
  })
}

const dateOfBirths = ['mother.dateOfBirth', 'father.dateOfBirth', 'member.person.dateOfBirth'] as const
const wayOut = 'Where the date is not known for certain, it can be left empty.'

function forParents(judge: (age: number, person: { readonly isMother: boolean }) => boolean): Rule['judge'] {
  return picture =>
    people(picture).flatMap(({ record, key, words, born, isParent, isMother }) => {
      const on = birthOf(picture)?.on ?? picture.today
      if (!isParent || born > picture.today) return []
      const age = ageOn(born, on)
      return found(judge(age, { isMother }) && `${words} would be aged ${age}, born on ${longDay(born)}. ${wayOut}`, { record, key })
    })
}

/** A child of the same mother, with the days between the two births; null where it is not said. */
function siblings(picture: Picture) {
  const mother = said(one(picture, 'mother'), 'dateOfBirth')
  return all(picture, 'member').flatMap(record => {
    const born = said(record, 'person.dateOfBirth')
    const parentage = said(record, 'parentage')
    if (said(record, 'kind') !== 'sibling' || born === null || born > picture.today || parentage === 'father') return []
    return [{ at: { record, key: 'person.dateOfBirth' } satisfies Place, born, isCertain: parentage !== 'not_known', mother }]
  })
}

/**
 * Days from one birth to the EDD of the next. A pregnancy begins three weeks after a birth at the
 * earliest (Jackson and Glasier, Obstet Gynecol 2011: ovulation from day 25), two weeks after its
 * LMP: 287 days; 252 leaves room for a baby born early and an EDD that is not certain.
 */
const between = { impossible: 252, unlikely: 294 }

function apart(picture: Picture, judge: (days: number, isCertain: boolean) => boolean): readonly Found[] {
  const edd = eddOf(picture)
  const birth = birthOf(picture)
  const here = birth ?? (edd && { on: edd.edd, at: edd.at })
  if (here === null) return []
  return siblings(picture).flatMap(({ at, born, isCertain }) => {
    const days = Math.abs(daysBetween(born, here.on))
    const what = birth === null ? 'the EDD of this baby' : 'the birth of this baby'
    return found(
      judge(days, isCertain) &&
        `This sibling was born ${Math.floor(days / 7)} weeks from ${what}, too near for two pregnancies of one mother. A child of the father only is recorded as such under Child of.`,
      at,
      here.at,
    )
  })
}

export const peopleRules: readonly Rule[] = [
  {
    name: 'born-in-the-future',
    weight: 'impossible',
    looksAt: dateOfBirths,
    judge: picture =>
      people(picture).flatMap(({ record, key, born }) => found(born > picture.today && 'This day is in the future.', { record, key })),
  },
  {
    name: 'parent-a-child',
    weight: 'impossible',
    looksAt: dateOfBirths,
    judge: forParents(age => age < ages.youngest),
  },
  {
    name: 'parent-under-13',
    weight: 'unlikely',
    looksAt: dateOfBirths,
    judge: forParents(age => age >= ages.youngest && age < ages.young),
  },
  {
    name: 'parent-too-old',
    weight: 'impossible',
    looksAt: dateOfBirths,
    judge: forParents((age, { isMother }) => age > (isMother ? ages.oldestMother : ages.oldest)),
  },
  {
    name: 'parent-old',
    weight: 'unlikely',
    looksAt: dateOfBirths,
    judge: forParents((age, { isMother }) =>
      isMother ? age > ages.oldMother && age <= ages.oldestMother : age > ages.oldFather && age <= ages.oldest,
    ),
  },
  {
    name: 'person-too-old',
    weight: 'impossible',
    looksAt: ['member.person.dateOfBirth'],
    judge: picture =>
      people(picture).flatMap(({ record, key, born, isParent }) => {
        const age = born > picture.today ? 0 : ageOn(born, picture.today)
        return found(!isParent && age > ages.oldest && `This person would be aged ${age}, born on ${longDay(born)}. ${wayOut}`, {
          record,
          key,
        })
      }),
  },
  {
    name: 'sibling-older-than-mother',
    weight: 'impossible',
    looksAt: ['member.person.dateOfBirth', 'member.parentage', 'member.kind', 'mother.dateOfBirth'],
    judge: picture =>
      siblings(picture).flatMap(({ at, born, isCertain, mother }) => {
        const age = mother === null || !isCertain ? null : mother >= born ? -1 : ageOn(mother, born)
        const sentence =
          age === null || age >= ages.youngest
            ? null
            : age < 0
              ? `This sibling, born on ${longDay(born)}, would be older than the mother. A child of the father only is recorded as such under Child of.`
              : `The mother would have been aged ${age} at the birth of this sibling on ${longDay(born)}. A child of the father only is recorded as such under Child of.`
        return found(sentence, at, place(one(picture, 'mother'), 'dateOfBirth'))
      }),
  },
  {
    name: 'sibling-born-to-a-child',
    weight: 'unlikely',
    looksAt: ['member.person.dateOfBirth', 'member.parentage', 'member.kind', 'mother.dateOfBirth'],
    judge: picture =>
      siblings(picture).flatMap(({ at, born, isCertain, mother }) => {
        const age = mother === null ? null : mother >= born ? -1 : ageOn(mother, born)
        const isOdd = age !== null && age < ages.young && (age >= ages.youngest || !isCertain)
        const words = age !== null && age < 0 ? 'not yet born' : `aged ${age}`
        return found(
          isOdd && `The mother would have been ${words} at the birth of this sibling on ${longDay(born)}.`,
          at,
          place(one(picture, 'mother'), 'dateOfBirth'),
        )
      }),
  },
  {
    name: 'sibling-within-this-pregnancy',
    weight: 'impossible',
    looksAt: ['member.person.dateOfBirth', 'member.parentage', 'member.kind', 'edd.edd', 'baby.bornOn'],
    judge: picture => apart(picture, (days, isCertain) => isCertain && days < between.impossible),
  },
  {
    name: 'sibling-soon-before',
    weight: 'unlikely',
    looksAt: ['member.person.dateOfBirth', 'member.parentage', 'member.kind', 'edd.edd', 'baby.bornOn'],
    judge: picture => apart(picture, (days, isCertain) => days < between.unlikely && (days >= between.impossible || !isCertain)),
  },
]
