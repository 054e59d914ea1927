import type { HTMLAttributes, KeyboardEvent, Ref } from 'react'
import { TextField as AriaTextField, Input } from 'react-aria-components'
import { cleanLine } from '../../shared/typed-text.ts'
import { cleanTyping, tooLong } from './clean-typing.ts'
import styles from './field.module.css'
import { FieldFoot, FieldHead, type FieldProps } from './field.tsx'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly type?: 'text' | 'password' | 'search' | 'tel'
  readonly placeholder?: string
  /** In characters. Longer text is kept, and said to be too long. */
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
  onChange,
  maxLength,
  autoComplete = 'off',
  ...props
}: TextFieldProps) {
  const problem = tooLong(props.value, maxLength) ?? error
  const typing = cleanTyping(props.type === 'password' ? text => text : cleanLine, onChange)
  return (
    <AriaTextField
      {...props}
      {...typing}
      autoComplete={autoComplete}
      isInvalid={Boolean(problem)}
      validationBehavior="aria"
      className={styles.field}
    >
      <FieldHead label={label} hideLabel={hideLabel} />
      <Input ref={inputRef} onKeyDown={onKeyDown} placeholder={placeholder} className={styles.box} spellCheck={false} />
      <FieldFoot hint={hint} error={problem} />
    </AriaTextField>
  )
}
