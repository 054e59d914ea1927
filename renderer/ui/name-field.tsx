import type { FieldProps } from './field.tsx'
import { SuggestBox } from './suggest-box.tsx'

interface NameFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Names that are often given here; any other can be typed. */
  readonly names: readonly string[]
  /** False while further names are on their way. */
  readonly isRead?: boolean
  readonly maxLength?: number
}

/** A name as it is typed, with those that are known offered below. */
export function NameField({ value, onChange, names, isRead = true, ...props }: NameFieldProps) {
  const typed = value.trim().toLowerCase()
  const offered = names.includes(value) ? names : names.filter(name => name.toLowerCase().includes(typed))
  return (
    <SuggestBox
      {...props}
      items={offered.map(name => ({ key: name, label: name, isChosen: name === value }))}
      isReady={isRead}
      text={value}
      onText={onChange}
      onChoose={({ label }) => onChange(label)}
      showAll={names.length > 0 ? 'Show names' : undefined}
    />
  )
}
