import { Radio, RadioGroup } from 'react-aria-components'
import styles from './choice.module.css'
import { FieldFoot, FieldHead, type FieldProps } from './field.tsx'
import type { Option } from './select.tsx'

interface ChoiceProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[]
  readonly value: T | null
  readonly onChange: (value: T) => void
}

/** One of a few, all in sight, as pills; arrow keys move between them. */
export function Choice<T extends string>({ label, hideLabel, hint, error, options, value, onChange, autoFocus, ...props }: ChoiceProps<T>) {
  return (
    <RadioGroup
      {...props}
      value={value}
      onChange={key => {
        const chosen = options.find(option => option.value === key)
        if (chosen) onChange(chosen.value)
      }}
      orientation="horizontal"
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={styles.group}
    >
      <FieldHead label={label} hideLabel={hideLabel} />
      <div className={styles.pills}>
        {options.map((option, index) => (
          <Radio key={option.value} value={option.value} autoFocus={autoFocus && index === 0} className={styles.pill}>
            {option.label}
          </Radio>
        ))}
      </div>
      <FieldFoot hint={hint} error={error} />
    </RadioGroup>
  )
}
