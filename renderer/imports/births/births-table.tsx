import { sexWords } from '../../../shared/birth/codes.ts'
import { clockTime, longDay } from '../../../shared/calendar/words.ts'
import { type BirthRow, type BirthState, birthFields, birthStateWords } from '../../../shared/imports/births/model.ts'
import { spacedNhsNumber } from '../../../shared/people/nhs-number.ts'
import { Tag, type Tone } from '../../ui/tag.tsx'
import text from '../../ui/text.module.css'
import styles from '../imports.module.css'
import { BirthDecision } from './birth-decision.tsx'
import type { BirthChoices } from './choices.ts'

interface BirthsTableProps {
  readonly rows: readonly BirthRow[]
  readonly choices: BirthChoices
  readonly onChoices: (choices: BirthChoices) => void
  readonly isDisabled: boolean
}

/** As many rows as are shown at once; a month of births of a large unit is about as long. */
const mostShown = 500
const tones: Record<BirthState, Tone> = { matched: 'green', choose: 'amber', none: 'grey', recorded: 'blue', problem: 'red', blank: 'grey' }

/** The births of an extract, each with the referral it belongs to. */
export function BirthsTable({ rows, choices, onChoices, isDisabled }: BirthsTableProps) {
  return (
    <div className={`${text.sheet} ${styles.births}`}>
      <table className={styles.out} aria-label="Births of the list">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Mother</th>
            <th scope="col">Born</th>
            <th scope="col">Baby</th>
            <th scope="col">State</th>
            <th scope="col">Referral</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map(row => (
            <tr key={row.line}>
              <td className={text.num}>{row.line}</td>
              <td>
                <strong className={styles.name}>{row.mother || 'No name'}</strong>
                <span className={`${text.note} ${text.num}`}>{numberWords(row.motherNhsNumber)}</span>
              </td>
              <td className={text.num}>{bornWords(row)}</td>
              <td>
                <span className={styles.name}>{[row.baby, sexWords[row.sex]].filter(Boolean).join(', ')}</span>
                <span className={`${text.note} ${text.num}`}>{numberWords(row.babyNhsNumber)}</span>
              </td>
              <td>
                <Tag tone={tones[row.state]}>{birthStateWords[row.state]}</Tag>
              </td>
              <td>
                <BirthDecision
                  row={row}
                  choices={choices}
                  onChoice={referralId => onChoices(new Map(choices).set(row.line, referralId))}
                  isDisabled={isDisabled}
                />
                <Said row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostShown ? (
        <p className={text.note}>{(rows.length - mostShown).toLocaleString('en-GB')} more rows are recorded as they are matched.</p>
      ) : null}
    </div>
  )
}

function Said({ row: { problems } }: { row: BirthRow }) {
  if (problems.length === 0) return null
  return (
    <ul className={styles.sentences}>
      {problems.map(({ field, value, reason, weight }) => (
        <li key={`${field} ${reason}`} className={weight === 'stop' ? styles.stop : undefined}>
          {field === null ? null : <strong>{`${birthFields[field]}${value === '' ? '' : ` “${value}”`}: `}</strong>}
          {reason}
        </li>
      ))}
    </ul>
  )
}

function numberWords(nhsNumber: string | null): string {
  return nhsNumber === null ? 'No NHS number' : `NHS ${spacedNhsNumber(nhsNumber)}`
}

function bornWords({ bornOn, bornAt }: BirthRow): string {
  if (bornOn === null) return 'Not known'
  return bornAt === null ? longDay(bornOn) : `${longDay(bornOn)}, ${clockTime(bornAt)}`
}
