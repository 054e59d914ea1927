import type { Context } from '../call/handler.ts'

/** What is written of a case before and while it is spoken of. */
const texts = ['worries', 'working_well', 'analysis', 'outcome_reason', 'disagreement'] as const

/**
 * Gives a case what was written for it when it was not reached, or when its meeting was cancelled:
 * texts go into boxes that are still empty, agency information and prepared decisions are added
 * where they do not stand yet. The earlier meeting keeps its own. Nothing twice, however often it
 * is asked.
 */
export async function carryOver(context: Context, to: { readonly itemId: string; readonly meetingId: string }): Promise<void> {
  const { db, write } = context
  const item = await db.selectFrom('agenda_item').selectAll().where('id', '=', to.itemId).executeTakeFirstOrThrow()
  const sources = await unspoken(context, item.referral_id, to.meetingId)
  if (sources.length === 0) return
  const filled = texts.flatMap(column => {
    const text = item[column] === '' ? sources.find(source => source[column] !== '')?.[column] : undefined
    return text === undefined ? [] : [[column, text] as const]
  })
  const aware = item.parents_aware === 'not_known' ? sources.find(source => source.parents_aware !== 'not_known') : undefined
  const changes = { ...Object.fromEntries(filled), ...(aware === undefined ? {} : { parents_aware: aware.parents_aware }) }
  const subjects = [item.id, item.referral_id]
  if (Object.keys(changes).length > 0) await write.derive('agenda_item', item.id, changes, subjects)
  await carryViews(
    context,
    item.id,
    sources.map(({ id }) => id),
    subjects,
  )
  await carryDecisions(
    context,
    item.id,
    sources.filter(({ cancelled }) => cancelled).map(({ id }) => id),
    subjects,
  )
}

/**
 * The items in which a referral was prepared and not spoken of since its last discussion, latest
 * first.
 */
async function unspoken({ db }: Context, referralId: string, meetingId: string) {
  const rows = await db
    .selectFrom('agenda_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .select(['i.id', 'i.state', 'i.parents_aware', ...texts.map(column => `i.${column}` as const)])
    .select(['m.date', 'm.state as meetingState'])
    .where('i.referral_id', '=', referralId)
    .where('i.meeting_id', '<>', meetingId)
    .orderBy('m.date', 'desc')
    .orderBy('m.time', 'desc')
    .execute()
  const last = rows.find(({ state, meetingState }) => state === 'discussed' && meetingState !== 'withdrawn')?.date ?? ''
  return rows
    .filter(({ date }) => date > last)
    .map(row => ({ ...row, cancelled: row.meetingState === 'withdrawn' }))
    .filter(({ cancelled, state }) => cancelled || state === 'not_reached' || state === 'withdrawn')
}

async function carryViews({ db, write }: Context, itemId: string, from: readonly string[], subjects: readonly string[]): Promise<void> {
  const read = (ids: readonly string[]) =>
    db.selectFrom('agency_view').selectAll().where('item_id', 'in', ids).orderBy('created_at').execute()
  const key = (view: Awaited<ReturnType<typeof read>>[number]) =>
    JSON.stringify([view.agency, view.said_by, view.said_on, view.kind, view.text])
  // One that was carried and then withdrawn does not come again.
  const there = new Set((await read([itemId])).map(key))
  for (const view of await read(from)) {
    if (view.withdrawn_at !== null || there.has(key(view))) continue
    there.add(key(view))
    const { agency, said_by, said_on, kind, text } = view
    await write.add(
      'agency_view',
      { item_id: itemId, agency, said_by, said_on, kind, text, withdrawn_at: null, withdrawn_reason: '' },
      subjects,
    )
  }
}

async function carryDecisions({ db, write }: Context, itemId: string, from: readonly string[], subjects: readonly string[]): Promise<void> {
  if (from.length === 0) return
  const read = (ids: readonly string[]) => db.selectFrom('decision').selectAll().where('item_id', 'in', ids).orderBy('created_at').execute()
  const there = new Set((await read([itemId])).map(({ text }) => text))
  for (const { text, reason, withdrawn_at } of await read(from)) {
    if (withdrawn_at !== null || there.has(text)) continue
    there.add(text)
    await write.add('decision', { item_id: itemId, text, reason, withdrawn_at: null, withdrawn_reason: '' }, subjects)
  }
}

/**
 * After a meeting was closed or cancelled: the next planned one, whose agenda may have had these
 * cases already, gets what was written for those not spoken of.
 */
export async function carryToMeeting(context: Context, fromId: string, toId: string): Promise<void> {
  const waiting = await context.db
    .selectFrom('agenda_item as i')
    .innerJoin('agenda_item as before', 'before.referral_id', 'i.referral_id')
    .select('i.id')
    .where('i.meeting_id', '=', toId)
    .where('i.state', '=', 'waiting')
    .where('before.meeting_id', '=', fromId)
    .where('before.state', '<>', 'discussed')
    .execute()
  for (const { id } of waiting) await carryOver(context, { itemId: id, meetingId: toId })
}
