import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { DropZone, FileTrigger } from 'react-aria-components'
import { importLimits } from '../../shared/imports/model.ts'
import type { CallError } from '../../shared/reply.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import styles from './imports.module.css'

interface ChooseFileProps {
  /** Why the last file could not be taken. */
  readonly error: CallError | null
  readonly fileName: string | null
  readonly onFile: (file: File) => void
}

const megabytes = importLimits.bytes / 1024 / 1024
const rows = importLimits.rows.toLocaleString('en-GB')

/** Where a list comes from: a button, or a file dropped on the sheet. */
export function ChooseFile({ error, fileName, onFile }: ChooseFileProps) {
  const [dropped, setDropped] = useState<string | null>(null)
  function take(file: File | undefined) {
    setDropped(null)
    if (file) onFile(file)
  }
  return (
    <>
      {error ? (
        <Notice tone="red" title={fileName === null ? 'The file was not imported.' : `${fileName} was not imported.`}>
          {error.message}
        </Notice>
      ) : null}
      {dropped ? <Notice tone="red">{dropped}</Notice> : null}
      <DropZone
        aria-label="Drop a list here"
        className={`${text.sheet} ${styles.drop}`}
        getDropOperation={() => 'copy'}
        onDrop={async event => {
          const files = event.items.filter(item => item.kind === 'file')
          const [only] = files
          if (files.length === 1 && only) return take(await only.getFile())
          setDropped('One file at a time can be imported; a folder or some text cannot.')
        }}
      >
        <FileUp aria-hidden className={styles.dropIcon} />
        <p>A list of referrals or an extract of birth notifications, as an Excel workbook or CSV, dropped here or chosen:</p>
        <FileTrigger
          acceptedFileTypes={['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods', '.csv', '.txt', '.tsv', 'text/csv', 'text/plain']}
          onSelect={files => take(files?.[0])}
        >
          <Button kind="primary">Choose a file…</Button>
        </FileTrigger>
        <p className={text.note}>
          Up to {megabytes} MB and {rows} rows. Everything that would happen is shown first.
        </p>
      </DropZone>
      <section className={`${text.sheet} ${styles.card}`} aria-labelledby="reads-title">
        <h2 id="reads-title">What the list can look like</h2>
        <ul className={styles.bullets}>
          <li>
            A row with the names of the columns, such as “NHS no”, “EDD”, “Unborn / mum” and “Concerns”, above the referrals. Lines above it
            are left out.
          </li>
          <li>Dates as 9/3/27, 09.03.2027, 9 Mar 2027 or 2027-03-09. NHS numbers with or without spaces.</li>
          <li>Columns that are not known lose nothing: their words go into the note of each referral.</li>
          <li>
            An extract of births is known by its columns, such as “Baby NHS number”, “Date of birth”, “Gestation” and “Mother NHS number”.
            Each birth is matched to its referral.
          </li>
        </ul>
      </section>
    </>
  )
}
