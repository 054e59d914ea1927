import type { importCalls } from '../../shared/imports/calls.ts'
import { opened } from '../backend/gate.ts'
import type { Handlers } from '../backend/handler.ts'
import { confirmImport } from './confirm.ts'
import { makePlan, previewOf } from './plan.ts'
import { understand } from './understand.ts'
import { appendUpload, beginUpload, wholeUpload } from './uploads.ts'

export const importHandlers = {
  'imports.begin': async (context, file) => ({ importId: beginUpload(context.uploads, file) }),
  'imports.append': async (context, piece) => {
    appendUpload(context.uploads, piece)
    return {}
  },
  'imports.preview': async (context, { importId, columns }) => {
    const upload = wholeUpload(context.uploads, importId)
    const { register } = opened(context)
    const onProgress = (done: number, total: number) => context.emit({ type: 'progress', task: 'imports.preview', done, total })
    const understood = await understand(upload, { columns, today: context.today, onProgress })
    const plan = await makePlan(register.db, understood)
    upload.shown = { understood, fingerprint: plan.fingerprint }
    return previewOf(upload, understood, plan)
  },
  'imports.discard': async (context, { importId }) => {
    context.uploads.delete(importId)
    return {}
  },
  'imports.confirm': confirmImport,
} satisfies Handlers<typeof importCalls>
