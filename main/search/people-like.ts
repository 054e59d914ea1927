import { type Kysely, type RawBuilder, sql } from 'kysely'
import { plain } from '../../shared/people/letters.ts'
import type { Schema } from '../register/schema.ts'
import { squeezed, wordsOf } from '../register/search-index/plain.ts'
import { similarWords } from './spelling.ts'

/**
 * People of the search index looked at, newest first; each costs a page of the encrypted file.
 * Exact names are found by the index of names.
 */
const most = 60

interface Named {
  readonly surname: string
  readonly forenames: string
}

/**
 * Ids of referrals with somebody of one of these surnames and one of these forenames, as they are
 * spelt or sound; an alias can be either.
 */
export async function peopleNamedLike(
  db: Kysely<Schema>,
  { surname, forenames, aliases }: Named & { readonly aliases: string },
): Promise<string[]> {
  const others = plainWords(aliases)
  const surnames = await spellings(db, [...plainWords(surname), ...others])
  const called = await spellings(db, [...plainWords(forenames), ...others])
  return matching(db, bothOf(surnames, called))
}

/** Ids of referrals with somebody of this surname and a forename of these, as they stand. */
export function peopleNamed(db: Kysely<Schema>, { surname, forenames }: Named): Promise<string[]> {
  return matching(db, bothOf(plainWords(surname), plainWords(forenames)))
}

export function peopleNumbered(db: Kysely<Schema>, hospitalNumber: string): Promise<string[]> {
  return matching(db, within('hospital_number', hospitalNumber))
}

export function peopleAtPostcode(db: Kysely<Schema>, postcode: string): Promise<string[]> {
  return matching(db, within('address', postcode))
}

/** The people of the search index that match an FTS5 expression, newest first. */
async function matching(db: Kysely<Schema>, match: string | null): Promise<string[]> {
  if (match === null) return []
  const query: RawBuilder<{ id: string }> = sql`
    SELECT p.referral_id AS id FROM search_people CROSS JOIN search_person p ON p.number = search_people.rowid
    WHERE search_people MATCH ${match} ORDER BY search_people.rowid DESC LIMIT ${most}`
  return (await query.execute(db)).rows.map(({ id }) => id)
}

function bothOf(surnames: readonly string[], forenames: readonly string[]): string | null {
  if (surnames.length === 0 || forenames.length === 0) return null
  return `{name aliases also} : ((${either(surnames)}) AND (${either(forenames)}))`
}

/** With its spaces and without. */
function within(column: 'hospital_number' | 'address', typed: string): string | null {
  const words = wordsOf(typed)
  return words.length === 0 ? null : `{${column} also} : (${either([words.join(' '), squeezed(typed)])})`
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

/**
 * Quotes keep what was typed out of FTS5's own syntax; `wordsOf` leaves letters and digits only.
 */
function either(phrases: readonly string[]): string {
  return [...new Set(phrases)].map(phrase => `"${phrase}"`).join(' OR ')
}
