import type { z } from 'zod'
import { longDay } from '../../shared/calendar/words.ts'
import type { exportCalls } from '../../shared/exports/calls.ts'
import type { Context } from '../backend/handler.ts'
import { readSettings } from '../settings/store.ts'
import { csvBytes } from './csv.ts'
import { lists } from './lists.ts'
import { writeMadeFile } from './made-file.ts'
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
  const fileName = await writeMadeFile(context, { list, shown, rows, title: source.title, extension: format, bytes })
  return { fileName, rows }
}

/** One line above the header says what the list is; the program’s own import leaves such a line out. */
function textRows({ columns, rows }: Table, { list, shown, madeOn, madeBy, organisation }: About) {
  const line = [list, shown, `${longDay(madeOn)}, ${madeBy}, ${organisation}`, marking].filter(Boolean).join(' · ')
  return [[line], columns.map(({ header }) => header), ...rows]
}
