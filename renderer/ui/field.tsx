import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { useAsked } from './asked.ts'
import styles from './field.module.css'
import { ItIsRight } from './it-is-right.tsx'
import text from './text.module.css'

/** What every field takes. Errors are sentences: what is wrong and what would be right. */
export interface FieldProps {
  readonly label: string
  /** For fields whose label stands in a table head or a heading above. */
  readonly hideLabel?: boolean
  readonly hint?: ReactNode
  readonly error?: string | null
  readonly isDisabled?: boolean
  readonly isRequired?: boolean
  readonly autoFocus?: boolean
  readonly name?: string
}

/** The label above the control; must stand inside a react-aria field. */
export function FieldHead({ label, hideLabel }: Pick<FieldProps, 'label' | 'hideLabel'>) {
  return <Label className={hideLabel ? text.hidden : styles.label}>{label}</Label>
}

/**
 * The hint below the control, so that controls side by side stand in line; an error takes its
 * place. What is only unlikely is a question: it can be said to be right.
 */
export function FieldFoot({ hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  const asked = useAsked(error)
  if (error && asked !== null) {
    return (
      <>
        <FieldError className={styles.asked}>{error}</FieldError>
        {asked === 'open' ? (
          <div>
            <ItIsRight sentences={[error]} />
          </div>
        ) : (
          <div role="status" className={styles.hint}>
            Said to be right. Saving keeps it.
          </div>
        )}
      </>
    )
  }
  if (error) return <FieldError className={styles.error}>{error}</FieldError>
  return hint ? (
    <Text slot="description" className={styles.hint}>
      {hint}
    </Text>
  ) : null
}
