import type { Kysely } from 'kysely'
import type { CaseFile } from '../../shared/case-file/case-file.ts'
import type { SafeguardAnswer } from '../../shared/safeguards/model.ts'
import type { Tracked } from '../../shared/tracking/model.ts'
import type { Context, QueryContext } from '../call/handler.ts'
import { type Figures, readFigures } from '../figures/figures.ts'
import { recordsIn } from '../register/audit/change.ts'
import { lastSequence, subjectsBetween } from '../register/audit/since.ts'
import type { Schema } from '../register/schema.ts'
import { among } from '../register/sql/among.ts'
import { readAnswers } from './answers.ts'
import { gatherCaseFiles } from './gather.ts'
import { track } from './track.ts'

/** What is known of one open referral, with what follows from it today. */
export interface Watched {
  readonly file: CaseFile
  readonly answers: readonly SafeguardAnswer[]
  readonly tracked: Tracked
}

/** A query's context, or a command's: what a command has written so far is seen, too. */
type Watching = QueryContext & Partial<Pick<Context, 'write'>>

interface Held {
  /** The last audit entry that has been taken into account. */
  readonly sequence: number
  /** Day and figures the rules were run with. */
  readonly key: string
  readonly watched: Map<string, Watched>
  /** Open referrals that have not been read since the register was opened. */
  readonly unread: Set<string>
}

/**
 * More referrals than this changed at once: reading all of them anew is quicker than asking which.
 */
const tooMany = 2_000

/**
 * Read at once while nobody waits: some ten milliseconds of work, so that the next call is not
 * kept.
 */
const slice = 40

/**
 * Milestones and safeguards of every open referral today. Worked out once, then only for the
 * referrals that the audit trail names since: a list of thousands stays quick, and nothing is
 * stored that could differ from the record.
 */
export async function watchOpen(context: Watching): Promise<ReadonlyMap<string, Watched>> {
  const held = await upToDate(context)
  await readMore(context, held, [...held.unread])
  return held.watched
}

/**
 * As `watchOpen`, where only some of the open referrals are wanted: others that have not been read
 * yet are left for later.
 */
export async function watchThese(context: Watching, ids: readonly string[]): Promise<ReadonlyMap<string, Watched>> {
  const held = await upToDate(context)
  await readMore(
    context,
    held,
    ids.filter(id => held.unread.has(id)),
  )
  return held.watched
}

/**
 * Reads on where the last slice stopped, so that the first list after unlocking need not. Whether
 * there is more to read.
 */
export async function watchSlice(context: Watching): Promise<boolean> {
  const held = await upToDate(context)
  await readMore(context, held, [...held.unread].slice(0, slice))
  return held.unread.size > 0
}

/**
 * What is held, with everything written since. What this call itself has written may still be taken
 * back: it is seen, and not kept.
 */
async function upToDate(context: Watching): Promise<Held> {
  const { db, today, memory, write } = context
  const figures = await readFigures(db)
  const key = `${today} ${figures.key}`
  const sequence = await lastSequence(db)
  const pending = recordsIn(write?.written ?? []).flatMap(({ id, subjects }) => [id, ...subjects])
  const keep = (held: Held) => {
    if (pending.length === 0) memory.set('watch', held)
    return held
  }
  const held = memory.get('watch') as Held | undefined
  const changed = held === undefined ? null : await changedBetween(db, held.sequence, sequence)
  if (held === undefined || changed === null) return keep({ sequence, key, watched: new Map(), unread: new Set(await openIds(db)) })
  if (changed.length === 0 && pending.length === 0 && held.key === key) return held
  const now =
    pending.length === 0 ? { ...held, sequence, key } : { sequence, key, watched: new Map(held.watched), unread: new Set(held.unread) }
  const named = await referralsNamed(db, [...changed, ...pending])
  replace(now, named, await read(db, named, today, figures))
  if (held.key !== key)
    for (const [id, one] of now.watched) now.watched.set(id, { ...one, tracked: track(one.file, one.answers, today, figures) })
  return keep(now)
}

/** Open ones as they are now; the others leave. */
function replace({ watched, unread }: Held, ids: readonly string[], now: ReadonlyMap<string, Watched>): void {
  for (const id of ids) {
    unread.delete(id)
    const one = now.get(id)
    if (one?.file.status === 'open') watched.set(id, one)
    else watched.delete(id)
  }
}

async function readMore({ db, today }: QueryContext, held: Held, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) replace(held, ids, await read(db, ids, today, await readFigures(db)))
}

/** One referral as it is in this transaction, open or not. Undefined where there is none. */
export async function watchOne(context: Watching, referralId: string): Promise<Watched | undefined> {
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

/**
 * Records that the trail names between two entries; null when there are too many to ask for one by
 * one.
 */
async function changedBetween(db: Kysely<Schema>, from: number, to: number): Promise<string[] | null> {
  if (to === from) return []
  return to < from ? null : subjectsBetween(db, from, to, tooMany)
}

/**
 * The referrals among these records, and those discussed at a meeting among them: who was invited
 * counts for them. What is only placed on an agenda changes nothing about a referral; a case that
 * is discussed, or not after all, names its referral itself.
 */
async function referralsNamed(db: Kysely<Schema>, ids: readonly string[]): Promise<string[]> {
  const referrals = db.selectFrom('referral').select('id').where('id', 'in', among(ids))
  const discussed = db
    .selectFrom('agenda_item')
    .select('referral_id as id')
    .where('meeting_id', 'in', among(ids))
    .where('state', '=', 'discussed')
  return (await referrals.union(discussed).execute()).map(({ id }) => id)
}
