import { type Kysely, sql } from 'kysely'
import type { Schema } from '../register/schema.ts'
import { bornDays, findBorn } from './born.ts'
import { withSoundIndex } from './repair.ts'
import { otherSpellings } from './spelling.ts'
import { readWanted, type Wanted } from './wanted.ts'

/**
 * A word that stands in more texts than this narrows no list, and the newest of them are looked at.
 * 5,000 referrals have some 40,000 texts.
 */
const mostTexts = 100_000

/** Of a register of 100,000 referrals, some twenty people are born on one day. */
const mostBorn = 1_000

/**
 * The referrals that a list's filter leaves: those of people whose name, alias, number, reference
 * or address matches; when there are none, those with the words in a text; when there are none
 * either, those of people whose names are spelt differently. In no order.
 */
export async function findReferrals(db: Kysely<Schema>, typed: string): Promise<string[]> {
  const wanted = readWanted(typed)
  if (wanted === null) return []
  return withSoundIndex(db, async () => {
    const born = await findBorn(db, bornDays(typed), mostBorn)
    return born.length > 0 ? [...new Set(born.map(({ referralId }) => referralId))] : findWanted(db, wanted)
  })
}

async function findWanted(db: Kysely<Schema>, wanted: Wanted): Promise<string[]> {
  const people = await ofPeople(db, wanted.begun)
  if (people.length > 0 || wanted.isLetter) return people
  const texts = await ofTexts(db, wanted.begun)
  if (texts.length > 0) return texts
  const others = await otherSpellings(db, wanted)
  return others === null ? [] : ofPeople(db, others.match)
}

async function ofPeople(db: Kysely<Schema>, match: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT p.referral_id AS id FROM search_people CROSS JOIN search_person p ON p.number = search_people.rowid
    WHERE search_people MATCH ${match}`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * The index with both numbers is named because SQLite would read the texts themselves, page after
 * page: seven times slower.
 */
async function ofTexts(db: Kysely<Schema>, match: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT e.referral_id AS id FROM (SELECT rowid FROM search WHERE search MATCH ${match} ORDER BY rowid DESC LIMIT ${sql.lit(mostTexts)}) s
    CROSS JOIN search_entry e INDEXED BY search_entry_of ON e.number = s.rowid WHERE e.referral_id IS NOT NULL`.execute(db)
  return rows.map(({ id }) => id)
}
