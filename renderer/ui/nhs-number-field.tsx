import { useState } from 'react'
import { readNhsNumber, spacedNhsNumber } from '../../shared/people/nhs-number.ts'
import type { FieldProps } from './field.tsx'
import { TextField } from './text-field.tsx'

interface NhsNumberFieldProps extends FieldProps {
  /** As typed. */
  readonly value: string
  readonly onChange: (typed: string) => void
}

/**
 * An NHS number, checked as it is typed and shown 3-3-4 on leaving. A wrong one is named at ten
 * digits, or on leaving.
 */
export function NhsNumberField({ value, onChange, error, hint, ...props }: NhsNumberFieldProps) {
  const [left, setLeft] = useState(true)
  const read = readNhsNumber(value)
  const digits = value.replace(/\D/g, '')
  const wrong = value.trim() !== '' && !read.ok && (left || digits.length >= 10) ? read.reason : null

  function leave() {
    setLeft(true)
    if (read.ok) onChange(spacedNhsNumber(read.value))
  }

  return (
    <TextField
      {...props}
      value={value}
      onChange={typed => {
        setLeft(false)
        onChange(typed)
      }}
      onBlur={leave}
      inputMode="numeric"
      maxLength={40}
      error={wrong ?? error}
      hint={hint ?? (read.ok ? `Valid: ${spacedNhsNumber(read.value)}` : null)}
    />
  )
}
