import type { ClosingCheck } from '../../shared/birth/calls.ts'
import { notFound } from '../../shared/reply.ts'
import { closingCheck as check } from '../../shared/safeguards/closing.ts'
import type { QueryContext } from '../call/handler.ts'
import { readSettings } from '../figures/store.ts'
import { retainUntil } from '../record/close.ts'
import { watchOne } from '../tracking/watch.ts'

/** What speaks against closing this referral today, and until when its record would be kept. */
export async function closingCheck(context: QueryContext, id: string): Promise<ClosingCheck> {
  const watched = await watchOne(context, id)
  if (watched === undefined) throw notFound('That referral')
  const { settings } = await readSettings(context.db)
  const findings = check(watched.file, context.today, settings.thresholds, watched.tracked.raised)
  return {
    findings: findings.map(({ sentence, clearedBy }) => ({ sentence, clearedBy })),
    retainUntil: retainUntil(context.today, settings.retentionYears),
  }
}
