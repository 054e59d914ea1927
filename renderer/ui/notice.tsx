import type { ReactNode } from 'react'
import type { CallError } from '../../shared/reply.ts'
import { useUnplaced } from './asked.ts'
import { classNames } from './class-names.ts'
import { ItIsRight } from './it-is-right.tsx'
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
  if (!error) return null
  if (error.code === 'unlikely') return <AskedNotice error={error} />
  return (
    <Notice tone="red" actions={actions}>
      {error.message}
    </Notice>
  )
}

/** Says that something is asked; what stands beside no field is asked here. */
function AskedNotice({ error }: { readonly error: CallError }) {
  const questions = useUnplaced(error.questions ?? [])
  const sentences = [...new Set(questions.map(({ sentence }) => sentence))]
  return (
    <div role="alert" className={classNames(styles.notice, styles.amber)}>
      <div className={styles.body}>
        {error.message} {sentences.join(' ')}
      </div>
      {sentences.length > 0 ? (
        <div className={styles.actions}>
          <ItIsRight sentences={sentences} />
        </div>
      ) : null}
    </div>
  )
}
