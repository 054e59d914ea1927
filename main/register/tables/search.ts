import type { ColumnType } from 'kysely'

/**
 * FTS5 table `search`: rowid joins `search_entry.number`. Derived; written by main/search alone.
 */
export interface SearchEntryTable {
  number: ColumnType<number, number | undefined, never>
  /** Null: an entry of the lead’s log that is about no referral. */
  referral_id: string | null
  source_id: string
  place: string
  body: string
}

/**
 * FTS5 table `search_people`, one column a kind of fact: rowid joins `search_person.number`.
 * Derived; written by main/search alone.
 */
export interface SearchPersonTable {
  number: ColumnType<number, number | undefined, never>
  referral_id: string
  source_id: string
  place: string
  name: string
  aliases: string
  nhs_number: string
  hospital_number: string
  social_care_id: string
  reference: string
  address: string
  phone: string
  /** Other ways to type the same: without spaces, apostrophes or special letters. */
  also: string
}

/**
 * A word of the people’s index and how it sounds; FTS5 trigram table `search_spelling`: rowid joins
 * `number`. Derived.
 */
interface SearchWordTable {
  number: ColumnType<number, number | undefined, never>
  word: string
  sound: string
  other_sound: string
}

export interface SearchTables {
  search_entry: SearchEntryTable
  search_person: SearchPersonTable
  search_word: SearchWordTable
}
