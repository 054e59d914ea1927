import type { KeyboardEvent, Ref } from 'react'
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import { cleanText } from '../../shared/typed-text.ts'
import { cleanTyping } from './clean-typing.ts'
import styles from './field.module.css'
import { FieldFoot, FieldHead, type FieldProps } from './field.tsx'

export interface TextAreaProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly placeholder?: string
  /** Lines shown while empty; it grows with its text. */
  readonly rows?: number
  readonly areaRef?: Ref<HTMLTextAreaElement>
  readonly isReadOnly?: boolean
}

/** Several lines of text; the box grows as it is typed into (`field-sizing: content`). */
export function TextArea({ label, hideLabel, hint, error, placeholder, rows = 2, areaRef, onKeyDown, onChange, ...props }: TextAreaProps) {
  return (
    <AriaTextField
      {...props}
      {...cleanTyping(cleanText, onChange)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={styles.field}
    >
      <FieldHead label={label} hideLabel={hideLabel} />
      <AriaTextArea
        ref={areaRef}
        rows={rows}
        onKeyDown={onKeyDown}
        placeholder={placeholder}
        className={`${styles.box} ${styles.area}`}
        lang="en-GB"
        spellCheck
      />
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  )
}
