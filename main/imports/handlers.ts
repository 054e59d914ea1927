import type { importCalls } from '../../shared/imports/calls.ts'
import { opened } from '../call/gate.ts'
import type { Handlers } from '../call/handler.ts'
import { recordBirths } from './births/confirm.ts'
import { previewBirths } from './births/preview.ts'
import { compareRow } from './compare.ts'
import { confirmImport } from './confirm.ts'
import { birthDrafts, draftsOf } from './drafts.ts'
import { forgetColumns } from './mapping.ts'
import { previewImport } from './preview.ts'
import { kindOf } from './read-list.ts'
import { appendUpload, beginUpload, openUpload, wholeUpload } from './uploads.ts'

export const importHandlers = {
  'imports.begin': async (context, file) => ({ importId: beginUpload(context.uploads, file) }),
  'imports.append': async (context, piece) => {
    appendUpload(context.uploads, piece)
    return {}
  },
  'imports.look': async (context, { importId }) => ({ kind: kindOf(await openUpload(wholeUpload(context.uploads, importId))) }),
  'imports.preview': (context, chosen) => previewImport({ ...context, db: opened(context).register.db }, chosen),
  'imports.previewBirths': (context, chosen) => previewBirths({ ...context, db: opened(context).register.db }, chosen),
  'imports.drafts': async (context, { importId }) => draftsOf(context.uploads, importId),
  'imports.birthDrafts': async (context, { importId }) => birthDrafts(context.uploads, importId),
  'imports.compare': (context, row) => compareRow(opened(context).register.db, context.uploads, row),
  'imports.stop': async context => {
    context.stop()
    return {}
  },
  'imports.discard': async (context, { importId }) => {
    context.uploads.delete(importId)
    return {}
  },
  'imports.confirm': confirmImport,
  'imports.recordBirths': recordBirths,
  'imports.forgetColumns': async (context, seen) => {
    await forgetColumns(context, seen)
    return {}
  },
} satisfies Handlers<typeof importCalls>
