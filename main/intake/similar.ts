import type { Kysely, Selectable } from 'kysely'
import { personFacts as allFacts } from '../../shared/people/facts.ts'
import { babyName, fullName } from '../../shared/people/names.ts'
import { readNhsNumber } from '../../shared/people/nhs-number.ts'
import { otherNames } from '../../shared/people/told.ts'
import { compareIdentities, type FamilyFacts } from '../../shared/referrals/similar.ts'
import { agreeWords, type Identity, type Similar, similarKinds } from '../../shared/referrals/similar-model.ts'
import { fromColumns } from '../record/stored.ts'
import type { Schema } from '../register/schema.ts'
import { among } from '../register/sql/among.ts'
import type { PersonTable } from '../register/tables/referral.ts'
import { candidatesFor } from './similar-candidates.ts'

/** As many as anyone compares. */
const mostShown = 10

/**
 * Other referrals that may be of the same family, likeliest first. Closed and withdrawn ones too,
 * because earlier pregnancies matter; what a merged record says counts for the one it went into.
 */
export async function findSimilar(db: Kysely<Schema>, identity: Identity): Promise<Similar[]> {
  const candidate = factsOf(identity)
  const rows = await readRecords(db, await candidatesFor(db, identity))
  const found = rows.flatMap(row => {
    const { kind, sentence, fields } = compareIdentities(candidate, row.facts)
    if (kind === null) return []
    const sameNumber = fields.some(({ field, verdict }) => field === 'nhsNumber' && verdict === 'agrees')
    const needsReason =
      sameNumber && row.status !== 'withdrawn' && (kind === 'same_pregnancy' || (kind === 'same_mother' && row.status === 'open'))
    const { facts: _, ...record } = row
    return { ...record, kind, sentence, needsReason, agrees: agreeWords(fields), fields: [...fields] }
  })
  const isFirst = ({ id }: Similar, place: number, all: readonly Similar[]) => all.findIndex(other => other.id === id) === place
  return found
    .sort(likeliestFirst)
    .filter(isFirst)
    .filter(({ id }) => id !== identity.except)
    .slice(0, mostShown)
}

function likeliestFirst(one: Similar, other: Similar): number {
  return (
    similarKinds.indexOf(one.kind) - similarKinds.indexOf(other.kind) ||
    Number(other.status === 'open') - Number(one.status === 'open') ||
    other.agrees.length - one.agrees.length ||
    (one.reference < other.reference ? 1 : -1)
  )
}

function factsOf({ father, edd, bornOn, except: _, ...mother }: Identity): FamilyFacts {
  const number = (typed: string) => {
    const read = readNhsNumber(typed)
    return read.ok ? read.value : null
  }
  return {
    mother: { ...mother, nhsNumber: number(mother.nhsNumber) },
    father: { ...father, nhsNumber: number(father.nhsNumber) },
    edd,
    overOn: bornOn,
  }
}

interface KnownRecord extends Pick<Similar, 'id' | 'reference' | 'name' | 'status' | 'edd'> {
  readonly facts: FamilyFacts
}

async function readRecords(db: Kysely<Schema>, ids: readonly string[]): Promise<KnownRecord[]> {
  if (ids.length === 0) return []
  const referrals = await db
    .selectFrom('referral as r')
    .leftJoin('referral as into', 'into.id', 'r.merged_into')
    .select(['r.edd', 'r.number_expected', 'r.born_on', 'r.ended_on', 'r.mother_id', 'r.father_id'])
    .select(e => [
      e.fn.coalesce('into.id', 'r.id').as('id'),
      e.fn.coalesce('into.reference', 'r.reference').as('reference'),
      e.fn.coalesce('into.status', 'r.status').as('status'),
    ])
    .where('r.id', 'in', among(ids))
    .execute()
  const people = await db
    .selectFrom('person')
    .selectAll()
    .where('id', 'in', among(referrals.flatMap(row => [row.mother_id, row.father_id])))
    .execute()
  const byId = new Map(people.map(person => [person.id, person]))
  return referrals.flatMap(row => {
    const [mother, father] = [byId.get(row.mother_id), byId.get(row.father_id)]
    if (mother === undefined || father === undefined) return []
    const baby = { motherSurname: mother.surname, numberExpected: row.number_expected, bornOn: row.born_on }
    return {
      id: row.id,
      reference: row.reference,
      name: `${babyName(baby)}, mother ${fullName(mother)}`,
      status: row.status,
      edd: row.edd,
      facts: {
        mother: personFacts(mother),
        father: personFacts(father),
        edd: row.edd,
        overOn: row.born_on ?? row.ended_on,
      },
    }
  })
}

function personFacts(row: Selectable<PersonTable>) {
  const { surname, forenames, dateOfBirth, nhsNumber, hospitalNumber, address, postcode, ...others } = fromColumns(allFacts, row)
  return { surname, forenames, aliases: otherNames(others), dateOfBirth, nhsNumber, hospitalNumber, address, postcode }
}
