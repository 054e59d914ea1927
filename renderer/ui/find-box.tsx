import { useState } from 'react'
import type { FieldProps } from './field.tsx'
import type { Option } from './select.tsx'
import { SuggestBox } from './suggest-box.tsx'

/** An option under a heading, found by its label or by other words for it. */
export interface FindOption<T extends string> extends Option<T> {
  readonly group: string
  /** Other words that find it: abbreviations, answers. */
  readonly also?: string
}

interface FindBoxProps<T extends string> extends FieldProps {
  readonly options: readonly FindOption<T>[]
  /** False while the options are on their way. */
  readonly isRead?: boolean
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly placeholder?: string
  /** Each choice is kept elsewhere, and the box is empty again for the next. */
  readonly isForSeveral?: boolean
}

/** As many as are listed at once; more letters find fewer. */
const mostShown = 60

/**
 * One of many, found by typing. Enter or Tab takes the first that fits; arrow keys choose another.
 */
export function FindBox<T extends string>({ options, isRead = true, value, onChange, isForSeveral = false, ...props }: FindBoxProps<T>) {
  const chosen = options.find(option => option.value === value)
  const [typed, setTyped] = useState(chosen?.label ?? '')
  const isChosen = typed === chosen?.label
  const fitting = isChosen ? options : options.filter(option => fits(option, typed))
  const takes = typed.trim() !== '' && !isChosen
  return (
    <SuggestBox
      {...props}
      items={underHeadings(fitting)
        .slice(0, mostShown)
        .map(option => ({ ...option, key: option.value, isChosen: option.value === value }))}
      isReady={isRead}
      text={typed}
      onText={setTyped}
      onChoose={option => {
        setTyped(isForSeveral ? '' : option.label)
        onChange(option.value)
      }}
      enter={takes ? 'first' : 'highlighted'}
      tab={takes ? 'first' : 'highlighted'}
      // Opens by itself only while nothing is chosen: a list over the form would hide the rest of
      // it.
      opensOnFocus={value === null}
      onLeave={() => {
        if (chosen !== undefined) setTyped(chosen.label)
      }}
      showAll="Show all"
      nothing={`Nothing fits “${typed}”.`}
    />
  )
}

/** Options of one heading follow each other, the headings in the order they came. */
function underHeadings<T extends string>(options: readonly FindOption<T>[]): FindOption<T>[] {
  return [...Map.groupBy(options, ({ group }) => group).values()].flat()
}

/** Every word typed begins a word of the label, its group or its other words. */
function fits({ label, group, also = '' }: FindOption<string>, typed: string): boolean {
  const words = wordsOf(`${label} ${group} ${also}`)
  return wordsOf(typed).every(word => words.some(one => one.startsWith(word)))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
