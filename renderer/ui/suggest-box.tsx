import { ChevronDown } from 'lucide-react'
import { Fragment, useId, useRef } from 'react'
import { TextField as AriaTextField, Input, Popover } from 'react-aria-components'
import { tooLong } from './clean-typing.ts'
import styles from './field.module.css'
import { FieldFoot, FieldHead, type FieldProps } from './field.tsx'
import finding from './find-box.module.css'
import popover from './popover.module.css'
import { type SuggestOptions, useSuggest } from './use-suggest.ts'

export interface Suggestion {
  readonly key: string
  readonly label: string
  /** The heading it stands under; those of one heading follow each other. */
  readonly group?: string
  readonly isChosen?: boolean
}

interface SuggestBoxProps<T extends Suggestion> extends FieldProps, Omit<SuggestOptions<T>, 'isInline'> {
  /** The name of the button that shows the list; without it there is none. */
  readonly showAll?: string
  /** Said in place of an empty list; without it nothing opens. */
  readonly nothing?: string
  readonly placeholder?: string
  readonly maxLength?: number
}

/** A field with suggestions in a list that opens below it. */
export function SuggestBox<T extends Suggestion>(props: SuggestBoxProps<T>) {
  const { label, hideLabel, hint, error, items, isReady, showAll, nothing, placeholder, maxLength } = props
  const line = useRef<HTMLDivElement>(null)
  const box = useSuggest(props)
  const problem = tooLong(props.text, maxLength) ?? error
  const said = items.length > 0 ? null : isReady ? nothing : 'Being read…'
  const isShown = box.isOpen && (items.length > 0 || said !== undefined)
  return (
    <AriaTextField
      isDisabled={props.isDisabled}
      isRequired={props.isRequired}
      autoFocus={props.autoFocus}
      name={props.name}
      isInvalid={Boolean(problem)}
      validationBehavior="aria"
      className={styles.field}
    >
      <FieldHead label={label} hideLabel={hideLabel} />
      <div ref={line} className={finding.line}>
        <Input
          {...box.input}
          // The field has these of its own, for the label above.
          id={undefined}
          aria-labelledby={undefined}
          aria-controls={box.isOpen && items.length > 0 ? box.input['aria-controls'] : undefined}
          aria-expanded={box.isOpen && items.length > 0}
          aria-busy={box.isWaiting}
          className={styles.box}
          placeholder={placeholder}
          spellCheck={false}
        />
        {showAll === undefined ? null : (
          <button
            type="button"
            tabIndex={-1}
            className={finding.open}
            aria-label={`${showAll}: ${label}`}
            onMouseDown={event => event.preventDefault()}
            onClick={box.toggle}
          >
            <ChevronDown size={16} aria-hidden />
          </button>
        )}
      </div>
      <FieldFoot hint={hint} error={problem} />
      <Popover
        className={popover.popover ?? ''}
        triggerRef={line}
        isOpen={isShown}
        onOpenChange={isOpen => isOpen || box.close()}
        isNonModal
        placement="bottom start"
        offset={2}
      >
        {items.length > 0 ? <List label={label} box={box} items={items} /> : <div className={finding.none}>{said}</div>}
      </Popover>
    </AriaTextField>
  )
}

interface ListProps<T extends Suggestion> {
  readonly label: string
  readonly box: ReturnType<typeof useSuggest<T>>
  readonly items: readonly T[]
}

function List<T extends Suggestion>({ label, box, items }: ListProps<T>) {
  const id = useId()
  const groups = Map.groupBy(
    items.map((item, index) => ({ item, index })),
    ({ item }) => item.group ?? '',
  )
  return (
    <div {...box.menu(label)} className={popover.list}>
      {[...groups].map(([group, under], place) => {
        const options = under.map(({ item, index }) => (
          <div
            key={item.key}
            {...box.option(item, index)}
            className={popover.item}
            data-focused={index === box.at || undefined}
            data-selected={item.isChosen || undefined}
          >
            {item.label}
          </div>
        ))
        if (group === '') return <Fragment key={group}>{options}</Fragment>
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={group} role="group" aria-labelledby={`${id}-${place}`}>
            <div id={`${id}-${place}`} role="presentation" className={finding.group}>
              {group}
            </div>
            {options}
          </div>
        )
      })}
    </div>
  )
}
