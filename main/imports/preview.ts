import type { z } from 'zod'
import type { importCalls } from '../../shared/imports/calls.ts'
import { matchColumns } from '../../shared/imports/columns.ts'
import { type ImportPreview, importFieldCodes } from '../../shared/imports/model.ts'
import type { Context } from '../call/handler.ts'
import { decideRows } from './decide-rows.ts'
import { columnMemory } from './mapping.ts'
import { makePlan, previewOf } from './plan.ts'
import { headedList } from './read-list.ts'
import { openUpload, wholeUpload } from './uploads.ts'

export const referralMemory = columnMemory('referrals', importFieldCodes, matchColumns)

/** The share of a preview's time in which rows are read; in the rest they are compared. */
const reading = 0.8

type Chosen = z.output<(typeof importCalls)['imports.preview']['input']>

/** Reads an uploaded file and says what would happen with each row. Nothing is written. */
export async function previewImport(
  { db, uploads, today, progress }: Pick<Context, 'db' | 'uploads' | 'today' | 'progress'>,
  { importId, sheet, dates, hidden, columns }: Chosen,
): Promise<ImportPreview> {
  const upload = wholeUpload(uploads, importId)
  const list = headedList(await openUpload(upload), 'referrals', sheet)
  const recalled = columns === null ? await referralMemory.recall(db, list.header) : null
  const decidedList = await decideRows(list, {
    fileName: upload.fileName,
    columns: columns ?? recalled?.fields ?? null,
    today,
    dates,
    hidden,
    progress: (done, total) => progress('imports.preview', Math.round(done * reading), total),
  })
  const plan = await makePlan(db, decidedList, (done, total) =>
    progress('imports.preview', Math.round(total * reading + done * (1 - reading)), total),
  )
  upload.shown = { decidedList, plan }
  return previewOf(upload, decidedList, plan, recalled?.remembered ?? null)
}
