import type { Kysely } from 'kysely'
import type { Level, SafeguardAnswer, SafeguardCode } from '../../shared/safeguards/model.ts'
import type { Schema } from '../register/schema.ts'
import { among } from '../register/sql/among.ts'
import { grouped } from './grouped.ts'

/** Answers given to safeguards of these referrals, by referral, oldest first. */
export async function readAnswers(db: Kysely<Schema>, referralIds: readonly string[]): Promise<Map<string, SafeguardAnswer[]>> {
  const rows = await db
    .selectFrom('safeguard_answer as a')
    .leftJoin('user as u', 'u.id', 'a.created_by')
    .select(['a.id', 'a.referral_id', 'a.code', 'a.level', 'a.grounds', 'a.reason', 'a.created_at', 'u.name as userName'])
    .where('a.referral_id', 'in', among(referralIds))
    .orderBy('a.created_at')
    .execute()
  const answers = grouped(rows, row => row.referral_id)
  return new Map([...answers].map(([id, list]) => [id, list.map(answer)]))
}

function answer(row: {
  id: string
  code: SafeguardCode
  level: Level
  grounds: string
  reason: string
  created_at: string
  userName: string | null
}): SafeguardAnswer {
  return {
    id: row.id,
    code: row.code,
    level: row.level,
    grounds: JSON.parse(row.grounds) as string[],
    reason: row.reason,
    answeredBy: row.userName ?? 'Not known',
    answeredAt: row.created_at,
  }
}
