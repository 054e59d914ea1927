import { startWords } from '../../../shared/milestones/anchor-words.ts'
import type { Anchor } from '../../../shared/milestones/model.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { optionsOf, Select } from '../../ui/select.tsx'
import styles from './protocols.module.css'

interface AnchorFieldsProps {
  /** What this day is: `Due`, `Red from`. */
  readonly label: string
  readonly anchor: Anchor
  readonly onChange: (anchor: Anchor) => void
  readonly error?: string | undefined
}

const birthUnits = { calendar_days: 'days', working_days: 'working days', months: 'months' } as const
const eventUnits = { ...birthUnits, meetings: 'meetings' } as const

/** One day of a milestone as figures: weeks and days of gestation, or so many days after something. */
export function AnchorFields({ label, anchor, onChange, error }: AnchorFieldsProps) {
  if (anchor.from === 'gestation') {
    return (
      <div className={styles.anchor}>
        <NumberField
          label={`${label}, week`}
          min={0}
          max={42}
          value={anchor.weeks}
          onChange={weeks => onChange({ ...anchor, weeks })}
          error={error}
        />
        <NumberField
          label={`${label}, days beyond it`}
          min={0}
          max={6}
          value={anchor.days}
          onChange={days => onChange({ ...anchor, days })}
        />
      </div>
    )
  }
  const after = `${label}, after ${startWords(anchor)}`
  return (
    <div className={styles.anchor}>
      <NumberField label={after} min={0} max={400} value={anchor.count} onChange={count => onChange({ ...anchor, count })} error={error} />
      {anchor.from === 'birth' ? (
        <Select
          label={`${label}, counted in`}
          options={optionsOf(birthUnits)}
          value={anchor.unit}
          onChange={unit => onChange({ ...anchor, unit })}
        />
      ) : (
        <Select
          label={`${label}, counted in`}
          options={optionsOf(eventUnits)}
          value={anchor.unit}
          onChange={unit => onChange({ ...anchor, unit })}
        />
      )}
    </div>
  )
}
