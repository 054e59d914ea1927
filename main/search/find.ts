import type { Kysely } from 'kysely'
import type { ExcerptPart } from '../../shared/search/calls.ts'
import type { Schema } from '../register/schema.ts'
import { bornDays, findBorn } from './born.ts'
import { findAcross } from './find-across.ts'
import { type FoundPerson, findPeople } from './find-people.ts'
import { type FoundText, findTexts } from './find-texts.ts'
import { otherSpellings } from './spelling.ts'
import { readWanted, type Wanted } from './wanted.ts'

export interface Match {
  readonly referralId: string | null
  readonly sourceId: string
  readonly where: string
  readonly excerpt: readonly ExcerptPart[]
  readonly similar: boolean
}

const most = 30
/**
 * With fewer people than this found as typed, people whose names are spelt differently are looked
 * for too.
 */
const few = 5
/** Texts that stand before people with other spellings, so that both are on the screen. */
const textsFirst = 4

/** Everything that matches what was typed: people, then texts, newest first. */
export async function findMatches(db: Kysely<Schema>, typed: string): Promise<Match[]> {
  const wanted = readWanted(typed)
  if (wanted === null) return []
  const born = await findBorn(db, bornDays(typed), most)
  const named = await findExactPeople(db, wanted)
  const people = [...born, ...named.filter(({ number }) => born.every(one => one.number !== number))].slice(0, most)
  const texts = wanted.isLetter || people.length >= most ? [] : await findWords(db, wanted, most - people.length)
  const similar = people.length < few ? await findSimilarPeople(db, wanted, new Set(people.map(({ number }) => number))) : []
  const asTyped = (found: Omit<Match, 'similar'>): Match => ({ ...found, similar: false })
  return [
    ...people.map(asTyped),
    ...texts.slice(0, textsFirst).map(asTyped),
    ...similar.map(found => ({ ...found, similar: true })),
    ...texts.slice(textsFirst).map(asTyped),
  ]
}

function findExactPeople(db: Kysely<Schema>, wanted: Wanted): Promise<FoundPerson[]> {
  return findBest(db, wanted, most, findPeople)
}

/**
 * Texts that hold all the words; when nobody is called so either, texts about a person that hold
 * the others.
 */
async function findWords(db: Kysely<Schema>, wanted: Wanted, limit: number): Promise<FoundText[]> {
  const texts = await findBest(db, wanted, limit, findTexts)
  return texts.length > 0 || limit < most ? texts : findAcross(db, wanted, limit)
}

/** Whole words first: `Li` before `Lindsay`; then words that begin so. */
async function findBest<T extends { readonly number: number }>(
  db: Kysely<Schema>,
  { whole, begun }: Wanted,
  limit: number,
  find: (db: Kysely<Schema>, match: string, limit: number) => Promise<T[]>,
): Promise<T[]> {
  const best = await find(db, whole, limit)
  if (best.length >= limit) return best
  const known = new Set(best.map(({ number }) => number))
  const more = (await find(db, begun, limit)).filter(({ number }) => !known.has(number))
  return [...best, ...more].slice(0, limit)
}

/** People whose names or addresses are spelt differently, the nearest spelling first. */
async function findSimilarPeople(db: Kysely<Schema>, wanted: Wanted, known: ReadonlySet<number>): Promise<FoundPerson[]> {
  const others = await otherSpellings(db, wanted)
  if (others === null) return []
  const found = await findPeople(db, others.match, most)
  const nearest = ({ hits }: FoundPerson) => {
    const places = hits.map(hit => others.words.indexOf(hit)).filter(place => place >= 0)
    return places.length === 0 ? others.words.length : Math.min(...places)
  }
  return found
    .filter(({ number }) => !known.has(number))
    .sort((a, b) => nearest(a) - nearest(b))
    .slice(0, most / 3)
}
