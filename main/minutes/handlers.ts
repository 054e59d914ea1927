import type { minutesCalls } from '../../shared/minutes/calls.ts'
import { notFound, refused } from '../../shared/reply.ts'
import type { Handlers } from '../call/handler.ts'
import { findExport } from '../files/export-file.ts'
import { makeMinutes } from './make.ts'
import { listPapers, readPaper } from './papers.ts'

export const minutesHandlers = {
  'minutes.list': (context, { meetingId }) => listPapers(context.db, meetingId),
  'minutes.make': (context, { meetingId, reason }) => makeMinutes(context, meetingId, reason),
  'minutes.reveal': async (context, { id }) => {
    const paper = context.open && (await readPaper(context.open.register.db, id))
    if (!paper) throw notFound('That paper')
    const path = findExport(context.folder, paper.fileName)
    if (path === null)
      throw refused(
        'That file is not in the register’s exports folder any more: it was moved, renamed or deleted. A new version can be made, with a reason.',
      )
    context.emit({ type: 'reveal', path })
    return {}
  },
} satisfies Handlers<typeof minutesCalls>
