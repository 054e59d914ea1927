import { type ImportRow, importFields } from '../../shared/imports/model.ts'
import { whyOut } from '../../shared/imports/said.ts'
import { Refusal } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { csvBytes } from '../files/csv.ts'
import { type MadeFile, writeMadeFile } from '../files/made-file.ts'
import type { ReadList } from './read-list.ts'

/** What became of one line of a list: the reference of its referral, or why it has none. */
export interface LineResult {
  readonly became: string
  readonly reference: string
  readonly why: string
}

/**
 * Writes what became of every line of a list to `exports/`, beside the list's own words, so that whoever keeps the list can mend it. What was imported
 * stands either way: a folder that cannot be written to is told, and the import is kept.
 */
export async function writeResults(
  context: Context,
  { header, rows }: ReadList,
  results: ReadonlyMap<number, LineResult>,
): Promise<{ resultsFile: string | null; resultsProblem: string }> {
  const lines = rows.map(({ line, cells }) => {
    const { became, reference, why } = results.get(line) ?? nothing
    return [line, became, reference, why, ...cells]
  })
  const bytes = csvBytes([['Line', 'What became of it', 'Reference', 'Why', ...header], ...lines])
  const file: MadeFile = { list: 'import_results', shown: '', rows: lines.length, title: 'Import results', extension: 'csv', bytes }
  try {
    return { resultsFile: await writeMadeFile(context, file), resultsProblem: '' }
  } catch (error) {
    if (error instanceof Refusal) return { resultsFile: null, resultsProblem: error.message }
    throw error
  }
}

const nothing: LineResult = { became: 'Nothing to import', reference: '', why: '' }

/** The result of a row: its referral where it came in, and everything that was said of it. */
export function resultOf(row: ImportRow, reference: string | undefined): LineResult {
  const notes = row.problems
    .filter(({ weight }) => weight === 'note')
    .map(({ field, reason }) => (field === null ? reason : `${importFields[field]}: ${reason}`))
  if (reference !== undefined) {
    const without = row.state === 'problem'
    return { became: without ? 'Imported without the NHS number' : 'Imported', reference, why: notes.join(' ') }
  }
  if (row.state === 'blank') return { ...nothing, why: notes.join(' ') }
  return { became: 'Left out', reference: '', why: whyOut(row) }
}
