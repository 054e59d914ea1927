import type { MotherMark } from '../../shared/people/identity.ts'
import { babyName } from '../../shared/people/names.ts'

interface AboutBaby {
  readonly referral_id: string | null
  readonly surname: string | null
  readonly forenames: string | null
  readonly date_of_birth: string | null
  readonly number_expected: number | null
  readonly born_on: string | null
}

/** The columns that say which baby it is, of the mother `m` and the referral `r`. */
export const aboutBaby = ['m.surname', 'm.forenames', 'm.date_of_birth', 'r.number_expected', 'r.born_on'] as const

/**
 * The name of the baby an entry of the lead's log or a reminder is about; empty where it is about
 * no referral.
 */
export function nameOfBaby(row: AboutBaby): string {
  if (row.referral_id === null) return ''
  return babyName({ motherSurname: row.surname ?? '', numberExpected: row.number_expected ?? 1, bornOn: row.born_on })
}

/** The mother, where another baby of the name stands beside; null where it is about no referral. */
export function markOfMother(row: AboutBaby): MotherMark | null {
  return row.referral_id === null ? null : { surname: row.surname ?? '', forenames: row.forenames ?? '', dateOfBirth: row.date_of_birth }
}
