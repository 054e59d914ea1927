import { type Kysely, sql } from 'kysely'
import type { RecentChange } from '../../shared/assurance/calls.ts'
import { babyName } from '../../shared/people/names.ts'
import type { Schema } from '../register/schema.ts'

/** How many changes are told. */
const atMost = 100
/** Of how many of the newest entries: as many as make the list on a busy day. */
const entries = 2_000

interface Row {
  readonly at: string
  readonly by: string
  readonly what: string
  readonly referralId: string | null
  readonly motherSurname: string | null
  readonly numberExpected: number | null
  readonly bornOn: string | null
}

/** What was changed since a day, newest first: one line for each audit entry and referral; the same change by the same person to the same referral once a day. */
export async function recentChanges(db: Kysely<Schema>, since: string): Promise<RecentChange[]> {
  // The chain has an index on its sequence only.
  const { rows } = await sql<Row>`
    SELECT max(e.at) AS at, e.user_name AS "by", e.label AS what, r.id AS referralId, m.surname AS motherSurname,
      r.number_expected AS numberExpected, r.born_on AS bornOn
    FROM audit_entry e
    JOIN audit_subject s ON s.sequence = e.sequence JOIN referral r ON r.id = s.subject_id JOIN person m ON m.id = r.mother_id
    WHERE e.sequence > (SELECT max(sequence) FROM audit_entry) - ${entries} AND e.at >= ${since}
    GROUP BY substr(e.at, 1, 10), e.user_name, e.label, r.id ORDER BY at DESC LIMIT ${atMost}`.execute(db)
  return rows.map(({ motherSurname, numberExpected, bornOn, ...row }) => ({
    ...row,
    babyName: babyName({ motherSurname: motherSurname ?? '', numberExpected: numberExpected ?? 1, bornOn }),
  }))
}
