import { useState } from 'react'
import { type ImportRow, importFields } from '../../shared/imports/model.ts'
import { agreesWords } from '../../shared/imports/said.ts'
import { Button } from '../ui/button.tsx'
import text from '../ui/text.module.css'
import styles from './imports.module.css'
import { RecordDialog } from './record-dialog.tsx'

/** Everything said about a row, in sentences: what stops it first, then whom it resembles, then what to know. */
export function Said({ row: { problems, duplicates } }: { row: ImportRow }) {
  const [looked, setLooked] = useState<string | null>(null)
  if (problems.length + duplicates.length === 0) return <span className={text.hidden}>Nothing</span>
  const one = ({ field, value, reason, weight }: ImportRow['problems'][number]) => (
    <li key={`${field} ${reason}`} className={weight === 'stop' ? styles.stop : undefined}>
      {field === null ? null : (
        <strong>
          {importFields[field]}
          {value === '' ? '' : ` “${value}”`}:{' '}
        </strong>
      )}
      {field === null && value !== '' ? <strong>“{value}”: </strong> : null}
      {reason}
    </li>
  )
  return (
    <ul className={styles.sentences}>
      {problems.filter(({ weight }) => weight === 'stop').map(one)}
      {duplicates.map(duplicate => (
        <li key={`${duplicate.referralId} ${duplicate.line}`}>
          {agreesWords(duplicate)}{' '}
          {duplicate.referralId === null ? null : (
            <Button kind="quiet" small onPress={() => setLooked(duplicate.referralId)}>
              Compare…
            </Button>
          )}
        </li>
      ))}
      {problems.filter(({ weight }) => weight === 'note').map(one)}
      {looked === null ? null : <RecordDialog id={looked} onClose={() => setLooked(null)} />}
    </ul>
  )
}
