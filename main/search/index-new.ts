import { type Kysely, sql } from 'kysely'
import { insertAll } from '../register/insert-all.ts'
import type { Schema } from '../register/schema.ts'
import { indexedFacts, isEmptyEntry, type PersonEntry, spelledWords } from '../register/search-index/person-entry.ts'
import { soundsOf } from '../register/search-index/sound.ts'
import { indexText } from './entries.ts'
import { indexPerson } from './people.ts'

export interface NewText {
  readonly referralId: string
  readonly sourceId: string
  readonly place: 'Referral' | 'Note'
  readonly body: string
}

/**
 * Puts people and texts that were just added into the search indexes, each index at once: what
 * `indexPerson` and `indexText` do one by one. Only for records that have no entry yet, as those of
 * an import.
 */
export async function indexNew(db: Kysely<Schema>, people: readonly PersonEntry[], texts: readonly NewText[]): Promise<void> {
  if (people.length + texts.length <= few) {
    for (const entry of people) await indexPerson(db, entry)
    for (const text of texts) await indexText(db, text)
    return
  }
  await indexPeople(
    db,
    people.filter(entry => !isEmptyEntry(entry)),
  )
  const entries = texts.map(({ referralId, sourceId, place, body }) => ({
    referral_id: referralId,
    source_id: sourceId,
    place,
    body: body.trim(),
  }))
  const from = await lastNumber(db, 'search_entry')
  await insertAll(
    db,
    'search_entry',
    entries.filter(({ body }) => body !== ''),
  )
  await sql`INSERT INTO search (rowid, body) SELECT number, body FROM search_entry WHERE number > ${from}`.execute(db)
}

/** As many as one referral has: for them the indexes need not be flushed. */
const few = 5

const facts = sql.join(indexedFacts.map(fact => sql.ref(fact)))

async function indexPeople(db: Kysely<Schema>, entries: readonly PersonEntry[]): Promise<void> {
  const from = await lastNumber(db, 'search_person')
  await insertAll(db, 'search_person', entries)
  await sql`INSERT INTO search_people (rowid, ${facts}) SELECT number, ${facts} FROM search_person WHERE number > ${from}`.execute(db)
  const words = [...new Set(entries.flatMap(spelledWords))]
  const known = await sql<{
    word: string
  }>`SELECT word FROM search_word WHERE word IN (SELECT value FROM json_each(${JSON.stringify(words)}))`.execute(db)
  const isKnown = new Set(known.rows.map(({ word }) => word))
  const unknown = words.filter(word => !isKnown.has(word)).map(word => ({ word, sounds: soundsOf(word) }))
  if (unknown.length === 0) return
  const fromWord = await lastNumber(db, 'search_word')
  await insertAll(
    db,
    'search_word',
    unknown.map(({ word, sounds: [sound, other_sound] }) => ({ word, sound, other_sound })),
  )
  await sql`INSERT INTO search_spelling (rowid, word) SELECT number, word FROM search_word WHERE number > ${fromWord}`.execute(db)
}

async function lastNumber(db: Kysely<Schema>, table: 'search_entry' | 'search_person' | 'search_word'): Promise<number> {
  const last = await db
    .selectFrom(table)
    .select(e => e.fn.max('number').as('number'))
    .executeTakeFirst()
  return Number(last?.number ?? 0)
}
