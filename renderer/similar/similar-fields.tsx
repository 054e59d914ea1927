import { Check, CircleDashed, EqualApproximately, X } from 'lucide-react'
import { longDay } from '../../shared/calendar/words.ts'
import { spacedNhsNumber } from '../../shared/people/nhs-number.ts'
import { type SimilarField, similarFieldWords, type Verdict } from '../../shared/referrals/similar-model.ts'
import { uncapitalised } from '../../shared/words.ts'
import text from '../ui/text.module.css'
import styles from './similar.module.css'

const icons: Record<Exclude<Verdict, 'missing'>, typeof Check> = { agrees: Check, similar: EqualApproximately, differs: X }
const verdictWords: Record<Exclude<Verdict, 'missing'>, string> = { agrees: 'agrees', similar: 'is similar', differs: 'differs' }

interface SimilarFieldsProps {
  readonly fields: readonly SimilarField[]
  /** Where either value stands: `here`, `on line 12`. */
  readonly here: string
  readonly there?: string
}

/**
 * Two records fact by fact: what agrees, what is similar and what differs, both values then; what
 * one of them does not say in one line.
 */
export function SimilarFields({ fields, here, there = 'in the register' }: SimilarFieldsProps) {
  const missing = fields.filter(({ verdict }) => verdict === 'missing')
  return (
    <ul className={styles.fields}>
      {fields.map(({ field, verdict, candidate, existing }) => {
        if (verdict === 'missing') return null
        const Icon = icons[verdict]
        return (
          <li key={field} className={styles[verdict]}>
            <Icon aria-hidden size={15} />
            <span>
              <strong>{similarFieldWords[field]}</strong> {verdictWords[verdict]}:{' '}
              {verdict === 'agrees' ? (
                inWords(field, existing)
              ) : (
                <>
                  {inWords(field, candidate)} <span className={text.note}>{here}</span>, {inWords(field, existing)}{' '}
                  <span className={text.note}>{there}</span>
                </>
              )}
            </span>
          </li>
        )
      })}
      {missing.length === 0 ? null : (
        <li className={styles.missing}>
          <CircleDashed aria-hidden size={15} />
          <span>Not in both: {missing.map(({ field }) => uncapitalised(similarFieldWords[field])).join(', ')}</span>
        </li>
      )}
    </ul>
  )
}

function inWords(field: SimilarField['field'], value: string): string {
  switch (field) {
    case 'nhsNumber':
    case 'fatherNhsNumber':
      return spacedNhsNumber(value)
    case 'dateOfBirth':
    case 'fatherDateOfBirth':
    case 'edd':
      return longDay(value)
    default:
      return value
  }
}
