import type { mergeCalls } from '../../shared/merges/calls.ts'
import type { Handlers } from '../call/handler.ts'
import { previewMerge } from './merge-preview.ts'
import { listMerges } from './merge-undo.ts'

export const mergeHandlers = {
  'merges.preview': (context, pair) => previewMerge(context.db, pair),
  'merges.list': (context, { id }) => listMerges(context.db, id),
} satisfies Handlers<typeof mergeCalls>
