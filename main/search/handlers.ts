import { sql } from 'kysely'
import { babyName } from '../../shared/people/names.ts'
import { statusWords } from '../../shared/referrals/codes.ts'
import type { Found, searchCalls } from '../../shared/search/calls.ts'
import type { Handlers, QueryContext } from '../call/handler.ts'
import { findMatches, type Match } from './find.ts'
import { withSoundIndex } from './repair.ts'

export const searchHandlers = {
  'search.find': async (context, { text }) => {
    const matches = await withSoundIndex(context.db, () => findMatches(context.db, text))
    const names = await readNames(context, matches)
    return matches.map(match => ({ ...nameOf(match, names), ...match, excerpt: [...match.excerpt] }))
  },
} satisfies Handlers<typeof searchCalls>

type Named = Pick<Found, 'name' | 'mother' | 'reference' | 'status'>

function nameOf({ referralId, where }: Match, names: ReadonlyMap<string, Named>): Named {
  return names.get(referralId ?? '') ?? { name: where, mother: null, reference: '', status: '' }
}

async function readNames({ db }: QueryContext, matches: readonly Match[]): Promise<ReadonlyMap<string, Named>> {
  const ids = JSON.stringify([...new Set(matches.map(({ referralId }) => referralId))])
  const rows = await db
    .selectFrom('referral as r')
    .innerJoin('person as m', 'm.id', 'r.mother_id')
    .select(['r.id', 'r.reference', 'r.status', 'r.number_expected as numberExpected', 'r.born_on as bornOn', 'm.surname as motherSurname'])
    .select(['m.forenames', 'm.date_of_birth'])
    .where('r.id', 'in', sql<string>`(SELECT value FROM json_each(${ids}))`)
    .execute()
  return new Map(
    rows.map(row => {
      const mother = { surname: row.motherSurname, forenames: row.forenames, dateOfBirth: row.date_of_birth }
      return [row.id, { name: babyName(row), mother, reference: row.reference, status: statusWords[row.status] }] as const
    }),
  )
}
