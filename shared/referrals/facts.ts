import { z } from 'zod'
import { type Fact, longText, shortText, someDay } from '../facts.ts'
import { Day, Id, Long } from '../fields.ts'
import { answers, answerWords } from '../people/codes.ts'
import { lateBookingCodes, lateBookingWords, rags, ragWords } from './codes.ts'

/** What is said of the referral itself and can be edited in place. */
export const referralFacts = {
  /** Which sites there are, the register knows. */
  siteId: { kind: 'select', schema: Id, label: 'Site' },
  numberExpected: { kind: 'number', schema: z.int().min(1).max(6), blank: 1, label: 'Babies expected' },
  rag: { kind: 'choice', schema: z.enum(rags), words: ragWords, blank: 'not_rated', label: 'RAG' },
  ragReason: { ...longText, label: 'Reason for the RAG' },
  reasons: { ...longText, label: 'Reasons for referral', isWide: true },
  receivedOn: { kind: 'day', schema: Day, label: 'Received on' },
  madeOn: { ...someDay, label: 'Made on' },
  referrer: { ...shortText, label: 'Referred by' },
  referringAgency: { ...shortText, label: 'Referring agency' },
  /** The pre-birth lead who follows it, by name. */
  lead: { ...shortText, label: 'Pre-birth lead' },
  socialWorker: { ...shortText, label: 'Social worker' },
  parentsTold: { kind: 'choice', schema: z.enum(answers), words: answerWords, blank: 'not_known', label: 'Parents told' },
  lawfulBasis: { ...longText, label: 'Lawful basis for sharing', isWide: true },
  bookedOn: { ...someDay, label: 'Booked on' },
  bookingMidwife: { ...shortText, label: 'Booking midwife' },
  lateBookingReason: {
    kind: 'select',
    schema: z.enum(lateBookingCodes).nullable(),
    words: lateBookingWords,
    noneWords: 'Not late, or not recorded',
    blank: null,
    label: 'Late booking reason',
  },
  /** Who lives with the mother, in a sentence. */
  household: { ...longText, label: 'Household', isWide: true, hint: 'Who lives with the mother, in a sentence' },
  /**
   * What happens if the baby is born tonight (docs/domain.md, section 1). Empty means not written.
   */
  bornTonight: { kind: 'area', schema: Long, blank: '', label: 'If born tonight' },
  /** The birth, once it has happened. */
  bornOn: { ...someDay, label: 'Born on' },
  dischargedOn: { ...someDay, label: 'Discharged on' },
} as const satisfies Readonly<Record<string, Fact>>
export type ReferralKey = keyof typeof referralFacts
