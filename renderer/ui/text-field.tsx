import type { HTMLAttributes, KeyboardEvent, Ref } from 'react'
import { TextField as AriaTextField, Input } from 'react-aria-components'
import styles from './field.module.css'
import { FieldFoot, FieldHead, type FieldProps } from './field.tsx'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly type?: 'text' | 'password' | 'search' | 'tel'
  readonly placeholder?: string
  readonly maxLength?: number
  readonly autoComplete?: string
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  readonly inputRef?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField({
  label,
  hideLabel,
  hint,
  error,
  placeholder,
  inputRef,
  onKeyDown,
  autoComplete = 'off',
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField {...props} autoComplete={autoComplete} isInvalid={Boolean(error)} validationBehavior="aria" className={styles.field}>
      <FieldHead label={label} hideLabel={hideLabel} />
      <Input ref={inputRef} onKeyDown={onKeyDown} placeholder={placeholder} className={styles.box} spellCheck={false} />
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  )
}
