import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { MergeField, MergePreview } from '../../../shared/merges/model.ts'
import styles from './merge.module.css'

interface MergeFactsProps {
  readonly preview: MergePreview
  readonly isTaken: (field: MergeField) => boolean
  readonly onChoose: (field: string, take: boolean) => void
}

/** One row a fact: the value of either record, one of them chosen. */
export function MergeFacts({ preview: { fields, kept, merged }, isTaken, onChoose }: MergeFactsProps) {
  return fields.map(field => (
    <RadioGroup
      key={field.field}
      className={styles.fact}
      orientation="horizontal"
      value={isTaken(field) ? 'merged' : 'kept'}
      onChange={value => onChoose(field.field, value === 'merged')}
    >
      <Label className={styles.label}>{field.label}</Label>
      <Radio value="kept" className={styles.value} aria-label={`${field.kept} (${kept.reference})`}>
        <span>{field.kept}</span>
      </Radio>
      <Radio value="merged" className={styles.value} aria-label={`${field.merged} (${merged.reference})`}>
        <span>{field.merged}</span>
      </Radio>
    </RadioGroup>
  ))
}
