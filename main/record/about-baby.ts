import { babyName } from '../../shared/people/names.ts'

/**
 * The name of the baby an entry of the lead's log or a reminder is about; empty where it is about
 * no referral.
 */
export function nameOfBaby(row: {
  readonly referral_id: string | null
  readonly surname: string | null
  readonly number_expected: number | null
  readonly born_on: string | null
}): string {
  if (row.referral_id === null) return ''
  return babyName({ motherSurname: row.surname ?? '', numberExpected: row.number_expected ?? 1, bornOn: row.born_on })
}
