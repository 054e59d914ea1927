import { longDay } from '../../shared/calendar/words.ts'
import { useCall } from '../api.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import styles from './birth.module.css'

/** What speaks against closing today, and until when the record is kept. */
export function ClosingFindings({ id }: { id: string }) {
  const { data, error } = useCall('birth.closingCheck', { id })
  if (error) return <ErrorNotice error={error.error} />
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
    </>
  )
}
