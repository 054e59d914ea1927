import type { TrackedLine } from '../../shared/tracking/model.ts'
import type { QueryContext } from '../call/handler.ts'
import { trackedLine } from './line.ts'
import { watchOpen } from './watch.ts'

/** What is due and what fires on every open referral, in no order. */
export async function listTracked(context: QueryContext): Promise<TrackedLine[]> {
  const watched = await watchOpen(context)
  const rows = await context.db.selectFrom('referral').select(['id', 'lead', 'social_worker']).where('status', '=', 'open').execute()
  return rows.flatMap(row => {
    const found = watched.get(row.id)
    return found === undefined ? [] : [trackedLine(found, { lead: row.lead, socialWorker: row.social_worker }, context.today)]
  })
}
