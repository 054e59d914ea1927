import type { Kysely, Selectable } from 'kysely'
import type { MergeLine } from '../../shared/merges/model.ts'
import { babyName, fullName } from '../../shared/people/names.ts'
import { notFound, refused } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { indexPeople } from '../record/index-people.ts'
import { updateLastDiscussed } from '../record/last-discussed.ts'
import { readRow } from '../register/rows.ts'
import type { Schema } from '../register/schema.ts'
import type { MergeTable } from '../register/tables/referral.ts'
import { moveSearchEntries } from '../search/move-entries.ts'
import { searchSources } from './merge.ts'
import { caseTexts } from './merge-agenda.ts'
import { labelOf, type MergePart } from './merge-fields.ts'
import { createMover, type Moved, readMoved } from './merge-moves.ts'
import { readWhole } from './merge-preview.ts'
import { tableNames, tablesOfReferral } from './merge-tables.ts'

type MergeRow = Selectable<MergeTable>

/**
 * What follows from other records may have moved on since; it is worked out anew then. Words of a
 * case that were typed on since stay as they are.
 */
const follows = new Set<string>(['last_discussed_on', 'next_discussion_on', 'folded_name', ...caseTexts])

/**
 * Puts everything back as it was before a merge: what went over returns, each value chosen then
 * gives way to the one before. What was recorded since stays where it was recorded, and follows a
 * discussion or a family member that returns. Refused when a value of the merge was changed since.
 */
export async function undoMerge(context: Context, seen: { id: string; version: number }, reason: string): Promise<string> {
  const { db, write } = context
  const merge = await db.selectFrom('merge').selectAll().where('id', '=', seen.id).executeTakeFirst()
  if (merge === undefined) throw notFound('That merge')
  const problem = await undoProblem(db, merge)
  if (problem !== '') throw refused(problem)
  const moved = readMoved(merge.moved)
  const subjects = [merge.kept_id, merge.merged_id]
  const mover = createMover(context, subjects)
  const sources = await searchSources(context, moved, await readWhole(db, merge.merged_id))

  await followBack(context, mover, moved, merge)
  let isOvertaken = false
  for (const { table, id, was, to } of [...moved].reverse()) {
    const now = await readRow(db, table, id)
    const back = Object.entries(was).filter(([column]) => now?.[column] === to[column])
    isOvertaken ||= back.length < Object.keys(was).length
    await mover.set(table, id, Object.fromEntries(back), { derive: back.every(([column]) => follows.has(column)) })
  }
  await write.change('merge', seen, { undone_at: context.now, undone_reason: reason }, subjects)
  if (isOvertaken) for (const id of subjects) await updateLastDiscussed(context, id)
  await moveSearchEntries(db, sources, merge.merged_id)
  for (const id of subjects) await indexPeople(db, id)
  return merge.kept_id
}

/**
 * An action agreed since in a discussion that returns goes with it; so does what was recorded of a
 * family member that returns.
 */
async function followBack(
  context: Context,
  mover: ReturnType<typeof createMover>,
  moved: readonly Moved[],
  merge: MergeRow,
): Promise<void> {
  const went = (table: Moved['table']) => moved.filter(row => row.table === table && 'referral_id' in row.to).map(({ id }) => id)
  const items = went('agenda_item')
  const actions =
    items.length === 0
      ? []
      : await context.db.selectFrom('action').select('id').where('item_id', 'in', items).where('referral_id', '=', merge.kept_id).execute()
  const before = new Set(went('action'))
  for (const { id } of actions) if (!before.has(id)) await mover.set('action', id, { referral_id: merge.merged_id })

  const members = went('family_member')
  if (members.length === 0) return
  const people = await context.db.selectFrom('family_member').select('person_id').where('id', 'in', members).execute()
  for (const table of ['address', 'agency_check'] as const) {
    const known = new Set(went(table))
    const rows = await context.db
      .selectFrom(table)
      .select('id')
      .where('referral_id', '=', merge.kept_id)
      .where(
        'person_id',
        'in',
        people.map(({ person_id }) => person_id),
      )
      .execute()
    for (const { id } of rows) if (!known.has(id)) await mover.set(table, id, { referral_id: merge.merged_id })
  }
}

/** Why a merge cannot be undone any more, with the way out; empty when it can. */
async function undoProblem(db: Kysely<Schema>, merge: MergeRow): Promise<string> {
  if (merge.undone_at !== null) return 'This merge was undone already.'
  const kept = await readWhole(db, merge.kept_id)
  if (kept.referral.merged_into !== null)
    return `${kept.referral.reference} was itself merged into another record since. That merge can be undone first.`
  const changed = new Set<string>()
  for (const { table, id, to } of readMoved(merge.moved)) {
    const now = await readRow(db, table, id)
    for (const [column, value] of Object.entries(to))
      if (!follows.has(column) && now?.[column] !== value) changed.add(whatChanged(merge, kept, { table, id }, column))
  }
  if (changed.size === 0) return ''
  return `The merge can no longer be undone, because this was changed since: ${[...changed].join('; ')}. With the value of the merge put back, it can.`
}

/** In words, without the values: they may be personal. */
function whatChanged(
  merge: MergeRow,
  kept: Awaited<ReturnType<typeof readWhole>>,
  { table, id }: Pick<Moved, 'table' | 'id'>,
  column: string,
): string {
  const part = (['referral', 'mother', 'father'] as const satisfies readonly MergePart[]).find(name => kept[name].id === id)
  if (part !== undefined) return labelOf(part, column)
  if (id === merge.merged_id) return 'the state of the merged record'
  const known = tableNames.find(name => name === table)
  return known === undefined ? 'a link to another pregnancy' : `to whom one of the ${tablesOfReferral[known][1]} belongs`
}

/** Merges into a record, newest first, each with what stands against undoing it. */
export async function listMerges(db: Kysely<Schema>, keptId: string): Promise<MergeLine[]> {
  const rows = await db
    .selectFrom('merge as g')
    .leftJoin('user as u', 'u.id', 'g.created_by')
    .selectAll('g')
    .select('u.name as userName')
    .where('g.kept_id', '=', keptId)
    .orderBy('g.id', 'desc')
    .execute()
  const lines: MergeLine[] = []
  for (const { userName, ...merge } of rows) {
    const { referral, mother } = await readWhole(db, merge.merged_id)
    const baby = babyName({ motherSurname: mother.surname, numberExpected: referral.number_expected, bornOn: referral.born_on })
    lines.push({
      id: merge.id,
      version: merge.version,
      mergedId: merge.merged_id,
      reference: referral.reference,
      name: `${baby}, mother ${fullName(mother)}`,
      reason: merge.reason,
      mergedAt: merge.created_at,
      mergedBy: userName ?? 'Not known',
      undoneAt: merge.undone_at,
      undoneReason: merge.undone_reason,
      problem: await undoProblem(db, merge),
    })
  }
  return lines
}
