import { useState } from 'react'
import { type ChronologyKind, chronologyKindWords } from '../../../shared/referrals/chronology.ts'
import { Checks } from '../../ui/checks.tsx'
import { Choice } from '../../ui/choice.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import text from '../../ui/text.module.css'
import { Card } from '../fields/card.tsx'
import type { PartProps } from '../referral/part.ts'
import styles from './chronology.module.css'
import { Entries } from './entries.tsx'
import { kindsOf, type Order, shownEntries } from './shown.ts'
import { useChronology } from './use-chronology.ts'

const orders = [
  { value: 'oldest', label: 'Oldest first' },
  { value: 'newest', label: 'Newest first' },
] as const

/** Everything that happened, with the gestation it happened at; the kinds are chips, the order is for this visit. */
export function ChronologySection({ referral, today }: PartProps) {
  const { entries, isComplete, error } = useChronology(referral)
  const [order, setOrder] = useState<Order>('oldest')
  const [kinds, setKinds] = useState<readonly ChronologyKind[]>([])
  const shown = shownEntries(entries, kinds, order)
  const counts = kindsOf(entries)
  return (
    <Card title="Chronology" note={isComplete ? countWords(shown.length, entries.length) : ''}>
      <ErrorNotice error={error} />
      <div className={styles.bar}>
        <Checks
          label="Show only"
          options={counts.map(({ kind, many }) => ({ value: kind, label: `${chronologyKindWords[kind]} ${many}` }))}
          value={kinds}
          onChange={setKinds}
        />
        <Choice label="Order" options={orders} value={order} onChange={setOrder} />
      </div>
      {isComplete ? <Entries entries={shown} line={referral.line} today={today} isWhole /> : null}
      {isComplete && shown.length === 0 ? <p className={text.row}>Nothing of these kinds is recorded.</p> : null}
    </Card>
  )
}

function countWords(shown: number, all: number): string {
  return shown === all ? `${all} ${all === 1 ? 'entry' : 'entries'}` : `${shown} of ${all} entries`
}
