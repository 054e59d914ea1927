import { ChevronDown } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button, type ButtonProps } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './popover.module.css'
import { useOpening } from './use-opening.ts'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
  readonly onAction: () => void
}

interface MenuProps {
  readonly label: string
  readonly items: readonly MenuEntry[]
  readonly kind?: ButtonProps['kind']
  readonly small?: boolean
}

/** A button that opens a list of things to do. */
export function Menu({ label, items, kind, small }: MenuProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const onOpenChange = useOpening(trigger)
  return (
    <MenuTrigger onOpenChange={onOpenChange}>
      <Button ref={trigger} kind={kind} small={small}>
        {label}
        <ChevronDown aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={2}>
        <AriaMenu className={styles.list} items={items}>
          {item => (
            <MenuItem
              id={item.id}
              textValue={item.label}
              isDisabled={item.isDisabled}
              onAction={item.onAction}
              className={classNames(styles.item, item.isDanger && styles.danger)}
            >
              {item.icon}
              {item.label}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
