import type { ReactNode } from 'react'
import type { CallError } from '../../shared/reply.ts'
import { classNames } from './class-names.ts'
import styles from './notice.module.css'

interface NoticeProps {
  readonly tone?: 'blue' | 'green' | 'amber' | 'red'
  /** What is so, in a few words. */
  readonly title?: string
  /** More about it and the way out. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** A state of things with its way out. Red ones are read out at once. */
export function Notice({ tone = 'blue', title, children, actions }: NoticeProps) {
  return (
    <div role={tone === 'red' ? 'alert' : 'status'} className={classNames(styles.notice, tone !== 'blue' && styles[tone])}>
      <div className={styles.body}>
        {title ? <strong>{title}</strong> : null}
        {title && children ? ' ' : null}
        {children}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  )
}

/** A call's failure where it happened; nothing while there is none. */
export function ErrorNotice({ error, actions }: { error: CallError | null | undefined; actions?: ReactNode }) {
  return error ? (
    <Notice tone="red" actions={actions}>
      {error.message}
    </Notice>
  ) : null
}
