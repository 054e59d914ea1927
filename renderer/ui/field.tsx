import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import styles from './field.module.css'
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
 * place.
 */
export function FieldFoot({ hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  if (error) return <FieldError className={styles.error}>{error}</FieldError>
  return hint ? (
    <Text slot="description" className={styles.hint}>
      {hint}
    </Text>
  ) : null
}
