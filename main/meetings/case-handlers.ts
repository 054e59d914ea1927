import type { Kysely } from 'kysely'
import type { meetingCalls } from '../../shared/meetings/calls.ts'
import type { CaseText } from '../../shared/meetings/model.ts'
import { invalid, notFound } from '../../shared/reply.ts'
import type { Handlers } from '../call/handler.ts'
import { updateLastDiscussed } from '../record/last-discussed.ts'
import { refuseWhenClosed } from '../record/refuse-when-closed.ts'
import type { Schema } from '../register/schema.ts'
import { readCase } from './read-case.ts'

const textColumns = {
  worries: 'worries',
  workingWell: 'working_well',
  analysis: 'analysis',
  outcomeReason: 'outcome_reason',
  disagreement: 'disagreement',
} as const satisfies Record<CaseText, string>

const inForce = { withdrawn_at: null, withdrawn_reason: '' } as const

/** The item a view or a decision belongs to; refuses when its meeting is closed. */
async function itemOf(db: Kysely<Schema>, table: 'agency_view' | 'decision', id: string) {
  const row = await db.selectFrom(table).select('item_id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFound(table === 'decision' ? 'That decision' : 'That agency information')
  return refuseWhenClosed(db, row.item_id)
}

export const caseHandlers = {
  'meetings.readCase': (context, { itemId }) => readCase(context, itemId),
  'meetings.writeCase': async (context, { id, version, field, text }) => {
    const item = await refuseWhenClosed(context.db, id)
    return { version: await context.write.change('agenda_item', { id, version }, { [textColumns[field]]: text }, [item.referral_id]) }
  },
  'meetings.addView': async (context, { itemId, agency, saidBy, saidOn, kind, text }) => {
    const item = await refuseWhenClosed(context.db, itemId)
    await context.write.add('agency_view', { item_id: itemId, agency, said_by: saidBy, said_on: saidOn, kind, text, ...inForce }, [
      itemId,
      item.referral_id,
    ])
    return readCase(context, itemId)
  },
  'meetings.changeView': async (context, { id, version, agency, saidBy, saidOn, kind }) => {
    const item = await itemOf(context.db, 'agency_view', id)
    await context.write.change('agency_view', { id, version }, { agency, said_by: saidBy, said_on: saidOn, kind }, [
      item.id,
      item.referral_id,
    ])
    return readCase(context, item.id)
  },
  'meetings.writeView': async (context, { id, version, text }) => {
    const item = await itemOf(context.db, 'agency_view', id)
    return { version: await context.write.change('agency_view', { id, version }, { text }, [item.id, item.referral_id]) }
  },
  'meetings.withdrawView': async (context, { id, version }) => {
    const item = await itemOf(context.db, 'agency_view', id)
    await context.write.change('agency_view', { id, version }, { withdrawn_at: context.now }, [item.id, item.referral_id])
    return readCase(context, item.id)
  },
  'meetings.writeBornTonight': async (context, { itemId, version, text }) => {
    const item = await refuseWhenClosed(context.db, itemId)
    return { version: await context.write.change('referral', { id: item.referral_id, version }, { born_tonight: text }, [itemId]) }
  },
  'meetings.setOutcome': async (context, { id, version, outcome }) => {
    const item = await refuseWhenClosed(context.db, id)
    await context.write.change('agenda_item', { id, version }, { outcome, state: outcome === null ? 'waiting' : 'discussed' }, [
      item.referral_id,
    ])
    await updateLastDiscussed(context, item.referral_id)
    return readCase(context, id)
  },
  'meetings.setNextDiscussion': async (context, { id, version, on }) => {
    const item = await refuseWhenClosed(context.db, id)
    if (on !== null && on <= item.date) throw invalid({ on: 'The next discussion is after this meeting.' })
    await context.write.change('agenda_item', { id, version }, { next_discussion_on: on }, [item.referral_id])
    await context.write.derive('referral', item.referral_id, { next_discussion_on: on }, [id])
    return readCase(context, id)
  },
  'meetings.setParentsAware': async (context, { id, version, answer }) => {
    const item = await refuseWhenClosed(context.db, id)
    await context.write.change('agenda_item', { id, version }, { parents_aware: answer }, [item.referral_id])
    return readCase(context, id)
  },
  'meetings.setNotReached': async (context, { id, version, notReached }) => {
    const item = await refuseWhenClosed(context.db, id)
    await context.write.change('agenda_item', { id, version }, { state: notReached ? 'not_reached' : 'waiting', outcome: null }, [
      item.referral_id,
    ])
    await updateLastDiscussed(context, item.referral_id)
    return readCase(context, id)
  },
  'meetings.addDecision': async (context, { itemId, decision }) => {
    const item = await refuseWhenClosed(context.db, itemId)
    await context.write.add('decision', { item_id: itemId, ...decision, ...inForce }, [itemId, item.referral_id])
    return readCase(context, itemId)
  },
  'meetings.changeDecision': async (context, { id, version, decision }) => {
    const item = await itemOf(context.db, 'decision', id)
    await context.write.change('decision', { id, version }, decision, [item.id, item.referral_id])
    return readCase(context, item.id)
  },
  'meetings.withdrawDecision': async (context, { id, version }) => {
    const item = await itemOf(context.db, 'decision', id)
    await context.write.change('decision', { id, version }, { withdrawn_at: context.now }, [item.id, item.referral_id])
    return readCase(context, item.id)
  },
} satisfies Partial<Handlers<typeof meetingCalls>>
