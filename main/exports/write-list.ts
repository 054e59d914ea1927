import { Buffer } from 'node:buffer'
import type { z } from 'zod'
import { longDay } from '../../shared/calendar/words.ts'
import type { exportCalls } from '../../shared/exports/calls.ts'
import { mayExport } from '../../shared/exports/model.ts'
import { Refusal } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { readSettings } from '../figures/store.ts'
import { csvBytes } from '../files/csv.ts'
import { writeMadeFile } from '../files/made-file.ts'
import type { About, Table } from '../files/table.ts'
import { marking, workbookBytes } from '../files/workbook.ts'
import { lists } from '../lists/lists.ts'
import { safeName } from '../minutes/file-name.ts'

type Wanted = z.output<(typeof exportCalls)['exports.write']['input']>

/**
 * Writes the rows that are shown to a new file in `exports/` and records it. `refused` where the
 * folder cannot be written to.
 */
export async function writeList(context: Context, { list, of, ids, shown, format }: Wanted): Promise<{ fileName: string; rows: number }> {
  if (!mayExport(list, context.user.role))
    throw new Refusal({ code: 'forbidden', message: 'This role cannot take this list out of the register. An administrator can.' })
  const source = lists[list]
  const table = await source.read(context, { of, ids })
  const { settings } = await readSettings(context.db)
  const about: About = {
    list: source.title,
    of: table.of?.words ?? null,
    organisation: settings.organisation,
    shown,
    madeOn: context.today,
    madeBy: context.user.name,
  }
  const { bytes, rows } = format === 'xlsx' ? await workbookBytes(table, about) : await textBytes(table, about)
  const mark = safeName(table.of?.mark ?? '')
  const title = mark === '' ? source.title : `${source.title}, ${mark}, made`
  const said = [about.of, shown].filter(Boolean).join('; ')
  return { fileName: await writeMadeFile(context, { list, shown: said, rows, title, extension: format, bytes }), rows }
}

/**
 * One line above the header says what the list is; the program’s own import leaves such a line out.
 */
async function textBytes(table: Table, { list, of, shown, madeOn, madeBy, organisation }: About): Promise<{ bytes: Buffer; rows: number }> {
  const line = [list, of, shown, `${longDay(madeOn)}, ${madeBy}, ${organisation}`, marking].filter(Boolean).join(' · ')
  const parts = [csvBytes([[line], table.columns.map(({ header }) => header)])]
  let rows = 0
  for await (const some of table.rows) {
    rows += some.length
    parts.push(csvBytes(some, { isFirst: false }))
  }
  return { bytes: Buffer.concat(parts), rows }
}
