import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { shorten } from '../../shared/imports/cells.ts'
import type { ImportPreview, ImportRow, RememberedColumns } from '../../shared/imports/model.ts'
import { createPreviewer, hiddenLines, listRemarks, totalsOf } from '../../shared/imports/preview.ts'
import type { Schema } from '../register/schema.ts'
import type { DecidedList } from './decide-rows.ts'
import { findRegistered } from './registered.ts'
import type { Upload } from './uploads.ts'

/** What an import would do with the register as it is now. */
export interface Plan {
  readonly rows: readonly ImportRow[]
  /** Changes when any row's state or duplicates do. */
  readonly fingerprint: string
  /** The last entry of the audit trail that this knows of. */
  readonly sequence: number
}

/** Rows between two reports of progress, and so between two chances to stop. */
const stride = 500

type Progress = (done: number, total: number) => Promise<void>

/** Compares what a file says with the register. Writes nothing. */
export async function makePlan(db: Kysely<Schema>, { list, decided, blanks }: DecidedList, progress: Progress): Promise<Plan> {
  const compared = [...decided.values()].flatMap(({ mother, edd }) => (mother === null ? [] : { ...mother, edd }))
  const preview = createPreviewer(await findRegistered(db, compared))
  const rows: ImportRow[] = []
  for (const [index, { line }] of list.rows.entries()) {
    if (index % stride === 0) await progress(index, list.rows.length)
    const decision = decided.get(line)
    const row = decision ? preview(decision) : blanks.get(line)
    if (row !== undefined) rows.push(row)
  }
  return { rows, fingerprint: fingerprintOf(rows), sequence: await lastSequence(db) }
}

/** The same plan while nothing was written since; every write is in the audit trail. */
export async function renewPlan(db: Kysely<Schema>, decidedList: DecidedList, plan: Plan, progress: Progress): Promise<Plan> {
  return (await lastSequence(db)) === plan.sequence ? plan : makePlan(db, decidedList, progress)
}

/** The newest entry of the audit trail; 0 in a register without one. */
export async function lastSequence(db: Kysely<Schema>): Promise<number> {
  const last = await db.selectFrom('audit_entry').select('sequence').orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return last?.sequence ?? 0
}

function fingerprintOf(rows: readonly ImportRow[]): string {
  const told = rows.map(({ line, state, duplicates }) => [line, state, duplicates.map(({ referralId, line: at }) => referralId ?? at)])
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

export const separatorWords: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }

/** The plan as the user is shown it. */
export function previewOf(
  upload: Upload,
  { list, columns, blanks, dates, hidden, remarks }: DecidedList,
  { rows }: Plan,
  remembered: RememberedColumns | null,
): ImportPreview {
  const counts = { ready: 0, duplicate: 0, problem: 0, blank: 0 }
  for (const { state } of rows) counts[state]++
  const totals = totalsOf(
    list.rows.filter(({ line }) => blanks.has(line)),
    columns,
  )
  return {
    importId: upload.id,
    fileName: upload.fileName,
    encoding: list.encoding,
    separator: list.separator === null ? null : (separatorWords[list.separator] ?? list.separator),
    sheets: [...list.sheets],
    sheet: list.sheet,
    dates,
    hidden,
    columns: columns.map(({ header, field }) => ({ header: shorten(header), field })),
    remembered,
    rows: [...rows],
    counts,
    remarks: [
      ...remarks,
      ...listRemarks({
        above: list.above,
        columns,
        rows,
        totals,
        cutShort: list.cutShort,
        unworked: list.unworked,
        hidden: hiddenLines(list.rows),
      }),
    ],
  }
}
