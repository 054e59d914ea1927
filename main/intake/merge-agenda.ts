import type { Context } from '../call/handler.ts'
import type { createMover } from './merge-moves.ts'

/** What is typed into a case; where both records have words, both are kept. */
export const caseTexts = ['worries', 'working_well', 'analysis', 'outcome_reason', 'disagreement'] as const

/**
 * A meeting to come, or one in progress, has both records on its agenda: the merged one's item is
 * taken off, and what agencies said in it and what was prepared goes to the kept one's, where it is
 * in sight.
 */
export async function mergeWaitingItem(
  { db }: Context,
  mover: ReturnType<typeof createMover>,
  itemId: string,
  kept: { readonly id: string; readonly reference: string },
): Promise<void> {
  const item = await db.selectFrom('agenda_item').selectAll().where('id', '=', itemId).executeTakeFirstOrThrow()
  if (item.state !== 'waiting') return
  await mover.set('agenda_item', itemId, { state: 'withdrawn', state_reason: `Merged into ${kept.reference}` })
  const other = await db
    .selectFrom('agenda_item')
    .selectAll()
    .where('meeting_id', '=', item.meeting_id)
    .where('referral_id', '=', kept.id)
    .executeTakeFirstOrThrow()
  for (const table of ['agency_view', 'decision', 'action'] as const) {
    const rows = await db.selectFrom(table).select('id').where('item_id', '=', itemId).execute()
    for (const { id } of rows) await mover.set(table, id, { item_id: other.id })
  }
  const both = caseTexts.map(column => [column, [other[column], item[column]].filter(text => text.trim() !== '').join('\n')] as const)
  await mover.set('agenda_item', other.id, {
    ...Object.fromEntries(both),
    // Taken off by hand or by the program, it comes back with the other record's.
    ...(other.state === 'withdrawn' ? { state: 'waiting', state_reason: '' } : {}),
  })
}
