import type { Kysely } from 'kysely'
import { type MemberKind, memberKindWords } from '../../shared/family/codes.ts'
import type { Schema } from '../register/schema.ts'
import { among } from '../register/sql/among.ts'

/**
 * Whose a change is, within the history of one record: `Mother`, `Sibling Tom`; of another record
 * with its reference.
 */
export interface Whose {
  /** Of a person by id. */
  person(id: string): string | null
  /** Of what is about a person, as an address or a check is, by table and id. */
  about(table: string, id: string): string | null
  /** Of a referral by id; null for the one whose history it is. */
  referral(id: string): string | null
  siteName(id: string): string
  /** The person belongs to the record whose history it is. */
  isOfFamily(personId: string): boolean
}

const aboutPeople = ['family_member', 'address', 'agency_check'] as const

/** Reads whose the changed records are: `changed` are their tables and ids. */
export async function readWhose(
  db: Kysely<Schema>,
  recordId: string,
  changed: readonly { readonly table: string; readonly id: string }[],
): Promise<Whose> {
  const idsOf = (table: string) => [...new Set(changed.filter(change => change.table === table).map(({ id }) => id))]
  const personOf = new Map<string, string>()
  for (const table of aboutPeople) {
    const ids = idsOf(table)
    if (ids.length === 0) continue
    const rows = await db.selectFrom(table).select(['id', 'person_id']).where('id', 'in', among(ids)).execute()
    for (const row of rows) personOf.set(`${table} ${row.id}`, row.person_id)
  }
  const people = await readPeople(db, [...new Set([...idsOf('person'), ...personOf.values()])])
  const others = idsOf('referral').filter(id => id !== recordId)
  const referrals =
    others.length === 0 ? [] : await db.selectFrom('referral').select(['id', 'reference']).where('id', 'in', among(others)).execute()
  const references = new Map(referrals.map(({ id, reference }) => [id, reference]))
  const sites = new Map((await db.selectFrom('site').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]))

  const person = (id: string) => {
    const all = people.get(id) ?? []
    const here = all.find(({ referralId }) => referralId === recordId)
    const [first] = all
    return here?.words ?? (first === undefined ? null : `${first.words}, ${first.reference}`)
  }
  return {
    person,
    about: (table, id) => person(personOf.get(`${table} ${id}`) ?? ''),
    referral: id => references.get(id) ?? null,
    siteName: id => sites.get(id) ?? 'Another site',
    isOfFamily: id => (people.get(id) ?? []).some(({ referralId }) => referralId === recordId),
  }
}

interface Person {
  readonly referralId: string
  readonly reference: string
  /** What they are to the baby. */
  readonly words: string
}

/** What these people are, and in which referral. */
async function readPeople(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, Person[]>> {
  const people = new Map<string, Person[]>()
  if (ids.length === 0) return people
  const put = (id: string, person: Person) => people.set(id, [...(people.get(id) ?? []), person])
  for (const [column, words] of [
    ['mother_id', 'Mother'],
    ['father_id', 'Father'],
  ] as const) {
    const rows = await db
      .selectFrom('referral')
      .select(['id', 'reference', `${column} as personId`])
      .where(column, 'in', among(ids))
      .execute()
    for (const { id, reference, personId } of rows) put(personId, { referralId: id, reference, words })
  }
  const members = await db
    .selectFrom('family_member as f')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .innerJoin('referral as r', 'r.id', 'f.referral_id')
    .select(['f.person_id', 'f.kind', 'f.relationship', 'p.forenames', 'p.surname', 'r.id as referralId', 'r.reference'])
    .where('f.person_id', 'in', among(ids))
    .execute()
  for (const { person_id, referralId, reference, ...member } of members)
    put(person_id, { referralId, reference, words: memberWords(member) })
  return people
}

const kinds: Readonly<Record<MemberKind, string>> = { ...memberKindWords, partner: 'Partner', adult: 'Other adult' }

function memberWords(member: { kind: MemberKind; relationship: string; forenames: string; surname: string }): string {
  const name = member.forenames || member.surname || member.relationship
  return name === '' ? kinds[member.kind] : `${kinds[member.kind]} ${name}`
}
