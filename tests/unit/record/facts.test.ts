import { describe, expect, it } from 'vitest'
import { fromColumns, toColumns } from '../../../main/record/stored.ts'
import { specsOf } from '../../../renderer/record/fact-specs.ts'
import { changesOf } from '../../../renderer/record/spec.ts'
import { bookingSpecs, fatherSpecs, personSpecs } from '../../../renderer/record/specs.ts'
import { babyFacts } from '../../../shared/birth/facts.ts'
import { blanksOf, columnOf, type Facts, saysNothing } from '../../../shared/facts.ts'
import { addressFacts, checkFacts, concernFacts, disagreementFacts, memberFacts, protectiveFacts } from '../../../shared/family/facts.ts'
import { fatherhoodFacts, personFacts } from '../../../shared/people/facts.ts'
import { PersonFields } from '../../../shared/people/model.ts'
import { referralFacts } from '../../../shared/referrals/facts.ts'
import { uncapitalised } from '../../../shared/words.ts'

const tables: Readonly<Record<string, Facts>> = {
  personFacts,
  fatherhoodFacts,
  referralFacts,
  memberFacts,
  checkFacts,
  addressFacts,
  concernFacts,
  protectiveFacts,
  disagreementFacts,
  babyFacts,
}

describe.each(Object.entries(tables))('%s', (_, facts) => {
  it('has blanks that its schemas take as they stand', () => {
    for (const [key, blank] of Object.entries(blanksOf(facts))) expect([key, facts[key]?.schema.parse(blank)]).toEqual([key, blank])
  })
  it('has words for codes only that its schemas take', () => {
    for (const [key, { words, schema }] of Object.entries(facts))
      for (const code of Object.keys(words ?? {}))
        expect([key, code, schema.safeParse(code).success || schema.safeParse([code]).success]).toEqual([key, code, true])
  })
  it('says each thing under a label and in a column of its own', () => {
    const columns = Object.entries(facts).map(([key, fact]) => columnOf(key, fact))
    expect(new Set(columns).size).toBe(columns.length)
    const labels = Object.values(facts).map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  })
})

it('columns are called as the facts are, but where the table says otherwise', () => {
  expect(toColumns(personFacts, { dateOfBirth: '1999-03-04', gpPractice: 'Mill Lane' })).toEqual({
    date_of_birth: '1999-03-04',
    gp_practice: 'Mill Lane',
  })
  expect(toColumns(fatherhoodFacts, { spokenToOn: null })).toEqual({ father_spoken_to_on: null })
})

it('several codes and a yes come back from their columns as they went there', () => {
  const member = { ...blanksOf(memberFacts), kind: 'sibling', past: ['removed', 'injured'] } as const
  const disagreement = { about: 'Threshold', raisedBy: 'A. Shah', raisedOn: '2026-11-20', stageSince: '2026-11-20' }
  expect(fromColumns(memberFacts, toColumns(memberFacts, { ...member, past: [...member.past] }))).toEqual(member)
  const urgent = { ...blanksOf(disagreementFacts), ...disagreement, urgent: true }
  expect(toColumns(disagreementFacts, urgent)).toMatchObject({ urgent: 1, stage: 'workers' })
  expect(fromColumns(disagreementFacts, toColumns(disagreementFacts, urgent))).toEqual(urgent)
})

it('an ethnicity can be taken back: choosing that it is not recorded is a change that the register takes', () => {
  const spec = personSpecs.find(({ key }) => key === 'ethnicity')
  expect(spec?.options?.[0]).toEqual({ value: 'none', label: 'Not recorded' })
  const changes = changesOf(personSpecs, { ethnicity: 'A' }, { ethnicity: spec?.empty ?? null })
  expect(PersonFields.partial().parse(changes)).toEqual({ ethnicity: '' })
})

it('forms take their labels, hints, bounds and answers from the facts', () => {
  expect(fatherSpecs.slice(0, 1)).toEqual([
    {
      key: 'identified',
      label: 'Identified',
      kind: 'choice',
      isWide: true,
      options: [
        { value: 'identified', label: 'Identified' },
        { value: 'not_yet', label: 'Not yet identified' },
        { value: 'declined', label: 'Mother declined to name' },
      ],
    },
  ])
  expect(specsOf(referralFacts, ['numberExpected'])).toEqual([
    { key: 'numberExpected', label: 'Babies expected', kind: 'number', min: 1, max: 6 },
  ])
  expect(bookingSpecs.map(({ label }) => label)).toEqual(['Booked on', 'Booking midwife', 'Late booking reason'])
})

it('a fact says nothing while it is empty or nobody knows', () => {
  expect(saysNothing(personFacts.phone, '')).toBe(true)
  expect(saysNothing(personFacts.safeToContact, 'not_known')).toBe(true)
  expect(saysNothing(personFacts.safeToContact, 'no')).toBe(false)
  expect(saysNothing(referralFacts.numberExpected, 1)).toBe(false)
})

it('labels stand in a sentence as it is written', () => {
  expect([personFacts.dateOfBirth, personFacts.nhsNumber, personFacts.gpPractice].map(({ label }) => uncapitalised(label))).toEqual([
    'date of birth',
    'NHS number',
    'GP practice',
  ])
})
