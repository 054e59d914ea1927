import { ChevronDown } from 'lucide-react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import styles from './field.module.css'
import { FieldFoot, FieldHead, type FieldProps } from './field.tsx'
import finding from './find-box.module.css'
import popover from './popover.module.css'

interface NameFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Names that are often given here; any other can be typed. */
  readonly names: readonly string[]
  readonly maxLength?: number
}

/** A name as it is typed, with those that are known offered below. */
export function NameField({ label, hideLabel, hint, error, value, onChange, names, maxLength, ...props }: NameFieldProps) {
  const typed = value.trim().toLowerCase()
  const offered = names.includes(value) ? names : names.filter(name => name.toLowerCase().includes(typed))
  return (
    <ComboBox
      {...props}
      allowsCustomValue
      items={offered.map(name => ({ name }))}
      inputValue={value}
      onInputChange={onChange}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={styles.field}
    >
      <FieldHead label={label} hideLabel={hideLabel} />
      <div className={finding.line}>
        <Input className={styles.box} spellCheck={false} autoComplete="off" maxLength={maxLength} />
        {names.length > 0 ? (
          <Button className={finding.open} aria-label="Show names">
            <ChevronDown size={16} aria-hidden />
          </Button>
        ) : null}
      </div>
      <FieldFoot hint={hint} error={error} />
      <Popover className={popover.popover ?? ''} offset={2}>
        <ListBox className={popover.list}>
          {({ name }: { readonly name: string }) => (
            <ListBoxItem id={name} textValue={name} className={popover.item}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
