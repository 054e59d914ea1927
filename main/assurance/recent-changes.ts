import type { Kysely } from 'kysely'
import type { RecentChange } from '../../shared/assurance/calls.ts'
import { babyName } from '../../shared/people/names.ts'
import { recentEntries } from '../register/audit/since.ts'
import type { Schema } from '../register/schema.ts'

/** How many changes are told. */
const atMost = 100

/** What was changed since a day, newest first: one line for each audit entry and referral. */
export async function recentChanges(db: Kysely<Schema>, since: string): Promise<RecentChange[]> {
  const entries = await recentEntries(db, since, atMost)
  return entries.map(({ motherSurname, motherForenames, motherDateOfBirth, numberExpected, bornOn, actionText, ...entry }) => ({
    ...entry,
    what: actionText === null ? entry.what : `${entry.what}: ${actionText}`,
    babyName: babyName({ motherSurname: motherSurname ?? '', numberExpected: numberExpected ?? 1, bornOn }),
    mother: { surname: motherSurname ?? '', forenames: motherForenames ?? '', dateOfBirth: motherDateOfBirth },
  }))
}
