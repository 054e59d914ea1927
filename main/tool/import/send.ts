import { Buffer } from 'node:buffer'
import { basename } from 'node:path'
import { importLimits } from '../../../shared/imports/model.ts'
import type { Session } from '../../backend/session.ts'
import { readGivenFile, sizeOfGivenFile } from '../given-file.ts'
import { done } from '../open.ts'

/** Longest file name the register takes; the end of a longer one tells more than its beginning. */
const longestName = 200

/** Hands a file to the session in pieces, as the screen does, and returns the id of its import. */
export async function sendFile(session: Session, file: string): Promise<string> {
  // The size first, so that a file that is empty or too large is refused before it is read.
  const begun = { fileName: basename(file).slice(-longestName), bytes: sizeOfGivenFile(file) }
  const { importId } = await done(session, 'imports.begin', begun)
  const bytes = Buffer.from(readGivenFile(file))
  for (let offset = 0; offset < bytes.length; offset += importLimits.chunk) {
    const base64 = bytes.subarray(offset, offset + importLimits.chunk).toString('base64')
    await done(session, 'imports.append', { importId, offset, base64 })
  }
  return importId
}
