import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { shorten } from '../../shared/imports/cells.ts'
import { matchColumns } from '../../shared/imports/columns.ts'
import { type ImportField, type ImportPreview, type ImportRow, importFields } from '../../shared/imports/model.ts'
import { blankRow, createPreviewer, listRemarks, totalsOf } from '../../shared/imports/preview.ts'
import type { ListColumn } from '../../shared/imports/reader.ts'
import { type DecidedRow, decideRow } from '../../shared/imports/row.ts'
import { invalid } from '../../shared/reply.ts'
import type { Schema } from '../register/schema.ts'
import { type ReadList, readList } from './read-list.ts'
import { findRegistered } from './registered.ts'
import type { Upload } from './uploads.ts'

/** What an import would do, worked out from the bytes and the register as they are now. */
export interface Plan {
  readonly list: ReadList
  readonly columns: readonly ListColumn[]
  readonly rows: readonly ImportRow[]
  /** What each row that can come in becomes, by its line. */
  readonly decided: ReadonlyMap<number, DecidedRow>
  readonly remarks: readonly string[]
  /** Changes when any row's state or duplicates do. */
  readonly fingerprint: string
}

export interface PlanOptions {
  readonly columns: readonly (ImportField | null)[] | null
  readonly today: IsoDay
  readonly onProgress?: (done: number, total: number) => void
}

/** Rows between two reports of progress. */
const stride = 500

/** Reads the upload and decides every row. Writes nothing. */
export async function makePlan(db: Kysely<Schema>, upload: Upload, { columns: chosen, today, onProgress }: PlanOptions): Promise<Plan> {
  const list = await readList(upload.bytes)
  const columns = chooseColumns(list.header, chosen)
  const decided = new Map<number, DecidedRow>()
  const blanks = new Map<number, ImportRow>()
  list.rows.forEach((row, index) => {
    const blank = blankRow(row, columns)
    if (blank) blanks.set(row.line, blank)
    else decided.set(row.line, decideRow(row, { fileName: upload.fileName, columns, today }))
    if (index % stride === 0) onProgress?.(index, list.rows.length)
  })
  const compared = [...decided.values()].flatMap(({ mother, edd }) => (mother === null ? [] : { ...mother, edd }))
  const preview = createPreviewer(await findRegistered(db, compared))
  const rows = list.rows.flatMap(({ line }) => {
    const row = decided.get(line)
    return row ? preview(row) : (blanks.get(line) ?? [])
  })
  const totals = totalsOf(
    list.rows.filter(({ line }) => blanks.has(line)),
    columns,
  )
  const remarks = listRemarks({ above: list.above, columns, rows, totals, cutShort: list.cutShort })
  return { list, columns, rows, decided, remarks, fingerprint: fingerprintOf(rows) }
}

function chooseColumns(header: readonly string[], chosen: PlanOptions['columns']): ListColumn[] {
  const fields = chosen ?? matchColumns(header)
  if (fields.length !== header.length)
    throw invalid({ columns: `The list has ${header.length} columns and ${fields.length} were matched.` })
  const twice = fields.find((field, index) => field !== null && fields.indexOf(field) !== index)
  if (twice) throw invalid({ columns: `Two columns are matched to ${importFields[twice]}; a field can come from one column only.` })
  return header.map((text, index) => ({ header: text, field: fields[index] ?? null }))
}

function fingerprintOf(rows: readonly ImportRow[]): string {
  const told = rows.map(({ line, state, duplicates }) => [line, state, duplicates.map(({ referralId, line: at }) => referralId ?? at)])
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

const separatorWords: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

/** The plan as the user is shown it. */
export function previewOf(upload: Upload, { list, columns, rows, remarks }: Plan): ImportPreview {
  const counts = { ready: 0, duplicate: 0, problem: 0, blank: 0 }
  for (const { state } of rows) counts[state]++
  return {
    importId: upload.id,
    fileName: upload.fileName,
    encoding: list.encoding,
    separator: separatorWords[list.separator] ?? list.separator,
    columns: columns.map(({ header, field }) => ({ header: shorten(header), field })),
    rows: [...rows],
    counts,
    remarks: [...remarks],
  }
}
