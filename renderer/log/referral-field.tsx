import { useMemo } from 'react'
import { inSight, toldApart, withMark } from '../../shared/people/identity.ts'
import { babyName, fullName } from '../../shared/people/names.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import { useCall } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { FindBox } from '../ui/find-box.tsx'
import text from '../ui/text.module.css'
import styles from './log.module.css'

interface ReferralFieldProps {
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  /** The name of the one chosen, for one that is closed by now. */
  readonly known: string
  readonly label?: string
}

function optionsOf(lines: readonly ReferralLine[]) {
  const apart = toldApart(lines.map(inSight))
  return lines.map(line => ({
    value: line.id,
    label: `${withMark(babyName(line), apart.get(line.id))}, ${line.reference}`,
    group: 'Open referrals',
    also: fullName({ forenames: line.motherForenames, surname: line.motherSurname }),
  }))
}

/** An open referral found by name, or none. */
export function ReferralField({ value, onChange, known, label = 'Referral' }: ReferralFieldProps) {
  const { data: lines, isPending } = useCall('referrals.list', { status: 'open', text: '', siteId: null })
  const options = useMemo(() => optionsOf(lines ?? []), [lines])
  if (value === null)
    return (
      <FindBox
        label={label}
        options={options}
        isRead={!isPending}
        value={null}
        onChange={onChange}
        placeholder="None; a name finds one"
        hint="Empty when it concerns no referral yet"
      />
    )
  return (
    <div className={styles.chosen}>
      <span className={styles.chosenLabel}>{label}</span>
      <span className={text.line}>
        <strong className={text.row}>{options.find(option => option.value === value)?.label ?? known}</strong>
        <Button kind="quiet" small onPress={() => onChange(null)} aria-label={`${label}: choose another`}>
          Other…
        </Button>
      </span>
    </div>
  )
}
