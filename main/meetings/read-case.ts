import type { Kysely } from 'kysely'
import type { AgencyView, Case, Decision } from '../../shared/meetings/model.ts'
import { notFound } from '../../shared/reply.ts'
import { listActions } from '../actions/list.ts'
import type { Context } from '../call/handler.ts'
import { readLine } from '../record/lines.ts'
import type { Schema } from '../register/schema.ts'

/** One case in full, or `not_found`. */
export async function readCase({ db }: Pick<Context, 'db'>, itemId: string): Promise<Case> {
  const row = await db.selectFrom('agenda_item').selectAll().where('id', '=', itemId).executeTakeFirst()
  const referral = row && (await readLine(db, row.referral_id))
  if (row === undefined || referral === undefined) throw notFound('That case')
  const { born_tonight } = await db
    .selectFrom('referral')
    .select('born_tonight')
    .where('id', '=', row.referral_id)
    .executeTakeFirstOrThrow()
  const actions = await listActions(db, { state: 'all', referralId: row.referral_id, meetingId: null })
  return {
    item: {
      id: row.id,
      version: row.version,
      section: row.section,
      position: row.position,
      reason: row.reason,
      state: row.state,
      outcome: row.outcome,
      referral,
    },
    meetingId: row.meeting_id,
    texts: {
      worries: row.worries,
      workingWell: row.working_well,
      analysis: row.analysis,
      outcomeReason: row.outcome_reason,
      disagreement: row.disagreement,
    },
    parentsAware: row.parents_aware,
    nextDiscussionOn: row.next_discussion_on,
    bornTonight: born_tonight,
    views: await readViews(db, itemId),
    decisions: await readDecisions(db, itemId),
    actions: actions.filter(action => action.itemId === itemId),
    earlierActions: actions.filter(action => action.itemId !== itemId && action.state === 'open'),
  }
}

async function readViews(db: Kysely<Schema>, itemId: string): Promise<AgencyView[]> {
  const rows = await db
    .selectFrom('agency_view')
    .select(['id', 'version', 'agency', 'said_by as saidBy', 'said_on as saidOn', 'kind', 'text'])
    .where('item_id', '=', itemId)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at')
    .execute()
  return rows.map(row => ({ ...row, agency: row.agency, kind: row.kind === 'opinion' ? 'opinion' : 'fact' }))
}

function readDecisions(db: Kysely<Schema>, itemId: string): Promise<Decision[]> {
  return db
    .selectFrom('decision')
    .select(['id', 'version', 'text', 'reason'])
    .where('item_id', '=', itemId)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at')
    .execute()
}
