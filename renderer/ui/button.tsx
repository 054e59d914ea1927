import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /**
   * One primary button a screen; `quiet` looks like a link; `danger` is for what cannot be undone
   * lightly.
   */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly small?: boolean
  readonly icon?: ReactNode
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

/**
 * A button. While `isPending` it keeps its place and its focus and does nothing. (react-aria's own
 * `isPending` announces by a reference to the button, which dangles once a screen has moved on.)
 */
export function Button({ kind = 'plain', small = false, icon, children, isPending = false, onPress, type, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      type={isPending ? 'button' : type}
      onPress={isPending ? undefined : onPress}
      data-kind={kind}
      className={classNames(styles.button, kind !== 'plain' && styles[kind], small && styles.small, isPending && styles.pending)}
    >
      {icon}
      {children}
    </AriaButton>
  )
}
