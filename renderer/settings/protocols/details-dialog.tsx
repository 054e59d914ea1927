import { nationWords } from '../../../shared/access/model.ts'
import { Protocol } from '../../../shared/milestones/model.ts'
import type { ProtocolRecord } from '../../../shared/settings/model.ts'
import { useKept } from '../../ui/kept.ts'
import { optionsOf, Select } from '../../ui/select.tsx'
import { FigureField } from '../figure-field.tsx'
import { bounded, outsideBounds } from '../figure-spec.ts'
import { EditDialog } from './edit-dialog.tsx'
import { originOf } from './origin.ts'
import { SourceFields, sourceProblems } from './source-fields.tsx'

const compressedDays = bounded(
  {
    key: 'compressedDays',
    label: 'Days for a referral that came too late',
    unit: 'days',
    source:
      'From receipt, for each gestation that is past or nearly so. 21 in England, 28 in Scotland; common practice, no public text at hand.',
  },
  Protocol.shape,
)
const prematurityWeeks = bounded(
  {
    key: 'prematurityWeeks',
    label: 'Weeks earlier where the birth may come early',
    unit: 'weeks',
    source: 'Twins, an earlier preterm birth, alcohol or drug misuse of a parent: Walsall, Sussex.',
  },
  Protocol.shape,
)

/** Name, source and the figures of a copy that hold for every milestone. */
export function DetailsDialog({ record, onClose }: { record: ProtocolRecord; onClose: () => void }) {
  const [typed, setTyped] = useKept<Partial<Omit<Protocol, 'rules' | 'code'>>>(`details of protocol ${record.id}`, {})
  const draft: Protocol = { ...record.protocol, ...typed }
  const set = (changes: typeof typed) => setTyped(before => ({ ...before, ...changes }))
  const origin = originOf(record) ?? record.protocol
  const figures = outsideBounds([compressedDays, prematurityWeeks], draft)
  const problems = sourceProblems(draft)
  return (
    <EditDialog
      title={`Edit ${record.protocol.name}`}
      record={record}
      draft={draft}
      isRight={Object.keys({ ...figures, ...problems }).length === 0}
      onClose={onClose}
    >
      {errors => (
        <>
          <SourceFields
            value={draft}
            onChange={set}
            errors={{ ...problems, ...(errors['protocol.name'] ? { name: errors['protocol.name'] } : {}) }}
          />
          <Select
            label="Nation it is written for"
            hint="Working days are those of the nation of this register."
            options={optionsOf(nationWords)}
            value={draft.nation}
            onChange={nation => set({ nation })}
          />
          <FigureField
            spec={compressedDays}
            value={draft.compressedDays}
            usual={origin.compressedDays}
            protocol={null}
            onChange={days => set({ compressedDays: days })}
            error={figures.compressedDays}
          />
          <FigureField
            spec={prematurityWeeks}
            value={draft.prematurityWeeks}
            usual={origin.prematurityWeeks}
            protocol={null}
            onChange={weeks => set({ prematurityWeeks: weeks })}
            error={figures.prematurityWeeks}
          />
        </>
      )}
    </EditDialog>
  )
}
