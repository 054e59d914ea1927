import { useState } from 'react'
import type { ExportFormat, ExportList } from '../../shared/exports/model.ts'
import type { CallError } from '../../shared/reply.ts'
import { counted } from '../../shared/words.ts'
import { api, type Far, onProgress } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'
import text from '../ui/text.module.css'
import type { ExportProps } from './export-button.tsx'

const formats = [
  { value: 'xlsx', label: 'Excel workbook' },
  { value: 'csv', label: 'CSV' },
] as const

interface DialogProps extends Omit<ExportProps, 'of'> {
  readonly of?: string | null
  /** Which list, where a screen shows several. */
  readonly name?: string
  readonly onClose: () => void
}

const ofFamilies = 'The file is not encrypted. It holds what is recorded of families, by name, and the register records who made it.'

function isOfFamilies(list: ExportList): boolean {
  return list !== 'people' && list !== 'sites' && list !== 'meetings' && list !== 'attendance'
}

/** Which kind of file, and where it went. */
export function ExportDialog({ list, of = null, name, rows: many, ids, shown, onClose }: DialogProps) {
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [far, setFar] = useState<Far | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const [made, setMade] = useState<{ readonly fileName: string; readonly rows: number } | null>(null)

  async function write() {
    setError(null)
    setFar({ done: 0, total: many })
    const reply = await onProgress('exports.write', setFar, () => api.exports.write({ list, of, ids: [...ids()], shown, format }))
    setFar(null)
    if (reply.ok) setMade(reply.value)
    else if (reply.error.code !== 'stopped') setError(reply.error)
  }

  async function reveal(name: string) {
    const reply = await api.exports.reveal({ fileName: name })
    setError(reply.ok ? null : reply.error)
  }

  if (made !== null) {
    const actions = (
      <>
        <Button onPress={() => void reveal(made.fileName)}>Show in folder</Button>
        <Button kind="primary" onPress={onClose} autoFocus>
          Close
        </Button>
      </>
    )
    return (
      <Dialog title="Exported" isOpen onClose={onClose} actions={actions}>
        <ErrorNotice error={error} />
        <p role="status">{`${rowWords(made.rows)} in the register’s exports folder as ${made.fileName}.`}</p>
      </Dialog>
    )
  }
  const close = () => (far === null ? onClose() : void api.exports.stop({}))
  const actions = (
    <>
      <Button onPress={close}>{far === null ? 'Cancel' : 'Stop'}</Button>
      <Button kind="primary" onPress={() => void write()} isPending={far !== null}>
        Export {rowWords(many)}
      </Button>
    </>
  )
  return (
    <Dialog title={name === undefined ? 'Export this list' : `Export: ${name}`} isOpen onClose={close} actions={actions}>
      <ErrorNotice error={error} />
      <p>{shown}</p>
      <Choice label="Kind of file" options={formats} value={format} onChange={setFormat} isDisabled={far !== null} />
      {far === null ? (
        <Notice tone="amber">{isOfFamilies(list) ? ofFamilies : 'The file is not encrypted. The register records who made it.'}</Notice>
      ) : (
        <Progress label="Exporting" done={far.done} total={far.total} />
      )}
      <p className={text.note}>It is written to the register’s exports folder and never over another file.</p>
    </Dialog>
  )
}

function rowWords(count: number): string {
  return counted(count, 'row')
}
