import type { ReactNode } from 'react'
import type { Anchor } from '../../../shared/milestones/model.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { type Option, optionsOf, Select } from '../../ui/select.tsx'
import { type Basis, basisOf, countedFrom } from './bases.ts'
import styles from './protocols.module.css'

interface AnchorFieldsProps {
  /** What this day is: `Due`, `Red from`. */
  readonly label: string
  readonly anchor: Anchor
  readonly onChange: (anchor: Anchor) => void
  readonly error?: string | undefined
  /** What else it can be counted from; left out where that is fixed. */
  readonly bases?: readonly Option<Basis>[] | undefined
  /** What can be done with this day. */
  readonly action?: ReactNode
}

const birthUnits = { calendar_days: 'days', working_days: 'working days', months: 'months' } as const
const eventUnits = { ...birthUnits, meetings: 'meetings' } as const

/**
 * One day of a milestone as figures: weeks and days of gestation, or so many days after something.
 */
export function AnchorFields({ label, anchor, onChange, error, bases, action }: AnchorFieldsProps) {
  return (
    <div className={styles.anchor}>
      {bases ? (
        <Select
          label={`${label}, counted from`}
          options={bases}
          value={basisOf(anchor)}
          onChange={basis => onChange(countedFrom(basis, anchor))}
        />
      ) : null}
      <FigureFields label={label} anchor={anchor} onChange={onChange} error={error} />
      {action}
    </div>
  )
}

function FigureFields({ label, anchor, onChange, error }: Pick<AnchorFieldsProps, 'label' | 'anchor' | 'onChange' | 'error'>) {
  if (anchor.from === 'gestation')
    return (
      <>
        <NumberField
          label={`${label}, week`}
          min={4}
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
      </>
    )
  return (
    <>
      <NumberField
        label={`${label}, how many`}
        min={0}
        max={400}
        value={anchor.count}
        onChange={count => onChange({ ...anchor, count })}
        error={error}
      />
      {anchor.from === 'birth' ? (
        <Select
          label={`${label}, of`}
          options={optionsOf(birthUnits)}
          value={anchor.unit}
          onChange={unit => onChange({ ...anchor, unit })}
        />
      ) : (
        <Select
          label={`${label}, of`}
          options={optionsOf(eventUnits)}
          value={anchor.unit}
          onChange={unit => onChange({ ...anchor, unit })}
        />
      )}
    </>
  )
}
