import type { ImportRow, RowChoice } from '../../shared/imports/model.ts'
import { askedOf } from '../../shared/imports/said.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import styles from './imports.module.css'
import { choicesOf, choiceWords } from './rows.ts'

interface DecisionProps {
  readonly row: ImportRow
  readonly choice: RowChoice
  readonly onChoice: (choice: RowChoice) => void
  readonly isDisabled: boolean
}

/** What happens to a row, and the means to change it where it can be changed. */
export function Decision({ row, choice, onChoice, isDisabled }: DecisionProps) {
  const possible = choicesOf(row)
  if (row.state === 'blank') return <span className={text.note}>Left out</span>
  if (possible.length === 0) return <span className={text.note}>Stays out</span>
  const isAsked = askedOf(row).length > 0
  if (row.state === 'ready' && !isAsked) {
    const isOut = choice === 'leave_out'
    return (
      <span className={styles.ready}>
        {isOut ? <Tag>Left out</Tag> : <span className={text.note}>Comes in</span>}
        <Button
          kind="quiet"
          small
          isDisabled={isDisabled}
          aria-label={isOut ? `Import line ${row.line} after all` : `Leave out line ${row.line}`}
          onPress={() => onChoice(isOut ? 'import' : 'leave_out')}
        >
          {isOut ? 'Import after all' : 'Leave out'}
        </Button>
      </span>
    )
  }
  const asWell = row.state === 'duplicate' ? 'Import as well' : isAsked ? 'It is right: import' : choiceWords.import
  const label = (one: RowChoice) => (one === 'import' ? asWell : choiceWords[one])
  return (
    <Choice
      label={`What happens to line ${row.line}`}
      hideLabel
      options={possible.map(value => ({ value, label: label(value) }))}
      value={choice}
      onChange={onChoice}
      isDisabled={isDisabled}
    />
  )
}
