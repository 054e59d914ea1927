import { classNames } from '../ui/class-names.ts'
import text from '../ui/text.module.css'
import { TextField } from '../ui/text-field.tsx'
import styles from './access.module.css'
import { leastScore, type Strength, strengthWords, useStrength } from './strength.ts'

/** A passphrase typed twice. */
export interface Passphrases {
  readonly first: string
  readonly second: string
}

interface NewPassphraseProps {
  readonly value: Passphrases
  readonly onChange: (value: Passphrases) => void
  /** Words a guesser would try first: names, the organisation. */
  readonly known: readonly string[]
  readonly errors: Readonly<Record<string, string>>
  readonly label?: string
}

/** What is wrong with a new passphrase, per field; empty when nothing is. */
export function passphraseProblems({ first, second }: Passphrases, strength: Strength | null): Record<string, string> {
  if (first.length < 12) return { passphrase: `At least 12 characters; this has ${first.length}.` }
  if (strength !== null && strength.score < leastScore)
    return { passphrase: 'Too easy to guess. Four or five unrelated words are both stronger and easier to remember.' }
  if (first !== second) return { repeated: 'The two passphrases are not the same.' }
  return {}
}

/** A new passphrase with its strength, and the same again. */
export function NewPassphrase({ value, onChange, known, errors, label = 'Passphrase' }: NewPassphraseProps) {
  const strength = useStrength(value.first, known)
  return (
    <>
      <div>
        <TextField
          label={label}
          type="password"
          autoComplete="new-password"
          maxLength={200}
          value={value.first}
          onChange={first => onChange({ ...value, first })}
          hint="At least 12 characters. Several unrelated words are best; spaces are allowed."
          error={errors.passphrase}
        />
        <Meter strength={strength} />
      </div>
      <TextField
        label={`${label} again`}
        type="password"
        autoComplete="new-password"
        maxLength={200}
        value={value.second}
        onChange={second => onChange({ ...value, second })}
        error={errors.repeated}
      />
    </>
  )
}

function Meter({ strength }: { strength: Strength | null }) {
  const words = strength === null ? '' : `${strengthWords[strength.score]}.${strength.advice ? ` ${strength.advice}` : ''}`
  return (
    <div>
      <div className={styles.strength} aria-hidden="true">
        {strengthWords.map((word, step) => (
          <span key={word} className={classNames(strength !== null && step <= strength.score && styles.on)} />
        ))}
      </div>
      <p className={text.note} role="status" aria-label="Strength of the passphrase">
        {words}
      </p>
    </div>
  )
}
