import type { ReactNode } from 'react'
import { TextField as AriaTextField, Input } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { FieldFoot, FieldHead, type FieldProps } from './field.tsx'
import popover from './popover.module.css'
import { type SuggestOptions, useSuggest } from './use-suggest.ts'

interface SuggestListProps<T extends { readonly id: string }> extends FieldProps, Omit<SuggestOptions<T>, 'isInline'> {
  /** What the list is of. */
  readonly listLabel: string
  readonly chosen: string | null
  readonly placeholder?: string
  readonly listClass?: string
  /** Stands between the box and the list: how many were found. */
  readonly between?: ReactNode
  /** One entry of the list. */
  readonly children: (item: T) => ReactNode
}

/**
 * A search whose answers stand in the page below it. Arrow keys and Enter choose one while the
 * focus stays in the box.
 */
export function SuggestList<T extends { readonly id: string }>(props: SuggestListProps<T>) {
  const { label, hideLabel, hint, error, items, isListed = true, listLabel, chosen, placeholder, listClass, between, children } = props
  const box = useSuggest({ ...props, isInline: true })
  return (
    <>
      <AriaTextField
        isDisabled={props.isDisabled}
        autoFocus={props.autoFocus}
        name={props.name}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
        className={styles.field}
      >
        <FieldHead label={label} hideLabel={hideLabel} />
        <Input
          {...box.input}
          // The field has these of its own, for the label above.
          id={undefined}
          aria-labelledby={undefined}
          aria-controls={isListed ? box.input['aria-controls'] : undefined}
          aria-busy={box.isWaiting}
          type="search"
          className={styles.box}
          placeholder={placeholder}
          maxLength={200}
          spellCheck={false}
        />
        <FieldFoot hint={hint} error={error} />
      </AriaTextField>
      {between}
      {isListed ? (
        <div {...box.menu(listLabel)} className={classNames(popover.list, listClass)}>
          {items.map((item, index) => (
            <div
              key={item.id}
              {...box.option(item, index, item.id === chosen)}
              className={popover.item}
              data-focused={index === box.at || undefined}
              data-selected={item.id === chosen || undefined}
            >
              {children(item)}
            </div>
          ))}
        </div>
      ) : null}
    </>
  )
}
