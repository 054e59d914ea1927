import type { Kysely } from 'kysely'
import type { Schema } from '../register/schema.ts'

/**
 * Whether a pre-discharge meeting is on record by a day (Scotland, Lincolnshire: before discharge,
 * always).
 */
export async function hasPreDischargeMeeting(db: Kysely<Schema>, referralId: string, by: string): Promise<boolean> {
  const row = await db
    .selectFrom('event')
    .select('id')
    .where('referral_id', '=', referralId)
    .where('kind', '=', 'pre_discharge_meeting')
    .where('happened_on', '<=', by)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
