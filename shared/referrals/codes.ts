import { codesOf } from '../codes.ts'

/** MSDS codes for how the EDD was agreed. Trust 03 > 02 > 01 > 04 (docs/domain.md, section 2). */
export const eddMethodWords = {
  '01': 'last menstrual period as stated',
  '02': 'last menstrual period confirmed by scan',
  '03': 'dating scan',
  '04': 'clinical assessment',
} as const
export type EddMethod = keyof typeof eddMethodWords
export const eddMethods = codesOf(eddMethodWords)

export const rags = ['red', 'amber', 'green', 'not_rated'] as const
export type Rag = (typeof rags)[number]
export const ragWords: Record<Rag, string> = { red: 'Red', amber: 'Amber', green: 'Green', not_rated: 'Not rated' }

export const statuses = ['open', 'closed', 'withdrawn'] as const
export type Status = (typeof statuses)[number]
export const statusWords: Record<Status, string> = { open: 'Open', closed: 'Closed', withdrawn: 'Withdrawn' }

/** MSDS codes for booking after the standard (docs/domain.md, section 2). */
export const lateBookingWords = {
  '01': 'Unaware of the pregnancy',
  '02': 'Choice',
  '03': 'Concealed pregnancy',
  '04': 'Transferred in',
  '05': 'Service capacity',
  '06': 'Interpreter not available',
  '07': 'Did not attend',
  '08': 'Moved into the area',
  '98': 'Other',
} as const
export type LateBooking = keyof typeof lateBookingWords
export const lateBookingCodes = codesOf(lateBookingWords)
