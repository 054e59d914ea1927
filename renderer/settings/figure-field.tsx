import type { Protocol } from '../../shared/milestones/model.ts'
import { Button } from '../ui/button.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Tag } from '../ui/tag.tsx'
import { type FigureSpec, figureHint } from './figure-spec.ts'
import styles from './settings.module.css'

interface FigureFieldProps {
  readonly spec: FigureSpec
  readonly value: number
  readonly usual: number
  readonly protocol: Protocol | null
  readonly error: string | undefined
  readonly onChange: (value: number) => void
}

/** One figure with its default, its source, and the way back to the default where it is another. */
export function FigureField({ spec, value, usual, protocol, error, onChange }: FigureFieldProps) {
  const { label, min, max } = spec
  return (
    <div className={styles.figure}>
      <NumberField
        label={label}
        hint={figureHint(spec, usual, protocol)}
        min={min}
        max={max}
        value={value}
        onChange={onChange}
        error={error}
      />
      {value === usual ? null : (
        <div className={styles.changed}>
          <Tag tone="blue">Changed</Tag>
          <Button kind="quiet" small onPress={() => onChange(usual)}>
            Use the default, {usual}
          </Button>
        </div>
      )}
    </div>
  )
}
