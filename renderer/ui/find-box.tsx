import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button, ComboBox, Header, Input, ListBox, ListBoxItem, ListBoxSection, Popover } from 'react-aria-components'
import styles from './field.module.css'
import { FieldFoot, FieldHead, type FieldProps } from './field.tsx'
import finding from './find-box.module.css'
import popover from './popover.module.css'
import type { Option } from './select.tsx'

/** An option under a heading, found by its label or by other words for it. */
export interface FindOption<T extends string> extends Option<T> {
  readonly group: string
  /** Other words that find it: abbreviations, answers. */
  readonly also?: string
}

interface FindBoxProps<T extends string> extends FieldProps {
  readonly options: readonly FindOption<T>[]
  readonly value: T | null
  readonly onChange: (value: T | null) => void
  readonly placeholder?: string
}

/** As many as are listed at once; more letters find fewer. */
const mostShown = 60

/** One of many, found by typing. Enter or Tab takes the first that fits; arrow keys choose another. */
export function FindBox<T extends string>({
  label,
  hideLabel,
  hint,
  error,
  options,
  value,
  onChange,
  placeholder,
  ...props
}: FindBoxProps<T>) {
  const chosen = options.find(option => option.value === value)
  const [typed, setTyped] = useState(chosen?.label ?? '')
  const fitting = typed === chosen?.label ? options : options.filter(option => fits(option, typed))

  function choose(option: FindOption<T>) {
    setTyped(option.label)
    onChange(option.value)
  }

  function takeFirst(event: KeyboardEvent<HTMLElement>) {
    const [first] = fitting
    const isOther = event.target instanceof HTMLElement && event.target.getAttribute('aria-activedescendant')
    if (!['Enter', 'Tab'].includes(event.key) || isOther || typed.trim() === '' || typed === chosen?.label || first === undefined) return
    // Enter takes the option and does not send the form it stands in.
    if (event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
    }
    choose(first)
  }

  return (
    <ComboBox
      {...props}
      items={grouped(fitting.slice(0, mostShown))}
      inputValue={typed}
      onInputChange={setTyped}
      value={value}
      onChange={key => {
        const option = options.find(one => one.value === key)
        if (option) choose(option)
      }}
      // Opens by itself only while nothing is chosen: a list over the form would hide the rest of it.
      menuTrigger={value === null ? 'focus' : 'input'}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={styles.field}
    >
      <FieldHead label={label} hideLabel={hideLabel} />
      <div className={finding.line} onKeyDownCapture={takeFirst}>
        <Input className={styles.box} placeholder={placeholder} spellCheck={false} />
        <Button className={finding.open} aria-label="Show all">
          <ChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <FieldFoot hint={hint} error={error} />
      <Popover className={popover.popover ?? ''} offset={2}>
        <ListBox className={popover.list} renderEmptyState={() => <div className={finding.none}>Nothing fits “{typed}”.</div>}>
          {(group: Group<T>) => (
            <ListBoxSection id={group.name} items={group.options}>
              <Header className={finding.group}>{group.name}</Header>
              {group.options.map(option => (
                <ListBoxItem key={option.value} id={option.value} textValue={option.label} className={popover.item}>
                  {option.label}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

interface Group<T extends string> {
  readonly id: string
  readonly name: string
  readonly options: readonly FindOption<T>[]
}

/** Options under their headings, in the order they came. */
function grouped<T extends string>(options: readonly FindOption<T>[]): Group<T>[] {
  const groups = new Map<string, FindOption<T>[]>()
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option])
  return [...groups].map(([name, under]) => ({ id: name, name, options: under }))
}

/** Every word typed begins a word of the label, its group or its other words. */
function fits({ label, group, also = '' }: FindOption<string>, typed: string): boolean {
  const words = wordsOf(`${label} ${group} ${also}`)
  return wordsOf(typed).every(word => words.some(one => one.startsWith(word)))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
