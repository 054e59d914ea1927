import { becameWords, type ImportRow, importFields, type LineResult } from '../../shared/imports/model.ts'
import { whyOut } from '../../shared/imports/said.ts'
import { Refusal } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { csvBytes } from '../files/csv.ts'
import { type MadeFile, stageMadeFile } from '../files/made-file.ts'
import type { ReadList } from './read-list.ts'

/** The name of the file, or why there is none. Settled once the transaction has committed. */
export interface ResultsFile {
  resultsFile: string | null
  resultsProblem: string
}

/**
 * Writes what became of every line of a list to `exports/`, beside the list's own words, so that
 * whoever keeps the list can mend it. What was imported stands either way: a folder that cannot be
 * written to is told, and the import is kept.
 */
export async function writeResults(context: Context, { header, rows }: ReadList, results: readonly LineResult[]): Promise<ResultsFile> {
  const cells = new Map(rows.map(row => [row.line, row.cells]))
  const lines = results.map(({ line, became, reference, why }) => [line, becameWords[became], reference, why, ...(cells.get(line) ?? [])])
  const bytes = csvBytes([['Line', 'What became of it', 'Reference', 'Why', ...header], ...lines])
  const file: MadeFile = { list: 'import_results', shown: '', rows: lines.length, title: 'Import results', extension: 'csv', bytes }
  const told: ResultsFile = { resultsFile: null, resultsProblem: '' }
  const failed = (error: unknown) => {
    const said = error instanceof Refusal ? error.message : 'The rows were not written to the exports folder.'
    Object.assign(told, { resultsFile: null, resultsProblem: said } satisfies ResultsFile)
  }
  try {
    told.resultsFile = await stageMadeFile(context, file, failed)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    failed(error)
  }
  return told
}

/** The result of a row: its referral where it came in, and everything that was said of it. */
export function resultOf(row: ImportRow, written: { readonly id: string; readonly reference: string } | undefined): LineResult {
  const { line } = row
  const notes = row.problems
    .filter(({ weight }) => weight !== 'stop')
    .map(({ field, reason }) => (field === null ? reason : `${importFields[field]}: ${reason}`))
  if (written !== undefined) {
    const became = row.state === 'problem' ? 'imported_without_nhs_number' : 'imported'
    return { line, became, referralId: written.id, reference: written.reference, why: notes.join(' ') }
  }
  const none = { line, referralId: null, reference: '' }
  if (row.state === 'blank') return { ...none, became: 'nothing', why: notes.join(' ') }
  return { ...none, became: 'left_out', why: whyOut(row) }
}
