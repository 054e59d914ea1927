import { changesOf } from '../../shared/milestones/change.ts'
import { milestonesOf } from '../../shared/milestones/due.ts'
import { notFound, refused } from '../../shared/reply.ts'
import type { trackingCalls } from '../../shared/tracking/calls.ts'
import type { Handlers, QueryContext } from '../call/handler.ts'
import { readFigures } from '../figures/figures.ts'
import { listTracked } from './list.ts'
import { protocolChange } from './protocol-change.ts'
import { type Watched, watchOne } from './watch.ts'

export const trackingHandlers = {
  'tracking.read': async (context, { referralId }) => (await one(context, referralId)).tracked,
  'tracking.list': context => listTracked(context),
  'tracking.eddChange': async (context, { referralId, edd }) => {
    const { file, tracked } = await one(context, referralId)
    const { settings, protocol } = await readFigures(context.db)
    const { nation, meetingIntervalDays } = settings
    const after = { ...file, edd, firstEdd: file.firstEdd ?? edd }
    return changesOf(tracked.milestones, milestonesOf(after, context.today, { protocol, nation, meetingIntervalDays }))
  },
  'tracking.protocolChange': (context, other) => protocolChange(context, other),

  'tracking.answer': async (context, { referralId, code, reason }) => {
    const { raised } = (await one(context, referralId)).tracked
    const finding = raised.find(raised => raised.code === code)
    if (finding === undefined) throw refused('This safeguard does not fire any more; there is nothing to answer.')
    const { level, grounds } = finding
    await context.write.add('safeguard_answer', { referral_id: referralId, code, level, grounds: JSON.stringify(grounds), reason }, [
      referralId,
    ])
    return (await one(context, referralId)).tracked
  },
} satisfies Handlers<typeof trackingCalls>

async function one(context: QueryContext, referralId: string): Promise<Watched> {
  const watched = await watchOne(context, referralId)
  if (watched === undefined) throw notFound('That referral')
  return watched
}
