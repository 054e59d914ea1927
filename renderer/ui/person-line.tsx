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

interface PersonLineProps {
  readonly person: Person
  /** What tells the mother from another of the name in sight: `Ewa, born 9 May 1998`. */
  readonly apart?: string | undefined
}

/**
 * The baby’s name, with the mother’s forenames and NHS number below, as list rows show them; of two
 * of one name the date of birth stands in its place, and the number under the pointer.
 */
export function PersonLine({ person, apart }: PersonLineProps) {
  return (
    <span className={styles.person}>
      <strong className={styles.name} title={babyName(person)}>
        {babyName(person)}
      </strong>
      <span className={styles.mother} title={numberWords(person)}>
        {apart === undefined ? (
          <>
            <span className={styles.forenames}>{forenamesOf(person)}</span>
            <span className={styles.number}> · {numberWords(person)}</span>
          </>
        ) : (
          <span className={styles.forenames}>{apart}</span>
        )}
      </span>
    </span>
  )
}

/**
 * `Chidinma · NHS 999 214 0283`; of two of one name `Chidinma, born 3 May 2005 · NHS 999 214 0283`.
 */
export function motherWords({ motherForenames, nhsNumber }: Pick<Person, 'motherForenames' | 'nhsNumber'>, apart?: string): string {
  return `${apart ?? forenamesOf({ motherForenames })} · ${numberWords({ nhsNumber })}`
}

function forenamesOf({ motherForenames }: Pick<Person, 'motherForenames'>): string {
  return motherForenames === '' ? 'Forenames not recorded' : motherForenames
}

function numberWords({ nhsNumber }: Pick<Person, 'nhsNumber'>): string {
  return nhsNumber === null ? 'NHS not recorded' : `NHS ${spacedNhsNumber(nhsNumber)}`
}
