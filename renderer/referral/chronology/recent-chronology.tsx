import { counted } from '../../../shared/words.ts'
import { Card } from '../../record/card.tsx'
import type { PartProps } from '../../record/part.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Entries } from './entries.tsx'
import { shownEntries } from './shown.ts'
import { useChronology } from './use-chronology.ts'

const shown = 5

/** The newest entries of the chronology, with the way to all of them. */
export function RecentChronology({ referral, today }: Pick<PartProps, 'referral' | 'today'>) {
  const { entries, isComplete, error } = useChronology(referral)
  const { line } = referral
  return (
    <Card
      title="Chronology"
      note={isComplete ? counted(entries.length, 'entry', 'entries') : ''}
      action={
        <a href={`#/register/${line.id}/chronology`} aria-label="All of the chronology">
          All
        </a>
      }
    >
      <ErrorNotice error={error} />
      {isComplete ? <Entries entries={shownEntries(entries, [], 'newest').slice(0, shown)} line={line} today={today} /> : null}
    </Card>
  )
}
