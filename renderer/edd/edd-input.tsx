import type { IsoDay } from '../../shared/calendar/day.ts'
import { eddMethodWords } from '../../shared/referrals/codes.ts'
import { capitalised } from '../../shared/words.ts'
import fields from '../record/fields.module.css'
import { Choice } from '../ui/choice.tsx'
import { DayField } from '../ui/day-field.tsx'
import { optionsOf, Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { draftProblem, type EddDraft, eddOf, eddWords } from './edd-draft.ts'

interface EddInputProps {
  readonly draft: EddDraft
  readonly onChange: (draft: EddDraft) => void
  readonly onReadable: (readable: boolean) => void
  readonly today: IsoDay
  readonly isBorn?: boolean
  readonly error?: string
}

const ways = [
  { value: 'edd', label: 'EDD' },
  { value: 'lmp', label: 'Last menstrual period' },
  { value: 'gestation', label: 'Gestation on a day' },
] as const

const methods = optionsOf(eddMethodWords).map(({ value, label }) => ({ value, label: capitalised(label) }))

/**
 * The EDD from what is known: the date itself, the last menstrual period, or a gestation on a day.
 * The result is echoed as it is typed.
 */
export function EddInput({ draft, onChange, onReadable, today, isBorn = false, error }: EddInputProps) {
  const set = (changes: Partial<EddDraft>) => onChange({ ...draft, ...changes })
  const problem = draftProblem(draft, today, isBorn) ?? error
  const edd = eddOf(draft)
  const echo = () => (edd === null || draft.way === 'edd' ? null : eddWords(edd, today))
  return (
    <div className={fields.form}>
      <div className={fields.wide}>
        <Choice
          label="Known from"
          options={ways}
          value={draft.way}
          onChange={way => set({ way, method: way === 'lmp' ? '01' : draft.method })}
        />
      </div>
      {draft.way === 'edd' ? (
        <DayField
          label="EDD"
          value={draft.edd}
          onChange={next => set({ edd: next })}
          onReadable={onReadable}
          today={today}
          error={problem}
          echo={day => (problem ? null : eddWords(day, today).replace(/^.*gestation/, 'gestation'))}
        />
      ) : null}
      {draft.way === 'lmp' ? (
        <DayField
          label="Last menstrual period"
          value={draft.lmp}
          onChange={next => set({ lmp: next })}
          onReadable={onReadable}
          today={today}
          error={problem}
          echo={echo}
        />
      ) : null}
      {draft.way === 'gestation' ? (
        <>
          <TextField
            label="Gestation"
            value={draft.gestation}
            onChange={gestation => set({ gestation })}
            hint={edd !== null && !problem ? eddWords(edd, today) : 'Weeks and days: 31+4'}
            error={problem}
            maxLength={20}
          />
          <DayField
            label="On"
            value={draft.gestationOn}
            onChange={next => set({ gestationOn: next })}
            onReadable={onReadable}
            today={today}
          />
        </>
      ) : null}
      <Select label="EDD method" options={methods} value={draft.method} onChange={method => set({ method })} />
    </div>
  )
}
