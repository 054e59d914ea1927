import { importLimits } from '../../shared/imports/model.ts'
import type { CallError, Reply } from '../../shared/reply.ts'
import { api } from '../api.ts'

/** Longest file name the register takes; the end of a longer one tells more than its beginning. */
const longestName = 200

export type Sent =
  | { readonly kind: 'sent'; readonly importId: string }
  | { readonly kind: 'failed'; readonly error: CallError }
  | { readonly kind: 'stopped' }

/**
 * Sends a file to the backend piece by piece. Its size is told first, so a file that is empty or
 * too large is refused before a byte is read. Stopped or failed, nothing of it stays in the
 * backend.
 */
export async function sendFile(file: File, signal: AbortSignal, onSent: (bytes: number) => void): Promise<Sent> {
  const begun = await api.imports.begin({ fileName: file.name.slice(-longestName), bytes: file.size })
  if (!begun.ok) return { kind: 'failed', error: begun.error }
  const { importId } = begun.value
  for (let offset = 0; offset < file.size && !signal.aborted; offset += importLimits.chunk) {
    const reply = await sendPiece(importId, file, offset)
    if (!reply.ok) {
      await discardUpload(importId)
      return { kind: 'failed', error: reply.error }
    }
    onSent(Math.min(file.size, offset + importLimits.chunk))
  }
  if (!signal.aborted) return { kind: 'sent', importId }
  await discardUpload(importId)
  return { kind: 'stopped' }
}

/** Forgets an upload. One that is gone already needs no forgetting, so a failure is not told. */
export async function discardUpload(importId: string): Promise<void> {
  await api.imports.discard({ importId })
}

async function sendPiece(importId: string, file: File, offset: number): Promise<Reply<unknown>> {
  try {
    const base64 = await readBase64(file.slice(offset, offset + importLimits.chunk))
    return await api.imports.append({ importId, offset, base64 })
  } catch {
    return { ok: false, error: { code: 'unreadable', message: unreadable } }
  }
}

const unreadable =
  'The file could not be read to its end: it may have been moved, changed or opened by another program. Nothing was imported; the file can be chosen again.'

/** The browser’s own reader: `Uint8Array.toBase64` is too new for browsers that hospitals have. */
function readBase64(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(piece)
  })
}
