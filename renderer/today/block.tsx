import type { ReactNode } from 'react'
import text from '../ui/text.module.css'
import styles from './today.module.css'

interface BlockProps {
  readonly title: string
  /** How many stand in the list behind it; undefined until that was read. */
  readonly count: number | undefined
  /** The list behind the count. */
  readonly href: string
  /** What it says while there is nothing. */
  readonly none: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

/**
 * One question of the morning: its count opens the whole list, the lines below are the most
 * pressing of it.
 */
export function Block({ title, count, href, none, action, children }: BlockProps) {
  return (
    <section className={`${text.sheet} ${styles.block}`} aria-label={title}>
      <div className={styles.blockHead}>
        <h2>
          <a href={href} className={styles.count}>
            {title} {count === undefined ? null : <span className={text.num}>{count.toLocaleString('en-GB')}</span>}
          </a>
        </h2>
        {action}
      </div>
      {count === 0 ? <p className={text.note}>{none}</p> : children}
    </section>
  )
}
