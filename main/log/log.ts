import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { SeenRecord } from '../../shared/fields.ts'
import type { LogEntry, LogFields } from '../../shared/log/model.ts'
import { invalid, notFound } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { aboutBaby, markOfMother, nameOfBaby } from '../record/about-baby.ts'
import { mustExist } from '../record/must-exist.ts'
import type { Schema } from '../register/schema.ts'
import { among } from '../register/sql/among.ts'
import { indexText } from '../search/entries.ts'

/** The lead's log, newest first: of one referral, or all since a day. */
export async function listLog(
  db: Kysely<Schema>,
  about: { referralId: string | null; since: string | null; openFollowUps?: boolean },
): Promise<LogEntry[]> {
  let query = logQuery(db)
  if (about.referralId !== null) query = query.where('l.referral_id', '=', about.referralId)
  if (about.since !== null) query = query.where('l.happened_on', '>=', about.since)
  if (about.openFollowUps) query = query.where('l.follow_up_on', 'is not', null).where('l.followed_up_on', 'is', null)
  const rows = await query.orderBy('l.happened_on', 'desc').orderBy('l.created_at', 'desc').limit(500).execute()
  return rows.map(toEntry)
}

/** These entries by id; withdrawn ones are left out. */
export async function readLog(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, LogEntry>> {
  const rows = await logQuery(db).where('l.id', 'in', among(ids)).execute()
  return new Map(rows.map(row => [row.id, toEntry(row)]))
}

function logQuery(db: Kysely<Schema>) {
  return db
    .selectFrom('log_entry as l')
    .leftJoin('user as u', 'u.id', 'l.created_by')
    .leftJoin('referral as r', 'r.id', 'l.referral_id')
    .leftJoin('person as m', 'm.id', 'r.mother_id')
    .selectAll('l')
    .select(['u.name as userName', ...aboutBaby])
    .where('l.withdrawn_at', 'is', null)
}

type LogRow = ReturnType<typeof logQuery> extends SelectQueryBuilder<infer _D, infer _T, infer O> ? O : never

function toEntry(row: LogRow): LogEntry {
  return {
    id: row.id,
    version: row.version,
    referralId: row.referral_id,
    babyName: nameOfBaby(row),
    mother: markOfMother(row),
    kind: row.kind,
    on: row.happened_on,
    who: row.who,
    agency: row.agency,
    subject: row.subject,
    text: row.text,
    followUpOn: row.follow_up_on,
    followedUpOn: row.followed_up_on,
    recordedBy: row.userName ?? 'Not known',
  }
}

export async function addLog(context: Context, fields: LogFields): Promise<string> {
  await check(context, fields)
  const subjects = fields.referralId === null ? [] : [fields.referralId]
  const id = await context.write.add('log_entry', { ...toColumns(fields), withdrawn_at: null, withdrawn_reason: '' }, subjects)
  await indexLog(context.db, id, fields)
  return id
}

export async function changeLog(context: Context, seen: SeenRecord, fields: LogFields): Promise<void> {
  await check(context, fields)
  const before = await logRow(context, seen.id)
  const subjects = [before.referral_id, fields.referralId].filter(id => id !== null)
  await context.write.change('log_entry', seen, toColumns(fields), subjects)
  await indexLog(context.db, seen.id, fields)
}

export async function withdrawLog(context: Context, seen: SeenRecord, reason: string): Promise<void> {
  const { referral_id } = await logRow(context, seen.id)
  const subjects = referral_id === null ? [] : [referral_id]
  await context.write.change('log_entry', seen, { withdrawn_at: context.now, withdrawn_reason: reason }, subjects)
  await indexText(context.db, { referralId: referral_id, sourceId: seen.id, place: 'Lead’s log', body: '' })
}

async function logRow(context: Context, id: string) {
  const row = await context.db.selectFrom('log_entry').selectAll().where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst()
  if (row === undefined) throw notFound('That entry of the log')
  return row
}

async function check(context: Context, fields: LogFields): Promise<void> {
  if (fields.on > context.today) throw invalid({ on: 'This day is in the future. A reminder can be set for it.' })
  if (fields.followedUpOn !== null && fields.followedUpOn > context.today) throw invalid({ followedUpOn: 'This day is in the future.' })
  if (fields.referralId !== null) await mustExist(context.db, fields.referralId)
  else if (fields.subject === '') throw invalid({ subject: 'Without a referral, what it was about is needed.' })
}

function toColumns({ referralId, kind, on, who, agency, subject, text, followUpOn, followedUpOn }: LogFields) {
  return {
    referral_id: referralId,
    kind,
    happened_on: on,
    who,
    agency,
    subject,
    text,
    follow_up_on: followUpOn,
    followed_up_on: followedUpOn,
  }
}

async function indexLog(db: Kysely<Schema>, id: string, { referralId, who, subject, text }: LogFields): Promise<void> {
  await indexText(db, { referralId, sourceId: id, place: 'Lead’s log', body: [subject, text, who].filter(Boolean).join('. ') })
}
