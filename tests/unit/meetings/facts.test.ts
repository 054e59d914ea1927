import { describe, expect, it } from 'vitest'
import { caseFigure, factParts, notKnown } from '../../../shared/meetings/facts.ts'
import { blankFather, blankPerson } from '../../../shared/people/model.ts'
import type { Referral } from '../../../shared/referrals/model.ts'
import { newReferral } from '../../support/referral.ts'

const id = '01900000-0000-7000-8000-000000000001'
const today = '2026-11-24'

function referral(
  change: { line?: Partial<Referral['line']>; mother?: Partial<Referral['mother']>; father?: Partial<Referral['father']> } = {},
): Referral {
  return {
    line: {
      id,
      version: 1,
      reference: 'PB-2026-0001',
      status: 'open',
      motherSurname: 'Okafor',
      motherForenames: 'Chidinma',
      motherDateOfBirth: '2005-05-03',
      nhsNumber: '9992140283',
      numberExpected: 1,
      rag: 'red',
      siteId: id,
      edd: '2027-01-22',
      eddMethod: '03',
      receivedOn: '2026-11-12',
      bookedOn: null,
      bornOn: null,
      bornTonightWritten: false,
      lastDiscussedOn: null,
      nextDiscussionOn: null,
      endedOn: null,
      discussedOn: [],
      openActions: 0,
      ...change.line,
    },
    fields: newReferral(id).referral as Referral['fields'],
    mother: {
      ...blankPerson,
      id,
      surname: 'Okafor',
      forenames: 'Chidinma',
      dateOfBirth: '2005-05-03',
      nhsNumber: '9992140283',
      careExperience: 'care_leaver',
      ...change.mother,
    },
    father: { ...blankFather, id, ...change.father },
    edds: [],
    factors: [],
    notes: [],
    discussions: [],
    closedOn: null,
    closingReason: '',
    retainUntil: null,
    mergedInto: null,
  }
}

describe('the facts of a case', () => {
  it('stand in one line', () =>
    expect(factParts(referral(), today)).toEqual([
      'EDD 22 January 2027 by dating scan',
      'Chidinma OKAFOR, born 3 May 2005, NHS 999 214 0283',
      'care leaver',
      'referred at 29+6 by Community midwifery',
    ]))

  it('say how late an EDD that has passed is, and the birth', () => {
    expect(factParts(referral({ line: { edd: '2026-11-22' } }), today)[0]).toBe('EDD 22 November 2026 by dating scan, 2 days ago')
    expect(factParts(referral({ line: { bornOn: '2026-11-20' } }), today)[0]).toBe('born 20 November 2026 at 31+0')
  })

  it.each([
    [{}, '31+4'],
    [{ edd: null }, 'No EDD'],
    [{ bornOn: '2026-11-23' }, '1 day'],
    [{ bornOn: '2026-11-19' }, '5 days'],
    [{ bornOn: '2026-11-24' }, '0 days'],
    // Looked back on from before the birth: the meeting of a week ago.
    [{ bornOn: '2026-11-26' }, '31+4'],
    [{ edd: '2027-12-22' }, 'Before LMP'],
    [{ edd: '2026-11-21' }, 'EDD +3 d'],
    [{ edd: '2026-09-24' }, 'EDD +61 d'],
  ])('have one figure beside the name: %o', (line, figure) => expect(caseFigure(referral({ line }).line, today)).toBe(figure))

  it('name what is not known', () => {
    expect(notKnown(referral())).toEqual(['Father not identified.'])
    expect(
      notKnown(referral({ line: { edd: null }, mother: { nhsNumber: null, dateOfBirth: null, careExperience: 'not_known' } })),
    ).toEqual([
      'EDD not recorded.',
      'Father not identified.',
      'Mother’s NHS number not recorded.',
      'Mother’s date of birth not recorded.',
      'Mother’s care experience not known.',
    ])
    expect(notKnown(referral({ father: { identified: 'identified' } }))).toEqual([
      'Father not spoken to.',
      'Father’s care experience not known.',
    ])
    expect(notKnown(referral({ father: { identified: 'identified', spokenToOn: today, careExperience: 'none' } }))).toEqual([])
  })
})
