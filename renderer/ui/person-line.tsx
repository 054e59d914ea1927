import { babyName } from '../../shared/people/names.ts'
import { spacedNhsNumber } from '../../shared/people/nhs-number.ts'
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
      <span className={styles.mother}>
        <span className={styles.forenames}>{forenamesOf(person)}</span>
        <span className={styles.number}> · {numberWords(person)}</span>
      </span>
    </span>
  )
}

/** `Chidinma · NHS 999 214 0283`. */
export function motherWords({ motherForenames, nhsNumber }: Pick<Person, 'motherForenames' | 'nhsNumber'>): string {
  return `${forenamesOf({ motherForenames })} · ${numberWords({ nhsNumber })}`
}

function forenamesOf({ motherForenames }: Pick<Person, 'motherForenames'>): string {
  return motherForenames === '' ? 'Forenames not recorded' : motherForenames
}

function numberWords({ nhsNumber }: Pick<Person, 'nhsNumber'>): string {
  return nhsNumber === null ? 'NHS not recorded' : `NHS ${spacedNhsNumber(nhsNumber)}`
}
