import { babyName } from '../../shared/referrals/names.ts'
import { spacedNhsNumber } from '../../shared/referrals/nhs-number.ts'
import styles from './person-line.module.css'

interface Person {
  readonly motherSurname: string
  readonly motherForenames: string
  readonly nhsNumber: string | null
  readonly numberExpected: number
  readonly bornOn: string | null
}

/** The baby’s name, with the mother’s forenames and NHS number below, as list rows show them. */
export function PersonLine({ person }: { person: Person }) {
  return (
    <span className={styles.person}>
      <strong className={styles.name}>{babyName(person)}</strong>
      <span className={styles.mother}>{motherWords(person)}</span>
    </span>
  )
}

/** `Chidinma · NHS 999 214 0283`. */
export function motherWords({ motherForenames, nhsNumber }: Pick<Person, 'motherForenames' | 'nhsNumber'>): string {
  const name = motherForenames === '' ? 'Forenames not recorded' : motherForenames
  return `${name} · ${nhsNumber === null ? 'NHS not recorded' : `NHS ${spacedNhsNumber(nhsNumber)}`}`
}
