import type { z } from 'zod'
import { foldName } from '../../shared/people/names.ts'
import type { referralCalls } from '../../shared/referrals/calls.ts'
import { refused } from '../../shared/reply.ts'
import { beginningOf } from '../../shared/typed-text.ts'
import type { Context } from '../call/handler.ts'
import { indexPeople } from '../record/index-people.ts'
import { moveSearchEntries } from '../search/move-entries.ts'
import { differingFields, takenColumns, type WholeRow } from './merge-fields.ts'
import { createMover, type Moved } from './merge-moves.ts'
import { problemOf, readWhole, sharedMeetings } from './merge-preview.ts'
import { tableNames, tablesOfPeople } from './merge-tables.ts'

type Wanted = z.output<(typeof referralCalls)['referrals.merge']['input']>
type Mover = ReturnType<typeof createMover>

/**
 * Merges one record into another that was made for the same pregnancy by mistake. All that belongs
 * to it goes over; where the two differ, the kept record takes what was chosen, and the merged one
 * keeps its own words. It is then withdrawn and says where it went. Everything is remembered for
 * undoing. Returns the merge's id.
 */
export async function mergeReferrals(context: Context, { kept: keptSeen, merged: mergedSeen, take, reason }: Wanted): Promise<string> {
  const kept = await readWhole(context.db, keptSeen.id)
  const merged = await readWhole(context.db, mergedSeen.id)
  const problem = await problemOf(context.db, kept, merged)
  if (problem !== '') throw refused(problem)
  const subjects = [kept.referral.id, merged.referral.id]
  const mover = createMover(context, subjects)

  const differing = new Set(differingFields(kept, merged, () => '').map(({ field }) => field))
  const taken = takenColumns(
    merged,
    take.filter(field => differing.has(field)),
  )
  await mover.set('referral', kept.referral.id, taken.referral, { seen: keptSeen.version })
  for (const part of ['mother', 'father'] as const) await mover.set('person', kept[part].id, withFoldedName(kept[part], taken[part]))
  await mover.set(
    'referral',
    merged.referral.id,
    {
      status: 'withdrawn',
      merged_into: kept.referral.id,
      closed_on: context.today,
      closing_reason: beginningOf(`Merged into ${kept.referral.reference}: ${reason}`, 2_000),
      next_discussion_on: null,
    },
    { seen: mergedSeen.version },
  )
  await moveRows(context, mover, kept, merged)
  await moveLinks(context, mover, kept.referral.id, merged.referral.id, reason)
  await followMeetings(mover, kept, merged)

  const id = await context.write.add(
    'merge',
    {
      kept_id: kept.referral.id,
      merged_id: merged.referral.id,
      reason,
      moved: JSON.stringify(mover.moved),
      undone_at: null,
      undone_reason: '',
    },
    subjects,
  )
  await moveSearchEntries(context.db, await searchSources(context, mover.moved, merged), kept.referral.id)
  await indexPeople(context.db, kept.referral.id)
  return id
}

function withFoldedName(now: WholeRow['mother'], changes: Record<string, unknown>): Record<string, unknown> {
  const { surname, forenames } = { ...now, ...changes } as WholeRow['mother']
  return { ...changes, folded_name: foldName(`${surname} ${forenames}`) }
}

/**
 * Rows of every table go over; what is said of the merged parents is then said of the kept ones.
 */
async function moveRows(context: Context, mover: Mover, kept: WholeRow, merged: WholeRow): Promise<void> {
  const both = new Set((await sharedMeetings(context.db, kept.referral.id, merged.referral.id)).map(({ itemId }) => itemId))
  const parents = new Map([
    [merged.mother.id, kept.mother.id],
    [merged.father.id, kept.father.id],
  ])
  for (const table of tableNames) {
    const rows = await context.db.selectFrom(table).selectAll().where('referral_id', '=', merged.referral.id).orderBy('id').execute()
    for (const row of rows) {
      if (both.has(row.id)) continue
      const person = tablesOfPeople.includes(table) && 'person_id' in row ? { person_id: parents.get(row.person_id) ?? row.person_id } : {}
      await mover.set(table, row.id, { referral_id: kept.referral.id, ...person })
    }
  }
  // A meeting to come has the kept record on its agenda already: the other one is taken off.
  for (const id of both) {
    const item = await context.db.selectFrom('agenda_item').select('state').where('id', '=', id).executeTakeFirstOrThrow()
    if (item.state === 'waiting')
      await mover.set('agenda_item', id, { state: 'withdrawn', state_reason: `Merged into ${kept.referral.reference}` })
  }
}

/**
 * Links to other pregnancies go over; a link between the two, or one the kept record has already,
 * is withdrawn.
 */
async function moveLinks(context: Context, mover: Mover, kept: string, merged: string, reason: string): Promise<void> {
  const links = (id: string) =>
    context.db
      .selectFrom('referral_link')
      .selectAll()
      .where(e => e.or([e('earlier_id', '=', id), e('later_id', '=', id)]))
      .where('withdrawn_at', 'is', null)
      .execute()
  const there = new Set((await links(kept)).flatMap(link => [link.earlier_id, link.later_id]))
  for (const { id, earlier_id, later_id } of await links(merged)) {
    const other = earlier_id === merged ? later_id : earlier_id
    if (there.has(other))
      await mover.set('referral_link', id, { withdrawn_at: context.now, withdrawn_reason: beginningOf(`Records merged: ${reason}`, 2_000) })
    else await mover.set('referral_link', id, earlier_id === merged ? { earlier_id: kept } : { later_id: kept })
  }
}

/** Last and next discussion follow from the discussions that went over. */
async function followMeetings(mover: Mover, kept: WholeRow, merged: WholeRow): Promise<void> {
  const next = [kept.referral.next_discussion_on, merged.referral.next_discussion_on].filter(day => day !== null).sort()[0] ?? null
  const last =
    [kept.referral.last_discussed_on, merged.referral.last_discussed_on]
      .filter(day => day !== null)
      .sort()
      .at(-1) ?? null
  await mover.set('referral', kept.referral.id, { next_discussion_on: next, last_discussed_on: last }, { derive: true })
}

/**
 * Records whose words are found through the referral they went to: with a discussion its agency
 * information, with a family member the person.
 */
export async function searchSources(context: Pick<Context, 'db'>, moved: readonly Moved[], merged: WholeRow): Promise<string[]> {
  const went = moved.filter(({ to }) => 'referral_id' in to)
  const ids = (table: Moved['table']) => went.filter(row => row.table === table).map(({ id }) => id)
  const items = ids('agenda_item')
  const within = async (table: 'agency_view' | 'decision') =>
    items.length === 0 ? [] : (await context.db.selectFrom(table).select('id').where('item_id', 'in', items).execute()).map(({ id }) => id)
  const members = ids('family_member')
  const people =
    members.length === 0 ? [] : await context.db.selectFrom('family_member').select('person_id').where('id', 'in', members).execute()
  return [
    // Her other name, number and words lead to the record that stands.
    merged.mother.id,
    merged.father.id,
    merged.referral.id,
    ...went.map(({ id }) => id),
    ...(await within('agency_view')),
    ...(await within('decision')),
    ...people.map(({ person_id }) => person_id),
  ]
}
