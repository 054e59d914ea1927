import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { longDay } from '../../shared/calendar/words.ts'
import type { exportCalls } from '../../shared/exports/calls.ts'
import type { Context } from '../backend/handler.ts'
import { removeExport, writeExport } from '../minutes/export-file.ts'
import { readSettings } from '../settings/store.ts'
import { csvBytes } from './csv.ts'
import { lists } from './lists.ts'
import type { About, Table } from './table.ts'
import { marking, workbookBytes } from './workbook.ts'

type Wanted = z.output<(typeof exportCalls)['exports.write']['input']>

/** Writes the rows that are shown to a new file in `exports/` and records it. `refused` where the folder cannot be written to. */
export async function writeList(context: Context, { list, ids, shown, format }: Wanted): Promise<{ fileName: string; rows: number }> {
  const source = lists[list]
  const table = await source.read(context, ids)
  const { settings } = await readSettings(context.db)
  const rows = table.rows.length
  const { organisation } = settings
  const about = { list: source.title, organisation, shown, rows, madeOn: context.today, madeBy: context.user.name }
  const progress = (done: number, total: number) => context.progress('exports.write', done, total)
  const bytes = format === 'xlsx' ? await workbookBytes(table, about, progress) : csvBytes(textRows(table, about))
  const names = freeNames(`${source.title} ${context.today}`, format, await namesUsed(context))
  const fileName = writeExport(context.folder, names, bytes, 'The rows')
  context.onRollback(() => removeExport(context.folder, fileName))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await context.write.add('export_file', { list, shown, row_count: rows, file_name: fileName, sha256 })
  return { fileName, rows }
}

/** One line above the header says what the list is; the program’s own import leaves such a line out. */
function textRows({ columns, rows }: Table, { list, shown, madeOn, madeBy, organisation }: About) {
  const line = [list, shown, `${longDay(madeOn)}, ${madeBy}, ${organisation}`, marking].filter(Boolean).join(' · ')
  return [[line], columns.map(({ header }) => header), ...rows]
}

/** A file that was moved elsewhere keeps its name to itself: the record of what left the register names one file only. */
async function namesUsed({ db, today }: Context): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('export_file').select('file_name').where('file_name', 'like', `%${today}%`).execute()
  return new Set(rows.map(({ file_name }) => file_name))
}

/** `Referrals 2026-11-23.xlsx`, `Referrals 2026-11-23 (2).xlsx`. No name of a family is in it. */
function* freeNames(base: string, extension: string, used: ReadonlySet<string>): Generator<string> {
  for (let copy = 1; copy <= 1_000; copy++) {
    const name = `${base}${copy === 1 ? '' : ` (${copy})`}.${extension}`
    if (!used.has(name)) yield name
  }
}
