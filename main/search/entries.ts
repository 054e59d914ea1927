import { CompiledQuery, type Insertable, type Kysely, sql } from 'kysely'
import type { Schema } from '../register/schema.ts'
import { namedEntry, type PersonPlace, personPlaces } from '../register/search-index/person-entry.ts'
import type { SearchEntryTable } from '../register/tables/search.ts'
import { indexPerson } from './people.ts'
import { withSoundIndex } from './repair.ts'

/** Where a search result was found; also its label. */
export type Place = PersonPlace | 'Referral' | 'Note' | 'Action' | 'Minutes' | 'Agency information' | 'Event' | 'Concern' | 'Lead’s log'

interface TextEntry {
  /** Null for an entry of the lead's log that is about no referral yet. */
  readonly referralId: string | null
  /** The record that holds the text. */
  readonly sourceId: string
  readonly place: Place
  readonly body: string
}

/**
 * Puts one text into the search index, replaces it, or takes it out when empty. Words of a person
 * (`Sibling`, `Family`, …) go to the people's index, where they are found in other spellings too.
 * Derived data: not audited, rebuilt when broken.
 */
export async function indexText(db: Kysely<Schema>, { referralId, sourceId, place, body: text }: TextEntry): Promise<void> {
  const body = text.trim()
  if (isPersonPlace(place)) {
    if (referralId === null) throw new Error('A person is found through a referral.')
    return indexPerson(db, namedEntry({ referralId, sourceId, place }, body))
  }
  return withSoundIndex(db, () => write(db, { referral_id: referralId, source_id: sourceId, place, body }))
}

async function write(db: Kysely<Schema>, entry: Insertable<SearchEntryTable>): Promise<void> {
  const { referral_id, source_id, place, body } = entry
  const added = body === '' ? null : await db.executeQuery(CompiledQuery.raw(insertEntry, [referral_id, source_id, place, body]))
  if (added?.numAffectedRows === 1n) return addToIndex(db, Number(added.insertId), body)
  const before = await db
    .selectFrom('search_entry')
    .select(['number', 'body', 'referral_id'])
    .where('source_id', '=', source_id)
    .where('place', '=', place)
    .executeTakeFirst()
  if (before === undefined) return
  if (before.referral_id !== referral_id && body !== '')
    await db.updateTable('search_entry').set({ referral_id }).where('number', '=', before.number).execute()
  if (before.body === body) return
  await sql`INSERT INTO search (search, rowid, body) VALUES ('delete', ${before.number}, ${before.body})`.execute(db)
  if (body === '') return void (await db.deleteFrom('search_entry').where('number', '=', before.number).execute())
  await db.updateTable('search_entry').set({ body }).where('number', '=', before.number).execute()
  await addToIndex(db, before.number, body)
}

// Written out, not built each time: every note, action and case of a sample or a meeting comes
// through here, and building costs more than running. Without RETURNING: it works as a trigger
// does, and SQLite flushes the full-text index for each (see migration 3).
const insertEntry = 'INSERT INTO search_entry (referral_id, source_id, place, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'
const insertIndex = 'INSERT INTO search (rowid, body) VALUES (?, ?)'

async function addToIndex(db: Kysely<Schema>, number: number, body: string): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(insertIndex, [number, body]))
}

function isPersonPlace(place: Place): place is PersonPlace {
  return (personPlaces as readonly string[]).includes(place)
}
