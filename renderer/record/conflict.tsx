import type { IsoDay } from '../../shared/calendar/day.ts'
import { Choice } from '../ui/choice.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Clash } from './draft.ts'
import fields from './fields.module.css'
import { type Value, valueWords } from './spec.ts'

interface ConflictProps {
  readonly clashes: readonly Clash[]
  readonly today: IsoDay
  /** Which value each field ends with; a field without a choice yet is missing. */
  readonly chosen: Readonly<Record<string, 'mine' | 'theirs'>>
  readonly onChoose: (key: string, which: 'mine' | 'theirs', value: Value) => void
}

const options = [
  { value: 'theirs', label: 'Keep what is in the register' },
  { value: 'mine', label: 'Use what was typed here' },
] as const

/**
 * Both values of every field that was changed twice, and the choice between them. Nothing is
 * overwritten unseen.
 */
export function Conflict({ clashes, today, chosen, onChoose }: ConflictProps) {
  return (
    <div className={fields.conflict}>
      <Notice tone="amber" title="Changed twice.">
        This record was changed since it was opened here. Nothing is saved yet: each field below needs a choice.
      </Notice>
      {clashes.map(({ spec, theirs, mine }) => (
        <div key={spec.key} className={fields.conflict}>
          <div className={fields.side}>
            <div>
              <strong>{spec.label}, in the register:</strong> {valueWords(spec, theirs, today)}
            </div>
            <div>
              <strong>Typed here:</strong> {valueWords(spec, mine, today)}
            </div>
          </div>
          <Choice
            label={`Which ${spec.label}`}
            hideLabel
            options={options}
            value={chosen[spec.key] ?? null}
            onChange={which => onChoose(spec.key, which, which === 'mine' ? mine : theirs)}
          />
        </div>
      ))}
    </div>
  )
}
