import { describe, expect, it } from 'vitest'
import { layout } from '../../main/sense/layout.ts'
import { addDays } from '../../shared/calendar/day.ts'
import type { Picture, SenseKind, SenseValue } from '../../shared/sense/model.ts'
import { oddIn, senseRules } from '../../shared/sense/rules.ts'

const today = '2026-11-24'
/** LMP 17 April 2026, 31+4 today. */
const edd = '2027-01-22'
const lmp = '2026-04-17'

type Facts = Readonly<Record<string, SenseValue>>
type Family = readonly (readonly [SenseKind, Facts])[]

function names(...family: Family): string[] {
  return [...new Set(oddIn(picture(family)).map(({ rule, weight }) => `${weight} ${rule}`))]
}

function picture(family: Family): Picture {
  return { today, elsewhere: [], records: family.map(([kind, facts], index) => ({ kind, id: String(index), facts })) }
}

const pregnancy = ['edd', { edd }] as const
const sibling = (born: string, parentage = 'both') => ['member', { kind: 'sibling', parentage, 'person.dateOfBirth': born }] as const
const baby = (facts: Facts) => ['baby', { outcome: 'live', ...facts }] as const

describe('what cannot be and what hardly ever is', () => {
  /** The day before, and the day: what is said of each. */
  it.each<[kind: string, Family, string[], Family, string[]]>([
    [
      'a mother of 9, of 10',
      [['mother', { dateOfBirth: '2016-11-25' }]],
      ['impossible parent-a-child'],
      [['mother', { dateOfBirth: '2016-11-24' }]],
      ['unlikely parent-under-13'],
    ],
    [
      'a mother of 12, of 13',
      [['mother', { dateOfBirth: '2013-11-25' }]],
      ['unlikely parent-under-13'],
      [['mother', { dateOfBirth: '2013-11-24' }]],
      [],
    ],
    [
      'a mother of 56, of 55',
      [['mother', { dateOfBirth: '1970-11-24' }]],
      ['unlikely parent-old'],
      [['mother', { dateOfBirth: '1970-11-25' }]],
      [],
    ],
    [
      'a mother of 76, of 75',
      [['mother', { dateOfBirth: '1950-11-24' }]],
      ['impossible parent-too-old'],
      [['mother', { dateOfBirth: '1950-11-25' }]],
      ['unlikely parent-old'],
    ],
    [
      'a mother born tomorrow, in 1890',
      [['mother', { dateOfBirth: '2026-11-25' }]],
      ['impossible born-in-the-future'],
      [['mother', { dateOfBirth: '1890-01-01' }]],
      ['impossible parent-too-old'],
    ],
    [
      'a father born in 2024, of 13',
      [['father', { dateOfBirth: '2024-01-01' }]],
      ['impossible parent-a-child'],
      [['father', { dateOfBirth: '2013-11-24' }]],
      [],
    ],
    [
      'a partner of 9, of 13',
      [['member', { kind: 'partner', 'person.dateOfBirth': '2017-01-01' }]],
      ['impossible parent-a-child'],
      [['member', { kind: 'partner', 'person.dateOfBirth': '2013-01-01' }]],
      [],
    ],
    [
      'a relative of 111, of 110',
      [['member', { kind: 'relative', 'person.dateOfBirth': '1915-11-24' }]],
      ['impossible person-too-old'],
      [['member', { kind: 'relative', 'person.dateOfBirth': '1915-11-25' }]],
      [],
    ],
    [
      'spoken to tomorrow, today',
      [['father', { spokenToOn: '2026-11-25' }]],
      ['impossible happened-in-the-future'],
      [['father', { spokenToOn: today }]],
      [],
    ],
    [
      'booked tomorrow, today',
      [['referral', { bookedOn: '2026-11-25' }]],
      ['impossible happened-in-the-future'],
      [['referral', { bookedOn: today }], pregnancy],
      [],
    ],
    [
      'a contact tomorrow, today',
      [['event', { kind: 'contact', on: '2026-11-25' }]],
      ['impossible happened-in-the-future'],
      [['event', { kind: 'contact', on: today }]],
      [],
    ],
    ['advice tomorrow, today', [['log', { on: '2026-11-25' }]], ['impossible happened-in-the-future'], [['log', { on: today }]], []],
    [
      'received the day before the LMP, and on it',
      [['referral', { receivedOn: addDays(lmp, -1) }], pregnancy],
      ['impossible receivedOn-before-conception'],
      [['referral', { receivedOn: lmp }], pregnancy],
      ['unlikely receivedOn-before-it-was-known'],
    ],
    [
      'received at 3+6, at 4+0',
      [['referral', { receivedOn: addDays(lmp, 27) }], pregnancy],
      ['unlikely receivedOn-before-it-was-known'],
      [['referral', { receivedOn: addDays(lmp, 28) }], pregnancy],
      [],
    ],
    [
      'booked in 2020, at 4+0',
      [['referral', { bookedOn: '2020-03-01' }], pregnancy],
      ['impossible bookedOn-before-conception'],
      [['referral', { bookedOn: addDays(lmp, 28) }], pregnancy],
      [],
    ],
    [
      'booked years ago without an EDD, this year',
      [['referral', { bookedOn: '2025-11-23' }]],
      ['unlikely received-long-ago'],
      [['referral', { bookedOn: '2025-11-24' }]],
      [],
    ],
    [
      'made the day after, the day itself',
      [['referral', { madeOn: '2026-11-13', receivedOn: '2026-11-12' }]],
      ['impossible made-after-received'],
      [['referral', { madeOn: '2026-11-12', receivedOn: '2026-11-12' }]],
      [],
    ],
    [
      'made 91 days before, 90',
      [['referral', { madeOn: '2026-08-13', receivedOn: '2026-11-12' }]],
      ['unlikely made-long-before-received'],
      [['referral', { madeOn: '2026-08-14', receivedOn: '2026-11-12' }]],
      [],
    ],
    [
      'discharged the day before the birth, the day',
      [['referral', { bornOn: '2026-11-02', dischargedOn: '2026-11-01' }]],
      ['impossible discharged-before-birth'],
      [['referral', { bornOn: '2026-11-02', dischargedOn: '2026-11-02' }]],
      [],
    ],
    [
      'a contact in 1999, after the LMP',
      [['event', { kind: 'contact', on: '1999-05-01' }], pregnancy],
      ['impossible work-years-before'],
      [['event', { kind: 'contact', on: lmp }], pregnancy],
      [],
    ],
    [
      'an assessment the day before the LMP, on it',
      [['event', { kind: 'assessment_started', on: addDays(lmp, -1) }], pregnancy],
      ['unlikely work-before-conception'],
      [['event', { kind: 'assessment_started', on: lmp }], pregnancy],
      [],
    ],
    ['advice in 1999, last year', [['log', { on: '1999-05-01' }]], ['impossible work-years-before'], [['log', { on: '2025-11-24' }]], []],
    [
      'a concern of three years back, of one',
      [['concern', { raisedOn: '2023-01-01' }], pregnancy],
      ['unlikely told-of-years-before'],
      [['concern', { raisedOn: '2025-06-01' }], pregnancy],
      [],
    ],
    [
      'an EDD moved by 22 days, by 21',
      [['edd', { edd, before: addDays(edd, -22), reason: '' }]],
      ['unlikely edd-moved-far'],
      [['edd', { edd, before: addDays(edd, -21), reason: '' }]],
      [],
    ],
    [
      'an EDD moved by 140 days without a reason, with one',
      [['edd', { edd, before: addDays(edd, -140), reason: '' }]],
      ['unlikely edd-moved-far'],
      [['edd', { edd, before: addDays(edd, -140), reason: 'Scan' }]],
      [],
    ],
    [
      'an EDD 281 days ahead, 280',
      [['edd', { edd: addDays(today, 281) }]],
      ['impossible edd-impossible'],
      [['edd', { edd: addDays(today, 280) }]],
      [],
    ],
    [
      'an EDD 15 days past, 14',
      [['edd', { edd: addDays(today, -15) }]],
      ['unlikely edd-long-past'],
      [['edd', { edd: addDays(today, -14) }]],
      [],
    ],
    [
      'an EDD 29 days past, 28',
      [['edd', { edd: addDays(today, -29) }]],
      ['impossible edd-impossible'],
      [['edd', { edd: addDays(today, -28) }]],
      ['unlikely edd-long-past'],
    ],
    [
      'a sibling older than the mother, of a mother of 13',
      [['mother', { dateOfBirth: '2000-01-01' }], sibling('1999-12-31')],
      ['impossible sibling-older-than-mother'],
      [['mother', { dateOfBirth: '2000-01-01' }], sibling('2013-01-01')],
      [],
    ],
    [
      'a sibling of a mother of 9, of 12',
      [['mother', { dateOfBirth: '2000-01-01' }], sibling('2009-12-31')],
      ['impossible sibling-older-than-mother'],
      [['mother', { dateOfBirth: '2000-01-01' }], sibling('2012-12-31')],
      ['unlikely sibling-born-to-a-child'],
    ],
    [
      'an older child of the mother, of the father only',
      [['mother', { dateOfBirth: '2000-01-01' }], sibling('1999-12-31', 'not_known')],
      ['unlikely sibling-born-to-a-child'],
      [['mother', { dateOfBirth: '2000-01-01' }], sibling('1999-12-31', 'father')],
      [],
    ],
    [
      'a sibling 251 days before the EDD, 252',
      [pregnancy, sibling(addDays(edd, -251))],
      ['impossible sibling-within-this-pregnancy'],
      [pregnancy, sibling(addDays(edd, -252))],
      ['unlikely sibling-soon-before'],
    ],
    [
      'a sibling 293 days before the EDD, 294',
      [pregnancy, sibling(addDays(edd, -293))],
      ['unlikely sibling-soon-before'],
      [pregnancy, sibling(addDays(edd, -294))],
      [],
    ],
    [
      'one NHS number of mother and sibling, two',
      [
        ['mother', { nhsNumber: '9992140283' }],
        ['member', { kind: 'sibling', 'person.nhsNumber': '9992140283' }],
      ],
      ['impossible nhs-number-twice'],
      [
        ['mother', { nhsNumber: '9992140283' }],
        ['member', { kind: 'sibling', 'person.nhsNumber': '9990000018' }],
      ],
      [],
    ],
    [
      'one NHS number of father and baby, none',
      [['father', { nhsNumber: '9992140283' }], baby({ nhsNumber: '9992140283' })],
      ['impossible nhs-number-twice'],
      [['father', { nhsNumber: null }], baby({ nhsNumber: null })],
      [],
    ],
    [
      'a baby seen the day before the birth, the day',
      [baby({ bornOn: '2026-11-02' }), ['event', { kind: 'contact', on: '2026-11-01', 'detail.seen': ['baby'] }]],
      ['impossible seen-before-birth'],
      [baby({ bornOn: '2026-11-02' }), ['event', { kind: 'contact', on: '2026-11-02', 'detail.seen': ['baby'] }]],
      [],
    ],
    [
      'an unborn baby seen, the mother',
      [['event', { kind: 'contact', on: today, 'detail.seen': ['baby'] }]],
      ['impossible seen-before-birth'],
      [['event', { kind: 'contact', on: today, 'detail.seen': ['mother'] }]],
      [],
    ],
    [
      'told of the birth before it, on the day',
      [baby({ bornOn: '2026-11-02' }), ['event', { kind: 'birth_notified', on: '2026-11-01' }]],
      ['impossible after-birth-before-birth'],
      [baby({ bornOn: '2026-11-02' }), ['event', { kind: 'birth_notified', on: '2026-11-02' }]],
      [],
    ],
    [
      'twins ten weeks apart, a day',
      [baby({ bornOn: '2026-09-01' }), baby({ bornOn: '2026-11-10' })],
      ['unlikely twins-days-apart'],
      [baby({ bornOn: '2026-11-09' }), baby({ bornOn: '2026-11-10' })],
      [],
    ],
    [
      'twins 101 days apart, 100',
      [baby({ bornOn: '2026-08-01' }), baby({ bornOn: '2026-11-10' })],
      ['impossible twins-months-apart'],
      [baby({ bornOn: '2026-08-02' }), baby({ bornOn: '2026-11-10' })],
      ['unlikely twins-days-apart'],
    ],
    [
      'twins 3 days apart, 2',
      [baby({ bornOn: '2026-11-07' }), baby({ bornOn: '2026-11-10' })],
      ['unlikely twins-days-apart'],
      [baby({ bornOn: '2026-11-08' }), baby({ bornOn: '2026-11-10' })],
      [],
    ],
    [
      '7,999 g at 16+0, 146 g of one who did not live',
      [baby({ gestationDays: 112, weightGrams: 7999, outcome: 'stillbirth' })],
      ['impossible weight-impossible'],
      [baby({ gestationDays: 112, weightGrams: 200, outcome: 'stillbirth' })],
      [],
    ],
    [
      '5,800 g at term, 5,700 g',
      [baby({ gestationDays: 280, weightGrams: 5800 })],
      ['unlikely weight-unlikely'],
      [baby({ gestationDays: 280, weightGrams: 5700 })],
      [],
    ],
    [
      '1,800 g at term, 1,850 g',
      [baby({ gestationDays: 280, weightGrams: 1800 })],
      ['unlikely weight-unlikely'],
      [baby({ gestationDays: 280, weightGrams: 1850 })],
      [],
    ],
    [
      '700 g at term, at 24+0',
      [baby({ gestationDays: 280, weightGrams: 700 })],
      ['impossible weight-impossible'],
      [baby({ gestationDays: 168, weightGrams: 700 })],
      [],
    ],
    ['alive at 21+6, at 22+0', [baby({ gestationDays: 153 })], ['unlikely live-birth-very-early'], [baby({ gestationDays: 154 })], []],
    [
      'born at 19+6, at 22+0',
      [pregnancy, baby({ bornOn: addDays(lmp, 139) })],
      ['impossible birth-impossible', 'unlikely live-birth-very-early'],
      [pregnancy, baby({ bornOn: addDays(lmp, 154) })],
      [],
    ],
    [
      'a gestation stated 15 days away, 14',
      [pregnancy, baby({ bornOn: addDays(lmp, 210), gestationDays: 225 })],
      ['unlikely birth-gestation-differs'],
      [pregnancy, baby({ bornOn: addDays(lmp, 210), gestationDays: 224 })],
      [],
    ],
  ])('%s', (_kind, odd, said, other, saidOfOther) => {
    expect(names(...odd)).toEqual(said)
    expect(names(...other)).toEqual(saidOfOther)
  })

  it('asks about the NHS number of the mother of another open record', () => {
    const elsewhere = [{ nhsNumber: '9992140283', reference: 'PB-2026-0001' }]
    const of = (kind: SenseKind, facts: Facts) => oddIn({ ...picture([[kind, facts]]), elsewhere }).map(({ rule }) => rule)
    expect(of('baby', { nhsNumber: '9992140283' })).toEqual(['nhs-number-of-another-mother'])
    expect(of('baby', { nhsNumber: '9990000018' })).toEqual([])
  })

  it('says its figures and the way out', () => {
    const [odd] = oddIn(picture([['mother', { dateOfBirth: '2020-05-01' }]]))
    expect(odd?.sentence).toBe(
      'The mother would be aged 6, born on 1 May 2020. Where the date is not known for certain, it can be left empty.',
    )
  })

  it('has one name a rule, and looks only at facts that the register keeps', () => {
    expect(new Set(senseRules.map(({ name }) => name)).size).toBe(senseRules.length)
    for (const { looksAt } of senseRules)
      for (const path of looksAt) {
        const [kind = '', ...key] = path.split('.')
        expect(layout[kind as SenseKind], path).toHaveProperty([key.join('.')])
      }
  })
})
