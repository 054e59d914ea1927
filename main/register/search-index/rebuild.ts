import type Database from 'better-sqlite3'
import type { Register } from '../register.ts'
import type { PersonTable } from '../tables/referral.ts'
import { foundColumns, indexedFacts, isEmptyEntry, type PersonPlace, personEntry, spelledWords } from './person-entry.ts'
import { soundsOf } from './sound.ts'

const facts = ['id', ...foundColumns].map(column => `p.${column}`).join(', ')
/** A baby has these of them. */
const ofBaby: readonly string[] = ['surname', 'forenames', 'nhs_number']
const babyFacts = ['b.id', ...foundColumns.map(column => (ofBaby.includes(column) ? `b.${column}` : "''"))].join(', ')
const addresses = `(SELECT json_group_array(a.address || ' ' || a.postcode) FROM address a WHERE a.person_id = p.id AND a.withdrawn_at IS NULL)`

/**
 * Parents, relatives and babies with what they are found by; the oldest first, as they were
 * written. The names of a merged record lead to the one it went into.
 */
const everyone = `
  SELECT ${facts}, coalesce(r.merged_into, r.id) AS referralId, r.reference, 'Mother' AS place, ${addresses} AS addresses
    FROM referral r JOIN person p ON p.id = r.mother_id
  UNION ALL SELECT ${facts}, coalesce(r.merged_into, r.id), '', 'Father', ${addresses} FROM referral r JOIN person p ON p.id = r.father_id
  UNION ALL SELECT ${facts}, f.referral_id, '', iif(f.kind = 'sibling', 'Sibling', 'Family'), '[]'
    FROM family_member f JOIN person p ON p.id = f.person_id WHERE f.withdrawn_at IS NULL
  UNION ALL SELECT ${babyFacts}, b.referral_id, '', 'Baby', '[]'
    FROM baby b WHERE b.withdrawn_at IS NULL
  ORDER BY referralId`

const indexes = ['search', 'search_people', 'search_spelling'] as const

/**
 * Rebuilds both full-text indexes and the list of spellings: people from their records, texts from
 * what is kept of them. Derived data: never a reason to block, and not audited.
 */
export function rebuildSearch({ database }: Pick<Register, 'database'>): void {
  database.transaction(() => {
    writePeople(database)
    remake(database, 'search')
  })()
}

/**
 * Fills the people's index of a register that has none yet, or has lost it. One look-up when there
 * is nothing to do.
 */
export function fillSearch(database: Database.Database): void {
  const exists = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'search_person'").get()
  if (exists === undefined) return
  const isEmpty = database.prepare('SELECT 1 FROM referral WHERE NOT EXISTS (SELECT 1 FROM search_person) LIMIT 1').get() !== undefined
  if (isEmpty) database.transaction(() => writePeople(database))()
}

function writePeople(database: Database.Database): void {
  writeRecords(database)
  writeWords(database)
  remake(database, 'search_people')
  remake(database, 'search_spelling')
}

/** From the texts that the index is over. */
function remake(database: Database.Database, index: (typeof indexes)[number]): void {
  database.exec(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`)
}

type Row = PersonTable & { referralId: string; reference: string; place: PersonPlace; addresses: string }

function writeRecords(database: Database.Database): void {
  database.exec('DELETE FROM search_person')
  const columns = ['referral_id', 'source_id', 'place', ...indexedFacts]
  const insert = database.prepare(`INSERT OR IGNORE INTO search_person (${columns}) VALUES (${columns.map(column => `@${column}`)})`)
  // Read whole: a statement that is being stepped through keeps others from writing.
  for (const row of database.prepare(everyone).all() as Row[]) {
    const about = { referralId: row.referralId, sourceId: row.id, place: row.place }
    const entry = personEntry(about, row, row.reference, JSON.parse(row.addresses))
    if (!isEmptyEntry(entry)) insert.run(entry)
  }
}

function writeWords(database: Database.Database): void {
  database.exec('DELETE FROM search_word')
  const words = new Set<string>()
  const people = database.prepare('SELECT name, aliases, address FROM search_person').iterate() as Iterable<
    Parameters<typeof spelledWords>[0]
  >
  for (const person of people) for (const word of spelledWords(person)) words.add(word)
  const insert = database.prepare('INSERT INTO search_word (word, sound, other_sound) VALUES (?, ?, ?)')
  for (const word of words) insert.run(word, ...soundsOf(word))
}

/**
 * What is wrong with the full-text indexes, in sentences; empty when they agree with their texts
 * and every mother can be found.
 */
export function searchProblems({ database }: Register): readonly string[] {
  const lost = Number(
    database
      .prepare(`SELECT count(*) FROM referral r JOIN person m ON m.id = r.mother_id WHERE m.surname || m.forenames <> ''
    AND NOT EXISTS (SELECT 1 FROM search_person e WHERE e.source_id = m.id AND e.place = 'Mother')`)
      .pluck()
      .get(),
  )
  const missing = lost === 0 ? [] : [`${lost} referrals have a mother who cannot be found by searching.`]
  try {
    // 1: against the texts themselves, not only within the index.
    for (const index of indexes) database.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`).run()
    return missing
  } catch {
    return [...missing, 'The search index does not agree with the register. It can be rebuilt without loss.']
  }
}
