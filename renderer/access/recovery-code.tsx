import { Printer } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import text from '../ui/text.module.css'
import { TextField } from '../ui/text-field.tsx'
import styles from './access.module.css'

interface RecoveryCodeProps {
  readonly code: string
  /** Whose code it is, printed above it. */
  readonly organisation: string
  readonly done: string
  readonly onDone: () => void
}

/**
 * The recovery code, large, to print; its last group is typed back before going on, because it is
 * shown only once.
 */
export function RecoveryCode({ code, organisation, done, onDone }: RecoveryCodeProps) {
  const groups = code.split('-')
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)

  function check(event: FormEvent) {
    event.preventDefault()
    if (fold(typed) === groups.at(-1)) return onDone()
    setError('These are not the last four characters of the code above.')
  }

  return (
    <form className={styles.form} onSubmit={check} noValidate>
      <p>
        Register of <strong>{organisation}</strong>. This code opens it when a passphrase is forgotten. Without both, nobody can open it:
        there is no other way in. It is shown only now, and belongs on paper in a safe, not on this computer.
      </p>
      <div className={styles.code} role="img" aria-label={`Recovery code ${groups.map(group => group.split('').join(' ')).join(', ')}`}>
        {groups.map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups never move, and two can be the same
          <span key={place}>{group}</span>
        ))}
      </div>
      <div className={styles.screenOnly}>
        <Button icon={<Printer aria-hidden />} onPress={() => window.print()}>
          Print
        </Button>
      </div>
      <div className={`${styles.form} ${styles.screenOnly}`}>
        <TextField
          label="Last group of the code"
          hint="Typed back from the paper: the last four characters"
          value={typed}
          onChange={setTyped}
          error={error}
          maxLength={20}
        />
        <div className={styles.actions}>
          <Button kind="primary" type="submit">
            {done}
          </Button>
          <span className={text.note}>A new code can be made later in Settings.</span>
        </div>
      </div>
    </form>
  )
}

/** As the register reads codes: any case, O is 0, I and L are 1. */
function fold(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}
