import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** Nothing to show: why, and what to do about it. */
export function Empty({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children ? <p className={styles.words}>{children}</p> : null}
      {actions}
    </div>
  )
}
