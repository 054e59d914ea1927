import type { Kysely, Selectable } from 'kysely'
import { addressFacts, checkFacts, concernFacts, disagreementFacts, memberFacts, protectiveFacts } from '../../shared/family/facts.ts'
import type { Family, Link, Member } from '../../shared/family/model.ts'
import { babyName } from '../../shared/people/names.ts'
import { statusWords } from '../../shared/referrals/codes.ts'
import { personFromRow } from '../record/columns.ts'
import { mustExist } from '../record/must-exist.ts'
import type { PartTable } from '../record/parts.ts'
import { fromColumns } from '../record/stored.ts'
import type { Schema } from '../register/schema.ts'

/**
 * Everything recorded of the family beside the parents' own fields; withdrawn entries are left out.
 * `not_found` for an unknown referral.
 */
export async function readFamily(db: Kysely<Schema>, referralId: string): Promise<Family> {
  await mustExist(db, referralId)
  return {
    members: await readMembers(db, referralId),
    addresses: await readAddresses(db, referralId),
    checks: await readChecks(db, referralId),
    concerns: await readConcerns(db, referralId),
    protective: await readProtective(db, referralId),
    disagreements: await readDisagreements(db, referralId),
    links: await readLinks(db, referralId),
  }
}

/** Rows of one table that are in force, in the order they were recorded. */
async function inForce<T extends PartTable>(db: Kysely<Schema>, table: T, referralId: string): Promise<Selectable<Schema[T]>[]> {
  const rows = await db
    .selectFrom(db.dynamic.table<PartTable>(table).as('part'))
    .selectAll()
    .where('part.referral_id', '=', referralId)
    .where('part.withdrawn_at', 'is', null)
    .orderBy('part.created_at')
    .orderBy('part.id')
    .execute()
  // To Kysely a row of any part; the name of the table says of which.
  return rows as Selectable<Schema[T]>[]
}

async function readMembers(db: Kysely<Schema>, referralId: string): Promise<Member[]> {
  const rows = await inForce(db, 'family_member', referralId)
  if (rows.length === 0) return []
  const people = await db
    .selectFrom('person')
    .selectAll()
    .where(
      'id',
      'in',
      rows.map(row => row.person_id),
    )
    .execute()
  const byId = new Map(people.map(person => [person.id, person]))
  return rows.flatMap(row => {
    const person = byId.get(row.person_id)
    if (person === undefined) return []
    return {
      id: row.id,
      version: row.version,
      personId: row.person_id,
      person: personFromRow(person),
      ...fromColumns(memberFacts, row),
    }
  })
}

async function readAddresses(db: Kysely<Schema>, referralId: string): Promise<Family['addresses']> {
  const rows = await inForce(db, 'address', referralId)
  return rows.map(row => ({ id: row.id, version: row.version, personId: row.person_id, ...fromColumns(addressFacts, row) }))
}

async function readChecks(db: Kysely<Schema>, referralId: string): Promise<Family['checks']> {
  const rows = await inForce(db, 'agency_check', referralId)
  return rows.map(row => ({ id: row.id, version: row.version, personId: row.person_id, ...fromColumns(checkFacts, row) }))
}

async function readConcerns(db: Kysely<Schema>, referralId: string): Promise<Family['concerns']> {
  const rows = await inForce(db, 'concern', referralId)
  return rows.map(row => ({ id: row.id, version: row.version, ...fromColumns(concernFacts, row) }))
}

async function readProtective(db: Kysely<Schema>, referralId: string): Promise<Family['protective']> {
  const rows = await inForce(db, 'protective_factor', referralId)
  return rows.map(row => ({ id: row.id, version: row.version, ...fromColumns(protectiveFacts, row) }))
}

async function readDisagreements(db: Kysely<Schema>, referralId: string): Promise<Family['disagreements']> {
  const rows = await inForce(db, 'disagreement', referralId)
  return rows.map(row => ({ id: row.id, version: row.version, ...fromColumns(disagreementFacts, row) }))
}

async function readLinks(db: Kysely<Schema>, referralId: string): Promise<Link[]> {
  const one = (mine: 'earlier_id' | 'later_id', other: 'earlier_id' | 'later_id') =>
    db
      .selectFrom('referral_link as l')
      .innerJoin('referral as r', 'r.id', `l.${other}`)
      .innerJoin('person as m', 'm.id', 'r.mother_id')
      .select(['l.id', 'l.version', 'l.reason', 'r.id as referralId', 'r.reference', 'r.status', 'r.edd', 'r.born_on as bornOn'])
      .select(['m.surname as motherSurname', 'r.number_expected as numberExpected'])
      .where(`l.${mine}`, '=', referralId)
      .where('l.withdrawn_at', 'is', null)
      .execute()
  const earlier = await one('later_id', 'earlier_id')
  const later = await one('earlier_id', 'later_id')
  const all = [
    ...earlier.map(row => ({ ...row, direction: 'earlier' as const })),
    ...later.map(row => ({ ...row, direction: 'later' as const })),
  ]
  return all.map(({ motherSurname, numberExpected, status, ...row }) => ({
    ...row,
    name: babyName({ motherSurname, numberExpected, bornOn: row.bornOn }),
    status: statusWords[status],
  }))
}
