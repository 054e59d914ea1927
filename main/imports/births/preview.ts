import type { z } from 'zod'
import { birthColumns } from '../../../shared/imports/births/columns.ts'
import { type BirthRow, type BirthsPreview, birthFieldCodes, birthFields } from '../../../shared/imports/births/model.ts'
import { blankBirth, planBirths } from '../../../shared/imports/births/plan.ts'
import { type BirthColumn, type DecidedBirth, decideBirth } from '../../../shared/imports/births/row.ts'
import type { importCalls } from '../../../shared/imports/calls.ts'
import { shorten } from '../../../shared/imports/cells.ts'
import { dayFirstRows } from '../../../shared/imports/date-order.ts'
import { hiddenLines, hiddenWords, unworkedWords } from '../../../shared/imports/preview.ts'
import type { Context } from '../../call/handler.ts'
import { chooseColumns } from '../choose-columns.ts'
import { columnMemory } from '../mapping.ts'
import { lastSequence, separatorWords } from '../plan.ts'
import { headedList, type ReadList } from '../read-list.ts'
import { openUpload, wholeUpload } from '../uploads.ts'
import { findExpecting } from './expecting.ts'

type Chosen = z.output<(typeof importCalls)['imports.previewBirths']['input']>
type Reading = Pick<Context, 'db' | 'uploads' | 'today' | 'progress'>

/** What the user was shown; confirming goes by it. */
export interface ShownBirths {
  readonly list: ReadList
  readonly columns: readonly BirthColumn[]
  readonly births: readonly DecidedBirth[]
  readonly rows: readonly BirthRow[]
  readonly today: string
  readonly sequence: number
}

export const birthMemory = columnMemory('births', birthFieldCodes, birthColumns.match)

/** Rows between two reports of progress. */
const stride = 500

/**
 * Reads an extract of birth notifications and matches every row to the referrals of the register.
 * Nothing is written.
 */
export async function previewBirths(
  context: Reading,
  { importId, sheet, dates, hidden: taken, columns: chosen }: Chosen,
): Promise<BirthsPreview> {
  const { db, uploads, today, progress } = context
  const upload = wholeUpload(uploads, importId)
  const listed = headedList(await openUpload(upload), 'births', sheet)
  const recalled = chosen === null ? await birthMemory.recall(db, listed.header) : null
  const columns = chooseColumns(listed.header, chosen ?? recalled?.fields ?? birthColumns.match(listed.header), birthFields)
  const ordered = dayFirstRows(
    taken ? listed.rows : listed.rows.filter(({ isHidden }) => isHidden !== true),
    columns.map(({ header, field }) => ({ header, isDate: field === 'bornAt' || field === 'motherDateOfBirth' })),
    dates,
  )
  const list = { ...listed, rows: ordered.rows }
  const births: DecidedBirth[] = []
  const blanks: BirthRow[] = []
  for (const [index, row] of list.rows.entries()) {
    if (index % stride === 0) await progress('imports.preview', index, list.rows.length)
    const blank = blankBirth(row, columns)
    if (blank) blanks.push(blank)
    else births.push(decideBirth(row, columns, today))
  }
  const rows = await matched(db, births, blanks, today)
  upload.shownBirths = { list, columns, births, rows, today, sequence: await lastSequence(db) }
  const hidden = hiddenLines(list.rows)
  const unknown = columns.filter(({ field, header }) => field === null && header.trim() !== '').map(({ header }) => shorten(header))
  return {
    importId: upload.id,
    fileName: upload.fileName,
    encoding: list.encoding,
    separator: list.separator === null ? null : (separatorWords[list.separator] ?? list.separator),
    sheets: [...list.sheets],
    sheet: list.sheet,
    dates,
    hidden: { rows: listed.rows.filter(({ isHidden }) => isHidden === true).length, taken },
    columns: columns.map(({ header, field }) => ({ header: shorten(header), field })),
    remembered: recalled?.remembered ?? null,
    rows,
    remarks: [
      ...ordered.remarks,
      ...(list.cutShort ? ['The last line ends in the middle of a row: the file may be cut short.'] : []),
      ...(list.unworked === 0 ? [] : [unworkedWords(list.unworked)]),
      ...(hidden.length === 0 ? [] : [hiddenWords(hidden)]),
      ...(unknown.length === 0 ? [] : [`Not taken, because the column is not known: ${unknown.join(', ')}.`]),
    ],
  }
}

/** The rows as the register is now, in the order of the file. */
export async function matched(
  db: Context['db'],
  births: readonly DecidedBirth[],
  blanks: readonly BirthRow[],
  today: string,
): Promise<BirthRow[]> {
  const rows = [...blanks, ...planBirths(births, await findExpecting(db, births), today)]
  return rows.sort((one, other) => one.line - other.line)
}
