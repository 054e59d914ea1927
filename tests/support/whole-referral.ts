import { blankFather, blankPerson } from '../../shared/people/model.ts'
import type { Referral } from '../../shared/referrals/model.ts'

/**
 * A referral as the register answers with it, of an invented family; anything can be overridden by
 * its part.
 */
export function storedReferral(
  about: {
    readonly line?: Partial<Referral['line']>
    readonly fields?: Partial<Referral['fields']>
    readonly mother?: Partial<Referral['mother']>
    readonly father?: Partial<Referral['father']>
    readonly edds?: Referral['edds']
    readonly factors?: Referral['factors']
    readonly notes?: Referral['notes']
    readonly discussions?: Referral['discussions']
  } = {},
): Referral {
  return {
    line: {
      id: '01997f00-0000-7000-8000-000000000001',
      version: 1,
      reference: 'PB-2026-0142',
      status: 'open',
      motherSurname: 'Okafor',
      motherForenames: 'Chidinma',
      motherDateOfBirth: '2005-05-03',
      nhsNumber: null,
      numberExpected: 1,
      rag: 'red',
      siteId: '01997f00-0000-7000-8000-000000000002',
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
      ...about.line,
    },
    fields: {
      siteId: '01997f00-0000-7000-8000-000000000002',
      numberExpected: 1,
      rag: 'red',
      ragReason: '',
      madeOn: null,
      receivedOn: '2026-11-12',
      referrer: 'S. Doyle',
      referringAgency: 'Community midwifery',
      reasons: 'Four missed appointments since 24 weeks.',
      socialWorker: '',
      parentsTold: 'not_known',
      lawfulBasis: '',
      bookedOn: null,
      lateBookingReason: null,
      bornTonight: '',
      bornOn: null,
      dischargedOn: null,
      lead: '',
      bookingMidwife: '',
      household: '',
      ...about.fields,
    },
    mother: { ...blankPerson, id: '01997f00-0000-7000-8000-000000000003', ...about.mother },
    father: { ...blankFather, id: '01997f00-0000-7000-8000-000000000004', ...about.father },
    edds: about.edds ?? [],
    factors: about.factors ?? [],
    notes: about.notes ?? [],
    discussions: about.discussions ?? [],
    closedOn: null,
    closingReason: '',
    retainUntil: null,
    mergedInto: null,
  }
}
