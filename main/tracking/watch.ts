import { type Kysely, sql } from 'kysely'
import type { CaseFile } from '../../shared/referrals/case-file.ts'
import type { SafeguardAnswer } from '../../shared/safeguards/model.ts'
import type { Tracked } from '../../shared/tracking/model.ts'
import type { Context } from '../backend/handler.ts'
import type { Schema } from '../register/schema.ts'
import { type Figures, readFigures } from '../settings/figures.ts'
import { readAnswers } from './answers.ts'
import { gatherCaseFiles } from './gather.ts'
import { track } from './track.ts'

/** What is known of one open referral, with what follows from it today. */
export interface Watched {
  readonly file: CaseFile
  readonly answers: readonly SafeguardAnswer[]
  readonly tracked: Tracked
}

interface Memory {
  /** The last audit entry that has been taken into account. */
  sequence: number
  /** Day and figures the rules were run with. */
  key: string
  readonly watched: Map<string, Watched>
}

/** More referrals than this changed at once: reading all of them anew is quicker than asking which. */
const tooMany = 2_000

/**
 * Milestones and safeguards of every open referral today. Worked out once, then only for the referrals that the audit trail names since: a list of
 * thousands stays quick, and nothing is stored that could differ from the record.
 */
export async function watchOpen(context: Context): Promise<ReadonlyMap<string, Watched>> {
  const { db, today } = context
  const figures = await readFigures(db)
  const key = `${today} ${figures.key}`
  const sequence = await lastSequence(db)
  const held = context.memory.get('watch') as Memory | undefined
  // Inside a command that has written already, the trail does not tell of it yet: nothing of that is kept.
  if (context.write.written.length > 0) return read(db, await openIds(db), today, figures)
  const changed = held === undefined ? null : await changedSince(db, held.sequence, sequence)
  if (held === undefined || changed === null) {
    const watched = await read(db, await openIds(db), today, figures)
    context.memory.set('watch', { sequence, key, watched } satisfies Memory)
    return watched
  }
  const anew = await read(db, changed, today, figures)
  for (const id of changed) {
    const one = anew.get(id)
    if (one?.file.status === 'open') held.watched.set(id, one)
    else held.watched.delete(id)
  }
  if (held.key !== key) for (const [id, one] of held.watched) held.watched.set(id, { ...one, tracked: track(one.file, one.answers, today, figures) })
  held.key = key
  held.sequence = sequence
  return held.watched
}

/** One referral as it is in this transaction, open or not. Undefined where there is none. */
export async function watchOne(context: Context, referralId: string): Promise<Watched | undefined> {
  const { db, today } = context
  return (await read(db, [referralId], today, await readFigures(db))).get(referralId)
}

async function read(db: Kysely<Schema>, ids: readonly string[], today: string, figures: Figures): Promise<Map<string, Watched>> {
  const files = await gatherCaseFiles(db, ids)
  const answers = await readAnswers(db, ids)
  return new Map(
    files.map(file => {
      const given = answers.get(file.id) ?? []
      return [file.id, { file, answers: given, tracked: track(file, given, today, figures) }]
    }),
  )
}

async function openIds(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db.selectFrom('referral').select('id').where('status', '=', 'open').execute()
  return rows.map(row => row.id)
}

async function lastSequence(db: Kysely<Schema>): Promise<number> {
  const row = await db.selectFrom('audit_entry').select('sequence').orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return row?.sequence ?? 0
}

/** Referrals that the trail names between two entries, or whose meeting it names; null when there are too many to ask for one by one. */
async function changedSince(db: Kysely<Schema>, from: number, to: number): Promise<string[] | null> {
  if (to === from) return []
  if (to < from) return null
  const { rows } = await sql<{ id: string }>`
    WITH touched AS (SELECT DISTINCT subject_id FROM audit_subject WHERE sequence > ${from} AND sequence <= ${to})
    SELECT r.id FROM touched t JOIN referral r ON r.id = t.subject_id
    UNION SELECT i.referral_id AS id FROM touched t JOIN agenda_item i ON i.meeting_id = t.subject_id
    LIMIT ${tooMany + 1}`.execute(db)
  return rows.length > tooMany ? null : rows.map(row => row.id)
}
