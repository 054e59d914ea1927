import { type KeyboardEvent, useEffect, useState } from 'react'
import { TextField as AriaTextField, Input } from 'react-aria-components'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { readDay } from '../../shared/calendar/typed.ts'
import { fullDay, longDay } from '../../shared/calendar/words.ts'
import styles from './field.module.css'
import { FieldFoot, FieldHead, type FieldProps } from './field.tsx'
import { useKept } from './kept.ts'

export interface DayFieldProps extends FieldProps {
  readonly value: IsoDay | null
  /** Called as it is typed: the day, or null while it is empty or cannot be read. */
  readonly onChange: (day: IsoDay | null) => void
  /** Called with false while something is typed that is no day: a form must not be sent then. */
  readonly onReadable?: (readable: boolean) => void
  readonly onBlur?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly today: IsoDay
  /** More to say of the day, shown after it: `31+4`. */
  readonly echo?: (day: IsoDay) => string | null
  readonly placeholder?: string
}

const unreadable = 'Not a date that can be read. Examples: 14/9/26, 14 sep, today, +2w.'

/** A day typed freely and echoed in full below: `Tuesday 24 November 2026`. */
export function DayField({
  label,
  hideLabel,
  hint,
  error,
  value,
  onChange,
  onReadable,
  today,
  echo,
  placeholder,
  onKeyDown,
  onBlur,
  ...props
}: DayFieldProps) {
  const [typed, setTyped] = useKept<Typed>(`words of ${label}`, { text: shown(value), value }, { isBlank: isReadable })
  const [left, setLeft] = useState(true)
  // A value that did not come from these keys replaces what is shown.
  const words = typed.value === value ? typed.text : shown(value)
  const day = readDay(words, today)
  const isWrong = words.trim() !== '' && day === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, of what came back with the form
  useEffect(() => {
    if (isWrong) onReadable?.(false)
  }, [])
  const problem = isWrong && left ? unreadable : error

  function type(text: string) {
    const read = text.trim() === '' ? null : readDay(text, today)
    setTyped({ text, value: read })
    setLeft(false)
    onReadable?.(text.trim() === '' || read !== null)
    if (read !== value) onChange(read)
  }

  function leave() {
    setLeft(true)
    onBlur?.()
  }

  const extra = day !== null ? echo?.(day) : null
  return (
    <AriaTextField
      {...props}
      value={words}
      onChange={type}
      onBlur={leave}
      isInvalid={Boolean(problem)}
      validationBehavior="aria"
      autoComplete="off"
      className={styles.field}
    >
      <FieldHead label={label} hideLabel={hideLabel} />
      <Input onKeyDown={onKeyDown} placeholder={placeholder} className={styles.box} spellCheck={false} />
      {day !== null ? (
        <div className={styles.echo}>
          {fullDay(day)}
          {extra ? ` · ${extra}` : ''}
        </div>
      ) : null}
      <FieldFoot hint={day === null ? hint : null} error={problem} />
    </AriaTextField>
  )
}

interface Typed {
  readonly text: string
  readonly value: IsoDay | null
}

/** Then the form itself holds the day. */
function isReadable({ text, value }: Typed): boolean {
  return value !== null || text.trim() === ''
}

function shown(value: IsoDay | null): string {
  return value === null ? '' : longDay(value)
}
