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

/** Label and hint above the control; must stand inside a react-aria field. */
export function FieldHead({ label, hideLabel, hint }: Pick<FieldProps, 'label' | 'hideLabel' | 'hint'>) {
  return (
    <>
      <Label className={hideLabel ? text.hidden : styles.label}>{label}</Label>
      {hint ? (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      ) : null}
    </>
  )
}

/** The error beside the field it belongs to. */
export function FieldFoot({ error }: Pick<FieldProps, 'error'>) {
  return error ? <FieldError className={styles.error}>{error}</FieldError> : null
}
