import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({
  href,
  kind = 'plain',
  children,
}: {
  href: string
  kind?: 'primary' | 'plain' | 'quiet'
  children: ReactNode
}) {
  return (
    <Link href={href} className={classNames(styles.button, kind !== 'plain' && styles[kind])}>
      {children}
    </Link>
  )
}
