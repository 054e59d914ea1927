import { NumberField as AriaNumberField, Input } from 'react-aria-components'
import styles from './field.module.css'
import { FieldFoot, FieldHead, type FieldProps } from './field.tsx'

interface NumberFieldProps extends FieldProps {
  readonly value: number
  readonly onChange: (value: number) => void
  readonly min: number
  readonly max: number
  /**
   * `snap`, unless told otherwise, brings what is out of bounds back into them; `validate` keeps
   * what is typed, for the form to say what is wrong.
   */
  readonly commitBehavior?: 'snap' | 'validate'
}

/** A whole number between bounds; arrow keys step it. */
export function NumberField({ label, hideLabel, hint, error, min, max, ...props }: NumberFieldProps) {
  return (
    <AriaNumberField
      {...props}
      minValue={min}
      maxValue={max}
      step={1}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={styles.field}
    >
      <FieldHead label={label} hideLabel={hideLabel} />
      <Input className={`${styles.box} ${styles.narrow}`} />
      <FieldFoot hint={hint} error={error} />
    </AriaNumberField>
  )
}
