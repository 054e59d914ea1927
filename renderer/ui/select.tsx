import { ChevronDown } from 'lucide-react'
import { useRef } from 'react'
import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import styles from './field.module.css'
import { FieldFoot, FieldHead, type FieldProps } from './field.tsx'
import popover from './popover.module.css'
import { useOpening } from './use-opening.ts'

export interface Option<T extends string> {
  readonly value: T
  readonly label: string
}

/** `{ a: 'Word' }` as options, in the order of the object. */
export function optionsOf<T extends string>(words: Readonly<Record<T, string>>): Option<T>[] {
  return (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }))
}

interface SelectProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[]
  /** Null while nothing is chosen. */
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly placeholder?: string
}

/** One of several, in a list that opens; typing letters finds an entry. */
export function Select<T extends string>({
  label,
  hideLabel,
  hint,
  error,
  options,
  value,
  onChange,
  placeholder = 'Choose',
  ...props
}: SelectProps<T>) {
  const trigger = useRef<HTMLButtonElement>(null)
  const onOpenChange = useOpening(trigger)
  return (
    <AriaSelect
      {...props}
      value={value}
      onChange={key => {
        const chosen = options.find(option => option.value === key)
        if (chosen) onChange(chosen.value)
      }}
      placeholder={placeholder}
      onOpenChange={onOpenChange}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={styles.field}
    >
      <FieldHead label={label} hideLabel={hideLabel} />
      <Button ref={trigger} className={`${styles.box} ${styles.select}`}>
        <SelectValue className={styles.value} />
        <ChevronDown aria-hidden />
      </Button>
      <FieldFoot hint={hint} error={error} />
      <Popover className={popover.popover ?? ''} offset={2}>
        <ListBox className={popover.list} items={options}>
          {option => (
            <ListBoxItem id={option.value} textValue={option.label} className={popover.item}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
