import { useState } from 'react'
import { type ChronologyKind, chronologyKindWords } from '../../../shared/chronology/chronology.ts'
import { rowIds } from '../../../shared/exports/row-ids.ts'
import { counted } from '../../../shared/words.ts'
import { ExportButton } from '../../exports/export-button.tsx'
import { Card } from '../../record/card.tsx'
import type { PartProps } from '../../record/part.ts'
import { Button } from '../../ui/button.tsx'
import { Checks } from '../../ui/checks.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import text from '../../ui/text.module.css'
import { Entries } from './entries.tsx'
import { kindsOf, type Order, shownEntries } from './shown.ts'
import { useChronology } from './use-chronology.ts'

/**
 * Everything that happened, with the gestation it happened at; the kinds are chips, the order is
 * for this visit.
 */
export function ChronologySection({ referral, today }: PartProps) {
  const { entries, isComplete, error } = useChronology(referral)
  const [order, setOrder] = useState<Order>('oldest')
  const [kinds, setKinds] = useState<readonly ChronologyKind[]>([])
  const shown = shownEntries(entries, kinds, order)
  const counts = kindsOf(entries)
  const other = order === 'oldest' ? 'newest' : 'oldest'
  return (
    <Card
      title="Chronology"
      note={isComplete ? `${countWords(shown.length, entries.length)}, ${order} first` : ''}
      action={
        <>
          <ExportButton
            within="chronology"
            list="chronology"
            of={referral.line.id}
            rows={isComplete ? shown.length : 0}
            ids={() => shown.map(rowIds.chronology)}
            shown={`${kinds.length === 0 ? 'Everything' : kinds.map(kind => chronologyKindWords[kind]).join(', ')}; ${order} first`}
          />
          <Button kind="quiet" small onPress={() => setOrder(other)}>
            {other === 'newest' ? 'Newest first' : 'Oldest first'}
          </Button>
        </>
      }
    >
      <ErrorNotice error={error} />
      {counts.length > 1 ? (
        <Checks
          label="Show only"
          hideLabel
          options={counts.map(({ kind, many }) => ({ value: kind, label: `${chronologyKindWords[kind]} ${many}` }))}
          value={kinds}
          onChange={setKinds}
        />
      ) : null}
      {isComplete ? <Entries entries={shown} line={referral.line} today={today} isWhole /> : null}
      {isComplete && shown.length === 0 ? <p className={text.row}>Nothing of these kinds is recorded.</p> : null}
    </Card>
  )
}

function countWords(shown: number, all: number): string {
  return shown === all ? counted(all, 'entry', 'entries') : `${shown} of ${all} entries`
}
