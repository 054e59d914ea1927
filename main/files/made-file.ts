import { createHash } from 'node:crypto'
import type { Context } from '../call/handler.ts'
import { removeExport, stageExport, writeExport } from './export-file.ts'

/** A file about to leave the register. */
export interface MadeFile {
  /** Which list it is, as it is recorded. */
  readonly list: string
  /** What of the list, in words. */
  readonly shown: string
  readonly rows: number
  /** The file’s name without the day. It holds no name of a family. */
  readonly title: string
  readonly extension: string
  readonly bytes: Uint8Array
}

/**
 * Writes a file to `exports/` under a name that was never used and records what left the register,
 * within the call's transaction: a call that fails leaves neither. Returns the name. `refused`
 * where the folder cannot be written to.
 */
export async function writeMadeFile(context: Context, { list, shown, rows, title, extension, bytes }: MadeFile): Promise<string> {
  const names = freeNames(`${title} ${context.today}`, extension, await namesUsed(context))
  const fileName = writeExport(context.folder, names, bytes, 'The rows')
  context.onRollback(() => removeExport(context.folder, fileName))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await context.write.add('export_file', { list, shown, row_count: rows, file_name: fileName, sha256 })
  return fileName
}

/**
 * As `writeMadeFile`, for a file that tells of what the call writes: it appears only after the
 * commit. `failed` is told where it could not be given its name then; what was written stands.
 */
export async function stageMadeFile(context: Context, made: MadeFile, failed: (error: unknown) => void): Promise<string> {
  const { list, shown, rows, title, extension, bytes } = made
  const names = freeNames(`${title} ${context.today}`, extension, await namesUsed(context))
  const staged = stageExport(context.folder, names, bytes, 'The rows')
  context.onRollback(staged.discard)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await context.write.add('export_file', { list, shown, row_count: rows, file_name: staged.name, sha256 })
  context.onCommit(() => {
    try {
      staged.place()
    } catch (error) {
      failed(error)
    }
  })
  return staged.name
}

/**
 * A file that was moved elsewhere keeps its name to itself: the record of what left the register
 * names one file only.
 */
async function namesUsed({ db, today }: Context): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('export_file').select('file_name').where('file_name', 'like', `%${today}%`).execute()
  return new Set(rows.map(({ file_name }) => file_name))
}

/** `Referrals 2026-11-23.xlsx`, `Referrals 2026-11-23 (2).xlsx`. */
function* freeNames(base: string, extension: string, used: ReadonlySet<string>): Generator<string> {
  for (let copy = 1; copy <= 1_000; copy++) {
    const name = `${base}${copy === 1 ? '' : ` (${copy})`}.${extension}`
    if (!used.has(name)) yield name
  }
}
