import { useState } from 'react'
import type { ProtocolRecord } from '../../../shared/settings/model.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { SourceFields, sourceProblems } from './source-fields.tsx'

/** Name, source and the figures of a copy that hold for every milestone. */
export function DetailsDialog({ record, onClose }: { record: ProtocolRecord; onClose: () => void }) {
  const [draft, setDraft] = useState(record.protocol)
  const set = (changes: Partial<typeof draft>) => setDraft(before => ({ ...before, ...changes }))
  const compressed = isWhole(draft.compressedDays, 1, 90) ? undefined : 'A whole number from 1 to 90.'
  const prematurity = isWhole(draft.prematurityWeeks, 0, 10) ? undefined : 'A whole number from 0 to 10.'
  const problems = sourceProblems(draft)
  return (
    <EditDialog
      title={`Edit ${record.protocol.name}`}
      record={record}
      draft={draft}
      isRight={compressed === undefined && prematurity === undefined && Object.keys(problems).length === 0}
      onClose={onClose}
    >
      {errors => (
        <>
          <SourceFields
            value={draft}
            onChange={set}
            errors={{ ...problems, ...(errors['protocol.name'] ? { name: errors['protocol.name'] } : {}) }}
          />
          <NumberField
            label="Days for a referral that came too late"
            hint="From receipt, for each gestation that is past or nearly so. Default 21; Scotland 28."
            min={1}
            max={90}
            value={draft.compressedDays}
            onChange={compressedDays => set({ compressedDays })}
            error={compressed}
          />
          <NumberField
            label="Weeks earlier where the birth may come early"
            hint="Twins, an earlier preterm birth, alcohol or drug misuse of a parent. Default 4: Walsall, Sussex."
            min={0}
            max={10}
            value={draft.prematurityWeeks}
            onChange={prematurityWeeks => set({ prematurityWeeks })}
            error={prematurity}
          />
        </>
      )}
    </EditDialog>
  )
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max
}
