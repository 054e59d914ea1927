import { type Kysely, type RawBuilder, sql } from 'kysely'
import { foldName } from '../../shared/people/names.ts'
import { swapped } from '../../shared/referrals/similar.ts'
import type { Identity } from '../../shared/referrals/similar-model.ts'
import type { Schema } from '../register/schema.ts'
import { plain, squeezed, wordsOf } from '../register/search-index/plain.ts'
import { similarWords } from '../search/spelling.ts'

/** Records looked at for each thing known of a family. A fact that more have, such as the commonest names, says little by itself. */
const most = 100
/** People of the search index looked at, newest first; each costs a page of the encrypted file. Exact names are found by the index above. */
const mostByText = 60

/**
 * Ids of referrals that could be of the same family, found by index only: NHS numbers, names as they stand, dates of birth, names spelt
 * differently or known as aliases, hospital number, postcode; of both parents. Who is the same is decided by `compareIdentities`.
 */
export async function candidatesFor(db: Kysely<Schema>, identity: Identity): Promise<string[]> {
  const { father } = identity
  const found = await Promise.all([
    byPerson(db, 'nhs_number', [...digitsOf(identity.nhsNumber), ...digitsOf(father.nhsNumber)]),
    byPerson(db, 'folded_name', [...nameOf(identity), ...nameOf(father)]),
    byPerson(db, 'date_of_birth', daysOf(identity.dateOfBirth)),
    byText(db, await namesLike(db, identity)),
    byText(db, namedAs(father)),
    byText(db, numbered(identity.hospitalNumber)),
    byText(db, postcoded(identity.postcode)),
  ])
  return [...new Set(found.flat())].filter(id => id !== identity.except)
}

type Known = 'nhs_number' | 'folded_name' | 'date_of_birth'

async function byPerson(db: Kysely<Schema>, column: Known, values: readonly string[]): Promise<string[]> {
  if (values.length === 0) return []
  const people = db.selectFrom('person').select('id').where(column, 'in', values).limit(most)
  const ids = (await people.execute()).map(({ id }) => id)
  if (ids.length === 0) return []
  const among = sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
  const mothers = db.selectFrom('referral').select('id').where('mother_id', 'in', among)
  const fathers = db.selectFrom('referral').select('id').where('father_id', 'in', among)
  return (await mothers.unionAll(fathers).execute()).map(({ id }) => id)
}

/** The people of the search index that match an FTS5 expression, newest first. */
async function byText(db: Kysely<Schema>, match: string | null): Promise<string[]> {
  if (match === null) return []
  const query: RawBuilder<{ id: string }> = sql`
    SELECT p.referral_id AS id FROM search_people CROSS JOIN search_person p ON p.number = search_people.rowid
    WHERE search_people MATCH ${match} ORDER BY search_people.rowid DESC LIMIT ${mostByText}`
  return (await query.execute(db)).rows.map(({ id }) => id)
}

function digitsOf(typed: string): string[] {
  const digits = typed.replace(/[\s-]/g, '')
  return digits === '' ? [] : [digits]
}

/** As `folded_name` has it, and the other way round. */
function nameOf({ surname, forenames }: Pick<Identity, 'surname' | 'forenames'>): string[] {
  if (surname === '' || forenames === '') return []
  return [foldName(`${surname} ${forenames}`), foldName(`${forenames} ${surname}`)]
}

function daysOf(day: string | null): string[] {
  return day === null ? [] : [...new Set([day, swapped(day)])]
}

/** FTS5: one of her surnames and one of her forenames, as they are spelt or sound; an alias can be either. */
async function namesLike(db: Kysely<Schema>, { surname, forenames, aliases }: Identity): Promise<string | null> {
  const others = plainWords(aliases)
  const surnames = await spellings(db, [...plainWords(surname), ...others])
  const called = await spellings(db, [...plainWords(forenames), ...others])
  return bothOf(surnames, called)
}

/** FTS5: his surname and a forename, as they stand. */
function namedAs({ surname, forenames }: Identity['father']): string | null {
  return bothOf(plainWords(surname), plainWords(forenames))
}

function bothOf(surnames: readonly string[], forenames: readonly string[]): string | null {
  if (surnames.length === 0 || forenames.length === 0) return null
  return `{name aliases also} : ((${either(surnames)}) AND (${either(forenames)}))`
}

async function spellings(db: Kysely<Schema>, words: readonly string[]): Promise<string[]> {
  const all = new Set<string>()
  for (const word of words.slice(0, 6)) for (const spelt of [word, ...(await similarWords(db, word))]) all.add(spelt)
  return [...all]
}

function plainWords(text: string): string[] {
  return wordsOf(text)
    .map(plain)
    .filter(word => word.length > 1)
}

function numbered(hospitalNumber: string): string | null {
  const words = wordsOf(hospitalNumber)
  return words.length === 0 ? null : `{hospital_number also} : (${either([words.join(' '), squeezed(hospitalNumber)])})`
}

function postcoded(postcode: string): string | null {
  const words = wordsOf(postcode)
  return words.length === 0 ? null : `{address also} : (${either([words.join(' '), squeezed(postcode)])})`
}

/** Quotes keep what was typed out of FTS5's own syntax; `wordsOf` leaves letters and digits only. */
function either(phrases: readonly string[]): string {
  return [...new Set(phrases)].map(phrase => `"${phrase}"`).join(' OR ')
}
