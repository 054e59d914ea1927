import type { BirthCandidate, BirthRow } from '../../../shared/imports/births/model.ts'
import { listed } from '../../../shared/words.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import text from '../../ui/text.module.css'
import styles from '../imports.module.css'
import { type BirthChoices, referralOf } from './choices.ts'

interface BirthDecisionProps {
  readonly row: BirthRow
  readonly choices: BirthChoices
  readonly onChoice: (referralId: string | null) => void
  readonly isDisabled: boolean
}

const leaveOut = 'leave_out'

/** Where a birth is recorded, and the means to change it. */
export function BirthDecision({ row, choices, onChoice, isDisabled }: BirthDecisionProps) {
  const { line, state, candidates } = row
  const [only] = candidates
  const chosen = referralOf(row, choices)
  if (state === 'choose') {
    const options = [
      { value: leaveOut, label: 'None of these: leave out' },
      ...candidates.map(one => ({ value: one.referralId, label: candidateWords(one) })),
    ]
    return (
      <Select
        label={`Referral of line ${line}`}
        hideLabel
        placeholder="Choose the referral"
        options={options}
        value={choices.has(line) ? (chosen ?? leaveOut) : null}
        onChange={value => onChoice(value === leaveOut ? null : value)}
        isDisabled={isDisabled}
      />
    )
  }
  if (only === undefined) return state === 'none' ? <span className={text.note}>The mother has no referral here.</span> : null
  if (state !== 'matched') return <span className={text.note}>{candidateWords(only)}</span>
  const isOut = chosen === null
  return (
    <span className={styles.ready}>
      <span className={isOut ? text.note : undefined}>{isOut ? 'Left out' : candidateWords(only)}</span>
      <Button
        kind="quiet"
        small
        isDisabled={isDisabled}
        aria-label={isOut ? `Record line ${line} after all` : `Leave out line ${line}`}
        onPress={() => onChoice(isOut ? only.referralId : null)}
      >
        {isOut ? 'Record after all' : 'Leave out'}
      </Button>
    </span>
  )
}

/** `PB-2026-0001, mother Chidinma OKAFOR, 34+2 by the EDD (same NHS number)`. */
function candidateWords({ reference, mother, gestation, agrees }: BirthCandidate): string {
  const when = gestation === null ? 'no EDD' : `${gestation} by the EDD`
  return `${reference}, mother ${mother}, ${when} (same ${listed(agrees)})`
}
