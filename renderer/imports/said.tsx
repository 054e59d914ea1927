import { useState } from 'react'
import { type ImportRow, importFields } from '../../shared/imports/model.ts'
import { agreesWords } from '../../shared/imports/said.ts'
import { Button } from '../ui/button.tsx'
import text from '../ui/text.module.css'
import { CompareRow, type CompareRowProps } from './compare-row.tsx'
import styles from './imports.module.css'

/**
 * Everything said about a row, in sentences: what stops it first, then whom it resembles, then what
 * to know; and on asking, those records fact by fact.
 */
export function Said(props: CompareRowProps) {
  const { row, choice } = props
  const { problems, duplicates, earlier, line } = row
  const isThere = duplicates.some(({ referralId }) => referralId !== null)
  const [isOpen, setOpen] = useState(false)
  if (problems.length + duplicates.length === 0) return <span className={text.hidden}>Nothing</span>
  // A mother who is in the register comes in with a reason or a link, which are asked for there.
  const isAsked = isThere && choice !== 'leave_out'
  return (
    <>
      <ul className={styles.sentences}>
        {problems
          .filter(({ weight }) => weight === 'stop')
          .map(problem => (
            <Problem key={`${problem.field} ${problem.reason}`} problem={problem} />
          ))}
        {duplicates.map(duplicate => (
          <li key={`${duplicate.referralId} ${duplicate.line}`}>{agreesWords(duplicate)}</li>
        ))}
        {problems
          .filter(({ weight }) => weight !== 'stop')
          .map(problem => (
            <Problem key={`${problem.field} ${problem.reason}`} problem={problem} />
          ))}
      </ul>
      {isThere || earlier.length > 0 ? (
        <Button
          kind="quiet"
          small
          aria-expanded={isOpen || isAsked}
          aria-label={`Compare line ${line} with the register`}
          onPress={() => setOpen(!isOpen)}
        >
          Compare…
        </Button>
      ) : null}
      {isOpen || isAsked ? <CompareRow {...props} /> : null}
    </>
  )
}

function Problem({ problem: { field, value, reason, weight } }: { problem: ImportRow['problems'][number] }) {
  return (
    <li className={weight === 'stop' ? styles.stop : undefined}>
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
}
