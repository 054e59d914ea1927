import type { Kysely, RawBuilder } from 'kysely'
import type { Schema } from '../register/schema.ts'

/** The ids of the referrals that are gathered. */
export type These = RawBuilder<string>

export function readConcerns(db: Kysely<Schema>, these: These) {
  return db
    .selectFrom('concern')
    .select(['id', 'referral_id', 'relationship', 'raised_on', 'responded_on'])
    .where('referral_id', 'in', these)
    .where('withdrawn_at', 'is', null)
    .orderBy('raised_on')
    .execute()
}

export function readDisagreements(db: Kysely<Schema>, these: These) {
  return db
    .selectFrom('disagreement')
    .select(['id', 'referral_id', 'raised_on', 'urgent', 'stage', 'stage_since', 'resolved_on'])
    .where('referral_id', 'in', these)
    .where('withdrawn_at', 'is', null)
    .orderBy('raised_on')
    .execute()
}

export function readMembers(db: Kysely<Schema>, these: These) {
  return db
    .selectFrom('family_member as f')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .select(['f.referral_id', 'f.person_id', 'f.kind', 'f.parentage', 'f.lives_with', 'f.legal_status', 'f.past', 'f.outcome_on'])
    .select(['f.poses_risk', 'f.identified', 'f.spoken_to_on', 'p.date_of_birth', 'p.care_experience', 'p.personal_adviser'])
    .where('f.referral_id', 'in', these)
    .where('f.withdrawn_at', 'is', null)
    .orderBy('f.created_at')
    .execute()
}

export function readChecks(db: Kysely<Schema>, these: These) {
  return db
    .selectFrom('agency_check')
    .select(['person_id', 'body', 'asked_on', 'answered_on'])
    .where('referral_id', 'in', these)
    .where('withdrawn_at', 'is', null)
    .orderBy('asked_on')
    .execute()
}

export function readMothersAddresses(db: Kysely<Schema>, these: These) {
  return db
    .selectFrom('address as a')
    .innerJoin('referral as r', 'r.id', 'a.referral_id')
    .select(['a.referral_id', 'a.from_on', 'a.until_on'])
    .where('a.referral_id', 'in', these)
    .whereRef('a.person_id', '=', 'r.mother_id')
    .where('a.withdrawn_at', 'is', null)
    .execute()
}

export function readLinked(db: Kysely<Schema>, these: These) {
  return db.selectFrom('referral_link').select('later_id').where('later_id', 'in', these).where('withdrawn_at', 'is', null).execute()
}
