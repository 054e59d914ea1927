import { Fragment, useState } from 'react'
import type { HistoryEntry } from '../../shared/assurance/calls.ts'
import { counted } from '../../shared/words.ts'
import { useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Card } from '../record/card.tsx'
import list from '../record/entries.module.css'
import type { PartProps } from '../record/part.ts'
import { Button } from '../ui/button.tsx'
import { instantWords } from '../ui/instant.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import styles from './referral.module.css'

/** Every change: who, when, from what to what. Read from the audit chain, newest first. */
export function HistorySection({ referral }: PartProps) {
  const { data, error } = useCall('assurance.history', { id: referral.line.id })
  const entries = data ?? []
  return (
    <Card
      title="History"
      note={data ? `${counted(data.length, 'entry', 'entries')}, newest first` : ''}
      action={
        <ExportButton
          within="history"
          list="history"
          of={referral.line.id}
          rows={entries.reduce((rows, { changes }) => rows + Math.max(1, changes.length), 0)}
          ids={() => entries.map(({ sequence }) => String(sequence))}
          shown="Every change with its fields, newest first"
        />
      }
    >
      <ErrorNotice error={error?.error} />
      <ol className={list.list}>
        {data?.map(entry => (
          <li key={entry.sequence} className={list.item}>
            <div className={styles.itemHead}>
              <strong>{entry.label}</strong>
              <span className={`${text.note} ${text.num}`}>
                {entry.user}, {instantWords(entry.at)}
              </span>
            </div>
            <Changes changes={entry.changes} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** So many are shown before one asks for the rest: a planned meeting alone names every attendee. */
const shownAtFirst = 8

function Changes({ changes }: Pick<HistoryEntry, 'changes'>) {
  const [isWhole, setWhole] = useState(false)
  if (changes.length === 0) return null
  const shown = isWhole ? changes : changes.slice(0, shownAtFirst)
  return (
    <>
      <dl className={styles.changes}>
        {shown.map((change, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry never changes, and can name a field twice
          <Fragment key={place}>
            <dt>{change.field}</dt>
            <dd>
              {change.from === 'Not recorded' ? '' : `${change.from} → `}
              {change.to}
            </dd>
          </Fragment>
        ))}
      </dl>
      {shown.length < changes.length ? (
        <Button kind="quiet" small onPress={() => setWhole(true)}>
          Show all {changes.length} changes
        </Button>
      ) : null}
    </>
  )
}
