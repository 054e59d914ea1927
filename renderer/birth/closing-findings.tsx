import type { ReactNode } from 'react'
import { longDay } from '../../shared/calendar/words.ts'
import { useCall } from '../api.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import styles from './birth.module.css'

/**
 * What speaks against closing today, and until when the record is kept; below it, and not before it
 * is read, what is asked.
 */
export function ClosingFindings({ id, children }: { id: string; children: ReactNode }) {
  const { data, error } = useCall('birth.closingCheck', { id })
  if (error)
    return (
      <>
        <ErrorNotice error={error.error} />
        {children}
      </>
    )
  if (!data) return null
  const { findings, retainUntil } = data
  return (
    <>
      {findings.length === 0 ? (
        <p className={text.row}>Nothing on record speaks against closing today.</p>
      ) : (
        <Notice tone="amber" title="This speaks against closing today:">
          <ul className={styles.findings}>
            {findings.map(({ sentence, clearedBy }) => (
              <li key={sentence}>
                {sentence} <span className={text.note}>{clearedBy}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p className={text.note}>The record is kept until {longDay(retainUntil)} and then reviewed before it is deleted.</p>
      {children}
    </>
  )
}
