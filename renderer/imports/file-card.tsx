import type { DateOrder } from '../../shared/imports/date-order.ts'
import type { ImportPreview } from '../../shared/imports/model.ts'
import { Button } from '../ui/button.tsx'
import { instantWords } from '../ui/instant.ts'
import { optionsOf, Select } from '../ui/select.tsx'
import text from '../ui/text.module.css'
import styles from './imports.module.css'

type Shown = Pick<ImportPreview, 'fileName' | 'encoding' | 'separator' | 'sheets' | 'sheet' | 'dates' | 'hidden' | 'remarks' | 'remembered'>

const dateWords = { told: 'As the dates tell', day: 'Day first', month: 'Month first' } as const

const hiddenWords = { taken: 'Taken too', left: 'Left out' } as const

interface FileCardProps {
  readonly preview: Shown
  readonly rows: number
  readonly isDisabled: boolean
  readonly onSheet: (sheet: string) => void
  readonly onDates: (dates: DateOrder | null) => void
  readonly onHidden: (hidden: boolean) => void
  readonly onForget: () => void
}

/** The file as it was read, and what has to be said of the list as a whole. */
export function FileCard({ preview, rows, isDisabled, onSheet, onDates, onHidden, onForget }: FileCardProps) {
  const { fileName, encoding, separator, sheets, sheet, dates, hidden, remarks, remembered } = preview
  return (
    <section className={`${text.sheet} ${styles.card}`} aria-labelledby="file-title">
      <h2 id="file-title">This list</h2>
      <dl className={styles.facts}>
        <dt>File</dt>
        <dd>{fileName}</dd>
        <dt>Written in</dt>
        <dd>{separator === null ? encoding : `${encoding}, separated by ${separator}`}</dd>
        {sheet === null ? null : (
          <>
            <dt>Sheet</dt>
            <dd>
              {sheets.length < 2 ? (
                sheet
              ) : (
                <Select
                  label="Sheet of the workbook"
                  hideLabel
                  options={sheets.map(name => ({ value: name, label: name }))}
                  value={sheet}
                  onChange={onSheet}
                  isDisabled={isDisabled}
                />
              )}
            </dd>
          </>
        )}
        <dt>Dates</dt>
        <dd>
          <Select
            label="Order of day and month"
            hideLabel
            options={optionsOf(dateWords)}
            value={dates ?? 'told'}
            onChange={order => onDates(order === 'told' ? null : order)}
            isDisabled={isDisabled}
          />
        </dd>
        {hidden.rows === 0 ? null : (
          <>
            <dt>Hidden rows</dt>
            <dd>
              <Select
                label="Rows that the workbook hides"
                hideLabel
                options={optionsOf(hiddenWords)}
                value={hidden.taken ? 'taken' : 'left'}
                onChange={what => onHidden(what === 'taken')}
                isDisabled={isDisabled}
              />
            </dd>
          </>
        )}
        <dt>Rows</dt>
        <dd className={text.num}>{rows.toLocaleString('en-GB')}</dd>
      </dl>
      {remembered === null ? null : (
        <div className={styles.remembered}>
          <p>
            The columns are matched as they were for a list with the same header, imported on {instantWords(remembered.on)}
            {remembered.by === '' ? '' : ` by ${remembered.by}`}.
          </p>
          <Button small onPress={onForget} isDisabled={isDisabled}>
            Forget this matching
          </Button>
        </div>
      )}
      {remarks.length > 0 ? (
        <ul className={styles.remarks} aria-label="Remarks on the list">
          {remarks.map(remark => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
