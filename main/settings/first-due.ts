import type { Context } from '../call/handler.ts'
import { watchOpen } from '../tracking/watch.ts'

/**
 * Before another protocol takes hold, the due days first given are written down on every open
 * referral: they are what lateness is told against.
 */
export async function keepFirstDue(context: Context): Promise<void> {
  // Decided before anything is written, so that what is kept is what stood.
  const kept = [...(await watchOpen(context)).values()].map(({ file, tracked }) => {
    const first = Object.fromEntries(tracked.milestones.map(({ code, originalDueOn }) => [code, originalDueOn]))
    return { id: file.id, firstDue: { ...first, ...file.firstDue } }
  })
  for (const { id, firstDue } of kept) await context.write.derive('referral', id, { first_due: JSON.stringify(firstDue) })
}
