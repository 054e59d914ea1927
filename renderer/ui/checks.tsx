import { Check } from 'lucide-react'
import { Checkbox, CheckboxGroup } from 'react-aria-components'
import styles from './choice.module.css'
import { FieldFoot, FieldHead, type FieldProps } from './field.tsx'
import type { Option } from './select.tsx'

interface ChecksProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[]
  readonly value: readonly T[]
  readonly onChange: (value: T[]) => void
}

/** Any number of several, as pills with a tick. */
export function Checks<T extends string>({
  label,
  hideLabel,
  hint,
  error,
  options,
  value,
  onChange,
  autoFocus: _,
  ...props
}: ChecksProps<T>) {
  return (
    <CheckboxGroup
      {...props}
      value={[...value]}
      onChange={keys => onChange(options.map(option => option.value).filter(one => keys.includes(one)))}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={styles.group}
    >
      <FieldHead label={label} hideLabel={hideLabel} />
      <div className={styles.pills}>
        {options.map(option => (
          <Checkbox key={option.value} value={option.value} className={styles.pill}>
            {({ isSelected }) => (
              <>
                {isSelected ? <Check size={14} aria-hidden /> : null}
                {option.label}
              </>
            )}
          </Checkbox>
        ))}
      </div>
      <FieldFoot hint={hint} error={error} />
    </CheckboxGroup>
  )
}
