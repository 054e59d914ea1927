import { useMemo, useState } from 'react'
import { importFields } from '../../shared/imports/model.ts'
import { counted } from '../../shared/words.ts'
import { useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Empty } from '../ui/empty.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import text from '../ui/text.module.css'
import { ColumnsCard } from './columns-card.tsx'
import { FileCard } from './file-card.tsx'
import type { ImportStep } from './import-steps.ts'
import styles from './imports.module.css'
import { countComing, type Filter, filters, filterWords, firstFilter, isIn } from './rows.ts'
import { RowsGrid } from './rows-grid.tsx'
import { Running } from './running.tsx'
import type { useImport } from './use-import.ts'

/** Shorter lists are read again before progress could be seen. */
const longList = 1_000

interface PreviewProps {
  readonly step: Extract<ImportStep, { kind: 'preview' }>
  readonly flow: ReturnType<typeof useImport>
}

/** What the list would bring in, row by row, and what has to be decided. */
export function Preview({ step, flow }: PreviewProps) {
  const { preview, choices, error, busy, far } = step
  const sites = useCall('directory.sites', {}).data ?? []
  const [chosenSite, setChosenSite] = useState<string | null>(null)
  const [siteMissing, setSiteMissing] = useState(false)
  const [filter, setFilter] = useState<Filter>(() => firstFilter(preview))
  const rows = useMemo(() => preview.rows.filter(row => isIn(filter, row)), [preview.rows, filter])
  const coming = countComing(preview.rows, choices)
  const siteId = chosenSite ?? (sites.length === 1 ? sites[0]?.id : undefined)

  function confirm() {
    setSiteMissing(siteId === undefined)
    if (siteId !== undefined) void flow.confirm(siteId)
  }

  return (
    <div className={styles.room}>
      <div className={styles.head}>
        <h1>Import referrals</h1>
        <span className={`${text.note} ${text.num}`}>{preview.fileName} · nothing is written yet</span>
        <span className={text.grow} />
        {sites.length > 1 ? (
          <div className={styles.site}>
            <Select
              label="Site"
              hideLabel
              placeholder="Site of these referrals"
              options={sites.map(({ id, name }) => ({ value: id, label: name }))}
              value={chosenSite}
              onChange={setChosenSite}
              error={siteMissing && siteId === undefined ? 'Choose the site these referrals belong to.' : null}
            />
          </div>
        ) : null}
        <Button onPress={flow.cancel} isDisabled={busy !== null}>
          Cancel
        </Button>
        <Button kind="primary" onPress={confirm} isPending={busy === 'importing'} isDisabled={coming === 0 || busy === 'reading'}>
          {busy === 'importing' ? 'Importing…' : importWords(coming)}
        </Button>
      </div>
      <ErrorNotice error={error} />
      {busy === 'importing' ? <Running label="Importing" what="referrals" far={far} onStop={flow.stop} /> : null}
      {busy === 'reading' && far.total > longList ? <Running label="Reading the list" what="rows" far={far} onStop={flow.stop} /> : null}
      <div className={styles.columns}>
        <div className={styles.main}>
          <div className={styles.head}>
            <Choice
              label="Show rows"
              hideLabel
              options={filters.map(value => ({ value, label: `${filterWords[value]} ${count(preview.rows, value)}` }))}
              value={filter}
              onChange={setFilter}
            />
            <span className={text.grow} />
            {busy === null ? (
              <ExportButton
                within="rows"
                list="importPreview"
                of={preview.importId}
                rows={rows.length}
                ids={() => rows.map(({ line }) => String(line))}
                shown={`${filterWords[filter]}, in the order of the list; nothing of it was written to the register when this was made`}
              />
            ) : null}
          </div>
          {rows.length > 0 ? (
            <RowsGrid
              key={filter}
              rows={rows}
              choices={choices}
              onChoices={flow.setChoices}
              importId={preview.importId}
              grounds={step.grounds}
              onGround={flow.setGround}
              isDisabled={busy !== null}
            />
          ) : (
            <div className={text.sheet}>
              <Empty
                title={`No rows under “${filterWords[filter]}”`}
                actions={<Button onPress={() => setFilter('all')}>Show all rows</Button>}
              />
            </div>
          )}
        </div>
        <div className={styles.side}>
          <FileCard
            preview={preview}
            rows={preview.rows.length}
            isDisabled={busy !== null}
            onSheet={sheet => void flow.preview(null, null, { sheet })}
            onDates={dates =>
              void flow.preview(
                preview.columns.map(({ field }) => field),
                null,
                { dates },
              )
            }
            onHidden={hidden =>
              void flow.preview(
                preview.columns.map(({ field }) => field),
                null,
                { hidden },
              )
            }
            onForget={() => void flow.forget()}
          />
          <ColumnsCard
            columns={preview.columns}
            words={importFields}
            otherwise="Not imported: kept in the note"
            isDisabled={busy !== null}
            onChange={columns => void flow.preview(columns)}
          />
        </div>
      </div>
    </div>
  )
}

function count(rows: PreviewProps['step']['preview']['rows'], filter: Filter): string {
  return rows.filter(row => isIn(filter, row)).length.toLocaleString('en-GB')
}

function importWords(coming: number): string {
  if (coming === 0) return 'Nothing to import'
  return `Import ${counted(coming, 'referral')}`
}
