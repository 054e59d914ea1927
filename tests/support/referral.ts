import { blankFather, blankPerson } from '../../shared/people/model.ts'
import type { NewReferralInput } from '../../shared/referrals/model.ts'

/** A referral of an invented family; anything can be overridden. */
export function newReferral(
  siteId: string,
  about: {
    surname?: string
    forenames?: string
    nhsNumber?: string | null
    edd?: string | null
    rag?: 'red' | 'amber' | 'green' | 'not_rated'
    receivedOn?: string
    reasons?: string
    note?: string
    numberExpected?: number
  } = {},
): NewReferralInput {
  const edd = about.edd === undefined ? '2027-01-22' : about.edd
  return {
    referral: {
      siteId,
      numberExpected: about.numberExpected ?? 1,
      rag: about.rag ?? 'red',
      ragReason: '',
      madeOn: null,
      receivedOn: about.receivedOn ?? '2026-11-12',
      referrer: 'S. Doyle',
      referringAgency: 'Community midwifery',
      reasons: about.reasons ?? 'Four missed appointments since 24 weeks.',
      socialWorker: '',
      parentsTold: 'not_known',
      lawfulBasis: '',
      // Nobody books before the pregnancy: one that began later has no booking yet.
      bookedOn: edd !== null && edd > '2027-03-15' ? null : '2026-07-06',
      lateBookingReason: null,
      bornTonight: '',
      bornOn: null,
      dischargedOn: null,
      lead: '',
      bookingMidwife: '',
      household: '',
    },
    mother: {
      ...blankPerson,
      surname: about.surname ?? 'Okafor',
      forenames: about.forenames ?? 'Chidinma',
      nhsNumber: about.nhsNumber === undefined ? '999 214 0283' : about.nhsNumber,
    },
    father: blankFather,
    edd: edd === null ? null : { edd, method: '03' },
    factors: [],
    note: about.note ?? '',
  }
}
