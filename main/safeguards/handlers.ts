import { notFound, refused } from '../../shared/reply.ts'
import type { safeguardCalls } from '../../shared/safeguards/calls.ts'
import type { Context, Handlers } from '../call/handler.ts'
import { watchOne } from '../tracking/watch.ts'

export const safeguardHandlers = {
  'safeguards.answer': async (context, { referralId, code, reason }) => {
    const { raised } = await trackedOne(context, referralId)
    const finding = raised.find(one => one.code === code)
    if (finding === undefined) throw refused('This safeguard does not fire any more; there is nothing to answer.')
    const { level, grounds } = finding
    await context.write.add('safeguard_answer', { referral_id: referralId, code, level, grounds: JSON.stringify(grounds), reason }, [
      referralId,
    ])
    return trackedOne(context, referralId)
  },
} satisfies Handlers<typeof safeguardCalls>

async function trackedOne(context: Context, referralId: string) {
  const watched = await watchOne(context, referralId)
  if (watched === undefined) throw notFound('That referral')
  return watched.tracked
}
