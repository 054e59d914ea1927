import type { Kysely } from 'kysely'
import type { MinutesPaper } from '../../shared/minutes/model.ts'
import type { Schema } from '../register/schema.ts'
import { isDraftName } from './file-name.ts'

function paperQuery(db: Kysely<Schema>) {
  return db
    .selectFrom('minutes_paper as p')
    .leftJoin('user as u', 'u.id', 'p.created_by')
    .select(e => [
      'p.id',
      'p.meeting_id as meetingId',
      'p.paper_version as version',
      'p.file_name as fileName',
      'p.created_at as madeAt',
      e.fn.coalesce('u.name', e.val('')).as('madeBy'),
      'p.reason',
      'p.sha256',
    ])
}

/** The versions of a meeting's minutes, oldest first. */
export async function listPapers(db: Kysely<Schema>, meetingId: string): Promise<MinutesPaper[]> {
  const rows = await paperQuery(db).where('p.meeting_id', '=', meetingId).orderBy('p.paper_version').execute()
  return rows.map(toPaper)
}

export async function readPaper(db: Kysely<Schema>, id: string): Promise<MinutesPaper | undefined> {
  const row = await paperQuery(db).where('p.id', '=', id).executeTakeFirst()
  return row && toPaper(row)
}

function toPaper(row: Omit<MinutesPaper, 'draft'>): MinutesPaper {
  return { ...row, draft: isDraftName(row.fileName) }
}

/**
 * File names that papers of this day's meetings have had, in lower case: a name is not used twice,
 * even when its file was moved away.
 */
export async function namesUsed(db: Kysely<Schema>, date: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('minutes_paper as p')
    .innerJoin('meeting as m', 'm.id', 'p.meeting_id')
    .select('p.file_name')
    .where('m.date', '=', date)
    .execute()
  return new Set(rows.map(row => row.file_name.toLowerCase()))
}
