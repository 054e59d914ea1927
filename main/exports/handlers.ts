import type { exportCalls } from '../../shared/exports/calls.ts'
import { refused } from '../../shared/reply.ts'
import type { Handlers } from '../call/handler.ts'
import { findExport } from '../files/export-file.ts'
import { writeList } from './write-list.ts'

export const exportHandlers = {
  'exports.write': writeList,
  'exports.stop': async context => {
    context.stop()
    return {}
  },
  'exports.reveal': async (context, { fileName }) => {
    const path = findExport(context.folder, fileName)
    if (path === null) throw refused('That file is not in the register’s exports folder any more: it was moved, renamed or deleted.')
    context.emit({ type: 'reveal', path })
    return {}
  },
} satisfies Handlers<typeof exportCalls>
