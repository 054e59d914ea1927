import { babyOutcomeWords, sexWords } from '../../shared/birth/codes.ts'
import { babyFacts } from '../../shared/birth/facts.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { gestationOn } from '../../shared/calendar/gestation.ts'
import { clockTime } from '../../shared/calendar/words.ts'
import { readTime } from '../../shared/meetings/planning.ts'
import fields from '../record/fields.module.css'
import { Choice } from '../ui/choice.tsx'
import { DayField } from '../ui/day-field.tsx'
import { NhsNumberField } from '../ui/nhs-number-field.tsx'
import { optionsOf, Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { BabyDraft } from './baby-draft.ts'

interface BabyFormProps {
  readonly draft: BabyDraft
  readonly onChange: (draft: BabyDraft) => void
  readonly onReadable: (readable: boolean) => void
  /** By the field’s own name. */
  readonly problems: Readonly<Record<string, string>>
  readonly edd: IsoDay | null
  readonly today: IsoDay
  readonly autoFocus?: boolean
}

const sexes = optionsOf(sexWords)
const outcomes = optionsOf(babyOutcomeWords)

/** One baby. The gestation follows from the EDD unless the unit states another. */
export function BabyForm({ draft, onChange, onReadable, problems, edd, today, autoFocus }: BabyFormProps) {
  const set = (changes: Partial<BabyDraft>) => onChange({ ...draft, ...changes })
  const fromEdd = edd === null || draft.bornOn === null ? null : gestationOn(edd, draft.bornOn)
  const time = readTime(draft.bornAt)
  return (
    <div className={fields.form}>
      <DayField
        label={babyFacts.bornOn.label}
        value={draft.bornOn}
        onChange={bornOn => set({ bornOn })}
        onReadable={onReadable}
        today={today}
        echo={() => fromEdd}
        error={problems.bornOn}
        autoFocus={autoFocus}
      />
      <TextField
        label={babyFacts.bornAt.label}
        value={draft.bornAt}
        onChange={bornAt => set({ bornAt })}
        maxLength={20}
        hint={time === null ? 'For example 4:10am' : clockTime(time)}
        error={problems.bornAt}
      />
      <Select
        label={babyFacts.outcome.label}
        options={outcomes}
        value={draft.outcome}
        onChange={outcome => set({ outcome })}
        error={problems.outcome}
      />
      <div className={fields.wide}>
        <Choice label={babyFacts.sex.label} options={sexes} value={draft.sex} onChange={sex => set({ sex })} error={problems.sex} />
      </div>
      <TextField
        label={babyFacts.place.label}
        value={draft.place}
        onChange={place => set({ place })}
        maxLength={200}
        error={problems.place}
      />
      <TextField
        label={babyFacts.weightGrams.label}
        value={draft.weight}
        onChange={weight => set({ weight })}
        maxLength={12}
        inputMode="decimal"
        error={problems.weightGrams}
      />
      <TextField
        label={babyFacts.gestationDays.label}
        value={draft.gestation}
        onChange={gestation => set({ gestation })}
        maxLength={20}
        hint={fromEdd === null ? 'Weeks and days: 33+0' : `${fromEdd} by the EDD when left empty`}
        error={problems.gestationDays}
      />
      <NhsNumberField
        label={babyFacts.nhsNumber.label}
        value={draft.nhsNumber}
        onChange={nhsNumber => set({ nhsNumber })}
        error={problems.nhsNumber}
      />
      <TextField
        label={babyFacts.surname.label}
        value={draft.surname}
        onChange={surname => set({ surname })}
        maxLength={200}
        error={problems.surname}
      />
      <TextField
        label={babyFacts.forenames.label}
        value={draft.forenames}
        onChange={forenames => set({ forenames })}
        maxLength={200}
        error={problems.forenames}
      />
    </div>
  )
}
