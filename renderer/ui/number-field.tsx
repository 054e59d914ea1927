import { NumberField as AriaNumberField, Input } from 'react-aria-components'
import styles from './field.module.css'
import { FieldFoot, FieldHead, type FieldProps } from './field.tsx'

interface NumberFieldProps extends FieldProps {
  readonly value: number
  readonly onChange: (value: number) => void
  readonly min: number
  readonly max: number
}

/**
 * A whole number between bounds; arrow keys step it. One outside them stays as it was typed, and is
 * said to be outside: the form does not send it.
 */
export function NumberField({ label, hideLabel, hint, error, min, max, ...props }: NumberFieldProps) {
  const isOutside = props.value < min || props.value > max
  // The register's own words say no more than that.
  const isPlain = !error || /^(?:Too|Invalid)/.test(error)
  const problem = isOutside && isPlain ? `A whole number from ${min} to ${max}.` : error
  return (
    <AriaNumberField
      {...props}
      minValue={min}
      maxValue={max}
      step={1}
      commitBehavior="validate"
      isInvalid={Boolean(problem)}
      validationBehavior="aria"
      className={styles.field}
    >
      <FieldHead label={label} hideLabel={hideLabel} />
      <Input className={styles.box ?? ''} />
      <FieldFoot hint={hint} error={problem} />
    </AriaNumberField>
  )
}
