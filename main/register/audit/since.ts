import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'

/** The last entry of the trail; 0 where there is none. */
export async function lastSequence(db: Kysely<Schema>): Promise<number> {
  const row = await db.selectFrom('audit_entry').select('sequence').orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return row?.sequence ?? 0
}

/**
 * Ids of the records that the trail names after one entry, up to another; null where they are more
 * than `most`.
 */
export async function subjectsBetween(db: Kysely<Schema>, from: number, to: number, most: number): Promise<string[] | null> {
  const rows = await db
    .selectFrom('audit_subject')
    .select('subject_id')
    .distinct()
    .where('sequence', '>', from)
    .where('sequence', '<=', to)
    .limit(most + 1)
    .execute()
  return rows.length > most ? null : rows.map(row => row.subject_id)
}

/** Of how many of the newest entries: as many as make the list on a busy day. */
const entries = 2_000

export interface RecentEntry {
  readonly at: string
  readonly by: string
  readonly what: string
  /** Of a change to an action: which. */
  readonly actionText: string | null
  readonly referralId: string | null
  readonly motherSurname: string | null
  readonly motherForenames: string | null
  readonly motherDateOfBirth: string | null
  readonly numberExpected: number | null
  readonly bornOn: string | null
}

/**
 * What the newest entries since a day did to referrals, newest first: the same change by the same
 * person to the same referral once a day, each action by itself.
 */
export async function recentEntries(db: Kysely<Schema>, since: string, most: number): Promise<RecentEntry[]> {
  // The chain has an index on its sequence only.
  const { rows } = await sql<RecentEntry>`
    SELECT max(e.at) AS at, e.user_name AS "by", e.label AS what,
      CASE WHEN e.label LIKE 'Action %' THEN (SELECT group_concat(a.text, '; ') FROM audit_subject x JOIN action a ON a.id = x.subject_id
        WHERE x.sequence = e.sequence) END AS actionText, r.id AS referralId, m.surname AS motherSurname,
      m.forenames AS motherForenames, m.date_of_birth AS motherDateOfBirth,
      r.number_expected AS numberExpected, r.born_on AS bornOn
    FROM audit_entry e
    JOIN audit_subject s ON s.sequence = e.sequence JOIN referral r ON r.id = s.subject_id JOIN person m ON m.id = r.mother_id
    WHERE e.sequence > (SELECT max(sequence) FROM audit_entry) - ${entries} AND e.at >= ${since}
    GROUP BY substr(e.at, 1, 10), e.user_name, e.label, r.id, CASE WHEN e.label LIKE 'Action %' THEN e.sequence END ORDER BY at DESC LIMIT ${most}`.execute(
    db,
  )
  return rows
}
