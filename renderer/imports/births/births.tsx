import { useState } from 'react'
import { type BirthsPreview, birthFields } from '../../../shared/imports/births/model.ts'
import type { CallError } from '../../../shared/reply.ts'
import { counted } from '../../../shared/words.ts'
import { ExportButton } from '../../exports/export-button.tsx'
import { useLeaveGuard } from '../../shell/router.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import text from '../../ui/text.module.css'
import { ColumnsCard } from '../columns-card.tsx'
import { FileCard } from '../file-card.tsx'
import styles from '../imports.module.css'
import { Running } from '../running.tsx'
import { BirthsTable } from './births-table.tsx'
import { birthFilters, birthFilterWords, countRecorded, firstBirthFilter, rowsUnder } from './choices.ts'
import { Recorded } from './recorded.tsx'
import { useBirths } from './use-births.ts'

interface BirthsProps {
  readonly shown: BirthsPreview
  readonly onCancel: () => void
  readonly onLost: (error: CallError, fileName: string) => void
  readonly onAgain: () => void
}

/**
 * An extract of birth notifications: which referral each birth belongs to, and what has to be
 * decided.
 */
export function Births({ shown: first, onCancel, onLost, onAgain }: BirthsProps) {
  const { shown, choices, setChoices, error, busy, done, preview, record, forget, stop } = useBirths(first, onLost)
  const [filter, setFilter] = useState(() => firstBirthFilter(first.rows))
  useLeaveGuard(done === null)
  if (done !== null) return <Recorded done={done} shown={shown} choices={choices} onAgain={onAgain} />
  const rows = rowsUnder(shown.rows, filter)
  const recorded = countRecorded(shown.rows, choices)
  const isBusy = busy !== null
  return (
    <div className={styles.room}>
      <div className={styles.head}>
        <h1>Import births</h1>
        <span className={`${text.note} ${text.num}`}>{shown.fileName} · nothing is written yet</span>
        <span className={text.grow} />
        <Button onPress={onCancel} isDisabled={isBusy}>
          Cancel
        </Button>
        <Button kind="primary" onPress={() => void record()} isDisabled={recorded === 0 || isBusy}>
          {recordWords(recorded)}
        </Button>
      </div>
      <ErrorNotice error={error} />
      {busy === null ? null : <Running label="Working" what="births" far={busy} onStop={stop} />}
      <div className={styles.columns}>
        <div className={styles.main}>
          <div className={styles.head}>
            <Choice
              label="Show rows"
              hideLabel
              options={birthFilters.map(value => ({ value, label: `${birthFilterWords[value]} ${rowsUnder(shown.rows, value).length}` }))}
              value={filter}
              onChange={setFilter}
            />
            <span className={text.grow} />
            {isBusy ? null : (
              <ExportButton
                within="rows"
                list="birthsPreview"
                of={shown.importId}
                rows={rows.length}
                ids={() => rows.map(({ line }) => String(line))}
                shown={`${birthFilterWords[filter]}, in the order of the list; nothing of it was written to the register when this was made`}
              />
            )}
          </div>
          {rows.length > 0 ? (
            <BirthsTable rows={rows} choices={choices} onChoices={setChoices} isDisabled={isBusy} />
          ) : (
            <div className={text.sheet}>
              <Empty
                title={`No rows under “${birthFilterWords[filter]}”`}
                actions={<Button onPress={() => setFilter('all')}>Show all rows</Button>}
              />
            </div>
          )}
        </div>
        <div className={styles.side}>
          <FileCard
            preview={shown}
            rows={shown.rows.length}
            isDisabled={isBusy}
            onSheet={sheet => void preview(null, { sheet })}
            onDates={dates =>
              void preview(
                shown.columns.map(({ field }) => field),
                { dates },
              )
            }
            onHidden={hidden =>
              void preview(
                shown.columns.map(({ field }) => field),
                { hidden },
              )
            }
            onForget={() => void forget()}
          />
          <ColumnsCard
            columns={shown.columns}
            words={birthFields}
            otherwise="Not taken"
            isDisabled={isBusy}
            onChange={columns => void preview(columns)}
          />
        </div>
      </div>
    </div>
  )
}

function recordWords(count: number): string {
  if (count === 0) return 'Nothing to record'
  return `Record ${counted(count, 'birth')}`
}
