import { day, type IsoDay } from '../../shared/calendar/day.ts'
import type { Context } from '../call/handler.ts'
import { readSettings } from '../figures/store.ts'

/**
 * Closes a referral with a reason and the day until which its record is kept. `version` null where
 * another record guards it.
 */
export async function closeReferral(context: Context, seen: { id: string; version: number | null }, reason: string): Promise<void> {
  const { settings } = await readSettings(context.db)
  await context.write.change('referral', seen, {
    status: 'closed',
    closed_on: context.today,
    closing_reason: reason,
    retain_until: retainUntil(context.today, settings.retentionYears),
  })
}

/**
 * The day on which a closed record is reviewed before deletion, never deleted by itself
 * (docs/domain.md, section 5).
 */
export function retainUntil(closedOn: IsoDay, years: number): IsoDay {
  return day(closedOn).add({ years }).toString()
}
