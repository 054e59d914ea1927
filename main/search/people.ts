import { type Kysely, sql } from 'kysely'
import type { Schema } from '../register/schema.ts'
import { indexedFacts, isEmptyEntry, type PersonEntry, spelledWords } from '../register/search-index/person-entry.ts'
import { soundsOf } from '../register/search-index/sound.ts'
import { withSoundIndex } from './repair.ts'

type Stored = PersonEntry & { readonly number: number }

const facts = sql.join(indexedFacts.map(fact => sql.ref(fact)))

/**
 * Puts a person into the people's index, replaces the entry, or takes it out when nothing is known.
 * Derived data: not audited.
 */
export function indexPerson(db: Kysely<Schema>, entry: PersonEntry): Promise<void> {
  return withSoundIndex(db, () => write(db, entry))
}

async function write(db: Kysely<Schema>, entry: PersonEntry): Promise<void> {
  const isEmpty = isEmptyEntry(entry)
  // Without RETURNING: it works as a trigger does, and SQLite flushes the full-text indexes for
  // each (see migration 3).
  const added = isEmpty
    ? null
    : await db
        .insertInto('search_person')
        .values(entry)
        .onConflict(conflict => conflict.doNothing())
        .executeTakeFirst()
  if (added?.numInsertedOrUpdatedRows === 1n) return writeIndex(db, { ...entry, number: Number(added.insertId) })
  const before = await readEntry(db, entry)
  if (before === undefined || indexedFacts.every(fact => before[fact] === entry[fact])) return
  await sql`INSERT INTO search_people (search_people, rowid, ${facts}) VALUES ('delete', ${before.number}, ${valuesOf(before)})`.execute(db)
  if (isEmpty) await db.deleteFrom('search_person').where('number', '=', before.number).execute()
  else {
    const { referral_id: _r, source_id: _s, place: _p, ...changed } = entry
    await db.updateTable('search_person').set(changed).where('number', '=', before.number).execute()
    await writeIndex(db, { ...entry, number: before.number })
  }
  await forgetWords(
    db,
    spelledWords(before).filter(word => !spelledWords(entry).includes(word)),
  )
}

function readEntry(db: Kysely<Schema>, entry: PersonEntry): Promise<Stored | undefined> {
  return db
    .selectFrom('search_person')
    .selectAll()
    .where('source_id', '=', entry.source_id)
    .where('place', '=', entry.place)
    .where('referral_id', '=', entry.referral_id)
    .executeTakeFirst()
}

async function writeIndex(db: Kysely<Schema>, entry: Stored): Promise<void> {
  await sql`INSERT INTO search_people (rowid, ${facts}) VALUES (${entry.number}, ${valuesOf(entry)})`.execute(db)
  const words = spelledWords(entry)
  if (words.length === 0) return
  const known = await sql<{
    word: string
  }>`SELECT word FROM search_word WHERE word IN (SELECT value FROM json_each(${JSON.stringify(words)}))`.execute(db)
  const isKnown = new Set(known.rows.map(({ word }) => word))
  for (const word of words.filter(word => !isKnown.has(word))) {
    const [sound, other] = soundsOf(word)
    const { insertId } = await db.insertInto('search_word').values({ word, sound, other_sound: other }).executeTakeFirstOrThrow()
    await sql`INSERT INTO search_spelling (rowid, word) VALUES (${Number(insertId)}, ${word})`.execute(db)
  }
}

/** A name that nobody has any more does not stay behind in the list of spellings. */
async function forgetWords(db: Kysely<Schema>, words: readonly string[]): Promise<void> {
  for (const word of words) {
    const { rows } =
      await sql`SELECT 1 FROM search_people WHERE search_people MATCH ${`{name aliases address also} : "${word}"`} LIMIT 1`.execute(db)
    if (rows.length > 0) continue
    const gone = await db.deleteFrom('search_word').where('word', '=', word).returning('number').executeTakeFirst()
    if (gone !== undefined)
      await sql`INSERT INTO search_spelling (search_spelling, rowid, word) VALUES ('delete', ${gone.number}, ${word})`.execute(db)
  }
}

function valuesOf(entry: PersonEntry) {
  return sql.join(indexedFacts.map(fact => entry[fact]))
}
