import { Fragment } from 'react'
import { useCall } from '../../api.ts'
import { instantWords } from '../../ui/instant.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import text from '../../ui/text.module.css'
import { Card } from '../fields/card.tsx'
import type { PartProps } from './part.ts'
import styles from './referral.module.css'

/** Every change: who, when, from what to what. Read from the audit chain, newest first. */
export function HistorySection({ referral }: PartProps) {
  const { data, error } = useCall('assurance.history', { id: referral.line.id })
  return (
    <Card title="History" note={data ? `${data.length} ${data.length === 1 ? 'entry' : 'entries'}, newest first` : ''}>
      <ErrorNotice error={error?.error} />
      <ol className={styles.list}>
        {data?.map(entry => (
          <li key={entry.sequence} className={styles.item}>
            <div className={styles.itemHead}>
              <strong>{entry.label}</strong>
              <span className={`${text.note} ${text.num}`}>
                {entry.user}, {instantWords(entry.at)}
              </span>
            </div>
            {entry.changes.length > 0 ? (
              <dl className={styles.changes}>
                {entry.changes.map((change, place) => (
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
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  )
}
