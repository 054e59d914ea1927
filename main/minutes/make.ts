import { createHash } from 'node:crypto'
import type { Meeting } from '../../shared/meetings/model.ts'
import type { Edition } from '../../shared/minutes/content.ts'
import type { MinutesPaper } from '../../shared/minutes/model.ts'
import { invalid, notFound, refused } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { removeExport, writeExport } from '../files/export-file.ts'
import { readMeeting } from '../meetings/read-meeting.ts'
import { minutesDocx } from './document/document.ts'
import { minutesFileName } from './file-name.ts'
import { gatherMinutes } from './gather.ts'
import { listPapers, namesUsed, readPaper } from './papers.ts'

/**
 * Writes the next version of a meeting's minutes to `exports/` and records it. `invalid` without a
 * reason for a later version,
 * `refused` for a cancelled meeting or a folder that cannot be written to.
 */
export async function makeMinutes(context: Context, meetingId: string, reason: string): Promise<MinutesPaper> {
  const { meeting } = await readMeeting(context, meetingId)
  if (meeting.state === 'withdrawn') throw refused('This meeting was cancelled, so there are no minutes of it.')
  const edition = nextEdition(await listPapers(context.db, meetingId), meeting, reason, context)
  const bytes = await minutesDocx(await gatherMinutes(context, meetingId, edition))
  const fileName = writeExport(context.folder, freeNames(meeting, edition, await namesUsed(context.db, meeting.date)), bytes)
  context.onRollback(() => removeExport(context.folder, fileName))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = await context.write.add(
    'minutes_paper',
    { meeting_id: meetingId, paper_version: edition.version, file_name: fileName, reason: edition.reason, sha256 },
    [meetingId],
  )
  const paper = await readPaper(context.db, id)
  if (paper === undefined) throw notFound('That paper')
  return paper
}

/**
 * What the next paper is: its number, whether the meeting is still open, and whether it corrects
 * one that may have gone out.
 */
function nextEdition(papers: readonly MinutesPaper[], meeting: Meeting, reason: string, made: Pick<Context, 'today' | 'user'>): Edition {
  // A draft has not gone out as minutes, so the first minutes after it correct nothing.
  const corrects = papers.some(paper => !paper.draft)
  if (corrects && reason === '') throw invalid({ reason: 'Not filled in. A later version of the minutes says why it was made.' })
  return {
    version: Math.max(0, ...papers.map(paper => paper.version)) + 1,
    draft: meeting.state !== 'closed',
    corrects,
    reason,
    madeOn: made.today,
    madeBy: made.user.name,
  }
}

/**
 * Names in the order they are tried; two meetings of one day at one site would otherwise have the
 * same.
 */
function* freeNames(meeting: Meeting, edition: Edition, used: ReadonlySet<string>): Generator<string> {
  for (let copy = 1; copy <= 100; copy++) {
    const name = minutesFileName(meeting, edition, copy)
    if (!used.has(name.toLowerCase())) yield name
  }
}
