import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { Identity, Similar, Status } from '../../shared/referrals/model.ts'
import { babyName, foldName, fullName } from '../../shared/referrals/names.ts'
import { readNhsNumber } from '../../shared/referrals/nhs-number.ts'
import type { Schema } from '../register/schema.ts'

/** Other referrals that may be of the same mother: same NHS number, or same name (and date of birth where both are known). */
export async function findSimilar(db: Kysely<Schema>, identity: z.output<typeof Identity>): Promise<Similar[]> {
  const nhs = readNhsNumber(identity.nhsNumber)
  const name = foldName(`${identity.surname} ${identity.forenames}`)
  const byName = identity.surname !== '' && identity.forenames !== ''
  if (!nhs.ok && !byName) return []
  const rows = await db
    .selectFrom('person as m')
    .innerJoin('referral as r', 'r.mother_id', 'm.id')
    .select(['r.id', 'r.reference', 'r.status', 'r.edd', 'r.number_expected as numberExpected', 'r.born_on as bornOn'])
    .select(['m.surname', 'm.forenames', 'm.nhs_number', 'm.date_of_birth', 'm.folded_name'])
    .where(e => e.or([...(nhs.ok ? [e('m.nhs_number', '=', nhs.value)] : []), ...(byName ? [e('m.folded_name', '=', name)] : [])]))
    .where('r.status', '<>', 'withdrawn')
    .where('r.id', '<>', identity.except ?? '')
    .limit(10)
    .execute()
  return rows
    .filter(
      row =>
        (nhs.ok && row.nhs_number === nhs.value) ||
        row.date_of_birth === null ||
        identity.dateOfBirth === null ||
        row.date_of_birth === identity.dateOfBirth,
    )
    .map(row => ({
      id: row.id,
      reference: row.reference,
      name: `${babyName({ motherSurname: row.surname, numberExpected: row.numberExpected, bornOn: row.bornOn })}, mother ${fullName(row)}`,
      status: row.status as Status,
      edd: row.edd,
      agrees: [
        ...(nhs.ok && row.nhs_number === nhs.value ? ['NHS number'] : []),
        ...(byName && row.folded_name === name ? ['name'] : []),
        ...(identity.dateOfBirth !== null && row.date_of_birth === identity.dateOfBirth ? ['date of birth'] : []),
      ],
    }))
}

/** Gives the next free reference of a year, `PB-2026-0142`, and counts on from there: one look at the register for each year. */
export function countReferences(db: Kysely<Schema>): (year: string) => Promise<string> {
  const last = new Map<string, number>()
  return async year => {
    const number = (last.get(year) ?? (await lastReference(db, year))) + 1
    last.set(year, number)
    return `PB-${year}-${String(number).padStart(4, '0')}`
  }
}

async function lastReference(db: Kysely<Schema>, year: string): Promise<number> {
  const prefix = `PB-${year}-`
  const last = await db
    .selectFrom('referral')
    .select('reference')
    .where('reference', '>=', prefix)
    .where('reference', '<', `PB-${year}.`)
    .orderBy(sql`length(reference) DESC, reference DESC`)
    .limit(1)
    .executeTakeFirst()
  return last === undefined ? 0 : Number(last.reference.slice(prefix.length))
}
