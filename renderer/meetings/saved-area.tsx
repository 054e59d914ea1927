import type { SaveText } from '../ui/save-queue.ts'
import { useSavedText } from '../ui/saved-text.ts'
import { TextArea, type TextAreaProps } from '../ui/text-area.tsx'
import styles from './meetings.module.css'

interface SavedAreaProps extends Omit<TextAreaProps, 'value' | 'onChange' | 'onBlur' | 'error' | 'name'> {
  readonly record: string
  /** The field within the record; also the name by which keys find it. */
  readonly field: string
  readonly version: number
  readonly text: string
  readonly save: SaveText
  /** One line while it is empty. */
  readonly isLow?: boolean
}

/**
 * Text of the meeting, saved while it is typed. A failed save says so below the field; the text
 * stays.
 */
export function SavedArea({ record, field, version, text, save, isLow = false, ...props }: SavedAreaProps) {
  const saved = useSavedText({ record, field, version, text, save })
  const problem = saved.message === '' ? null : saved.message
  return (
    <div className={isLow ? styles.low : undefined}>
      <TextArea
        {...props}
        rows={isLow ? 1 : props.rows}
        name={field}
        value={saved.text}
        onChange={saved.setText}
        onBlur={saved.onBlur}
        error={problem}
      />
    </div>
  )
}
