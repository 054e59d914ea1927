import { Buffer } from 'node:buffer'
import { v7 as uuidv7 } from 'uuid'
import { importLimits } from '../../shared/imports/model.ts'
import { notFound, refused } from '../../shared/reply.ts'
import type { ShownBirths } from './births/preview.ts'
import type { DecidedList } from './decide-rows.ts'
import { type OpenedList, openList } from './open-list.ts'
import type { Plan } from './plan.ts'

/** A file on its way in: held in memory only, until it is confirmed or discarded. */
export interface Upload {
  readonly id: string
  readonly fileName: string
  readonly bytes: Buffer
  /** Bytes that have arrived, from the beginning without gaps. */
  received: number
  /** What the user was shown last; confirming goes by it. */
  shown: { readonly decidedList: DecidedList; readonly plan: Plan } | null
  /** The same of an extract of births. */
  shownBirths: ShownBirths | null
  /** The file taken apart, once: a workbook takes seconds. */
  opened: OpenedList | null
}

type Uploads = Map<string, unknown>

const megabytes = importLimits.bytes / 1024 / 1024

/** Announces a file. A file announced earlier is dropped: one import goes on at a time. */
export function beginUpload(uploads: Uploads, file: { fileName: string; bytes: number }): string {
  if (file.bytes === 0) throw refused('This file is empty: there is nothing to import.')
  if (file.bytes > importLimits.bytes) {
    const size = (file.bytes / 1024 / 1024).toLocaleString('en-GB', { maximumFractionDigits: 1 })
    throw refused(
      `This file has ${size} MB; an import takes at most ${megabytes} MB. Split into smaller files it can be imported one after the other.`,
    )
  }
  uploads.clear()
  const upload: Upload = {
    id: uuidv7(),
    fileName: file.fileName,
    bytes: Buffer.alloc(file.bytes),
    received: 0,
    shown: null,
    shownBirths: null,
    opened: null,
  }
  uploads.set(upload.id, upload)
  return upload.id
}

/** Adds the next piece. Pieces come in order and never exceed what was announced. */
export function appendUpload(uploads: Uploads, piece: { importId: string; offset: number; base64: string }): void {
  const upload = readUpload(uploads, piece.importId)
  const bytes = Buffer.from(piece.base64, 'base64')
  const fits = piece.offset === upload.received && piece.offset + bytes.length <= upload.bytes.length && bytes.length <= importLimits.chunk
  if (!fits) {
    uploads.delete(upload.id)
    throw refused('The file did not arrive in order, so the import was stopped. Nothing was imported; the file can be chosen again.')
  }
  bytes.copy(upload.bytes, piece.offset)
  upload.received += bytes.length
  upload.shown = null
  upload.shownBirths = null
  upload.opened = null
}

export function readUpload(uploads: Uploads, importId: string): Upload {
  const upload = uploads.get(importId)
  if (upload === undefined) throw notFound('This import')
  return upload as Upload
}

/** The upload when all its bytes are here. */
export function wholeUpload(uploads: Uploads, importId: string): Upload {
  const upload = readUpload(uploads, importId)
  if (upload.received === upload.bytes.length) return upload
  throw refused(
    `Only ${upload.received.toLocaleString('en-GB')} of ${upload.bytes.length.toLocaleString('en-GB')} bytes of this file arrived. Nothing was imported; the file can be chosen again.`,
  )
}

/** The file as far as rows. */
export async function openUpload(upload: Upload): Promise<OpenedList> {
  upload.opened ??= await openList(upload.bytes)
  return upload.opened
}
