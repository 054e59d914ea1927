import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { Family, Link, Member } from '../../shared/family/model.ts'
import { babyName } from '../../shared/people/names.ts'
import { type Status, statusWords } from '../../shared/referrals/model.ts'
import { personFromRow } from '../record/columns.ts'
import { mustExist } from '../record/must-exist.ts'
import type { PartTable } from '../record/parts.ts'
import type { Schema } from '../register/schema.ts'

/** Everything recorded of the family beside the parents' own fields; withdrawn entries are left out. `not_found` for an unknown referral. */
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
function inForce<T extends PartTable>(db: Kysely<Schema>, table: T, referralId: string) {
  // Kysely cannot narrow a table name that is itself generic; every part table has these columns.
  const all = db.selectFrom(table as PartTable) as unknown as SelectQueryBuilder<Schema, T, object>
  return all
    .where('referral_id' as never, '=', referralId as never)
    .where('withdrawn_at' as never, 'is', null as never)
    .orderBy('created_at' as never)
    .orderBy('id' as never)
    .selectAll()
    .execute()
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
      kind: row.kind as Member['kind'],
      relationship: row.relationship,
      person: personFromRow(person),
      parentage: row.parentage as Member['parentage'],
      livesWith: row.lives_with as Member['livesWith'],
      legalStatus: row.legal_status as Member['legalStatus'],
      past: row.past.split(' ').filter(Boolean) as Member['past'],
      outcome: row.outcome,
      outcomeOn: row.outcome_on,
      posesRisk: row.poses_risk as Member['posesRisk'],
      identified: row.identified as Member['identified'],
      spokenToOn: row.spoken_to_on,
      note: row.note,
    }
  })
}

async function readAddresses(db: Kysely<Schema>, referralId: string): Promise<Family['addresses']> {
  const rows = await inForce(db, 'address', referralId)
  return rows.map(({ id, version, person_id, address, postcode, from_on, until_on, note }) => ({
    id,
    version,
    personId: person_id,
    address,
    postcode,
    from: from_on,
    until: until_on,
    note,
  }))
}

async function readChecks(db: Kysely<Schema>, referralId: string): Promise<Family['checks']> {
  const rows = await inForce(db, 'agency_check', referralId)
  return rows.map(row => ({
    id: row.id,
    version: row.version,
    personId: row.person_id,
    body: row.body as Family['checks'][number]['body'],
    askedOn: row.asked_on,
    answeredOn: row.answered_on,
    answer: row.answer,
  }))
}

async function readConcerns(db: Kysely<Schema>, referralId: string): Promise<Family['concerns']> {
  const rows = await inForce(db, 'concern', referralId)
  return rows.map(row => ({
    id: row.id,
    version: row.version,
    raisedBy: row.raised_by,
    relationship: row.relationship,
    raisedOn: row.raised_on,
    text: row.text,
    takenBy: row.taken_by,
    respondedOn: row.responded_on,
    respondedBy: row.responded_by,
    response: row.response,
  }))
}

async function readProtective(db: Kysely<Schema>, referralId: string): Promise<Family['protective']> {
  const rows = await inForce(db, 'protective_factor', referralId)
  return rows.map(({ id, version, text, source, noted_on }) => ({ id, version, text, source, notedOn: noted_on }))
}

async function readDisagreements(db: Kysely<Schema>, referralId: string): Promise<Family['disagreements']> {
  const rows = await inForce(db, 'disagreement', referralId)
  return rows.map(row => ({
    id: row.id,
    version: row.version,
    about: row.about,
    raisedBy: row.raised_by,
    raisedOn: row.raised_on,
    urgent: row.urgent === 1,
    stage: row.stage as Family['disagreements'][number]['stage'],
    stageSince: row.stage_since,
    resolvedOn: row.resolved_on,
    resolution: row.resolution,
  }))
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
    status: statusWords[status as Status],
  }))
}
