import { distance } from 'fastest-levenshtein'
import { type Kysely, sql } from 'kysely'
import type { Schema } from '../register/schema.ts'
import { soundsOf } from '../register/search-index/sound.ts'
import { either, type Wanted, type WantedWord } from './wanted.ts'

/** Words that may be meant at most, and how many of each kind are looked at. */
const most = 8
const looked = 200

/** Shorter words have too many neighbours to be of use. */
const shortest = 3

/**
 * The FTS5 expression for the same words in other spellings, in names and addresses; null when
 * there are none. Words that sound the same, that differ by a letter or two, or that hold what was
 * typed inside (`bourne` in `Winterbourne`).
 */
export async function otherSpellings(db: Kysely<Schema>, wanted: Wanted): Promise<{ match: string; words: readonly string[] } | null> {
  const meant: string[] = []
  const terms: string[] = []
  for (const word of wanted.words) {
    const others = word.plain === null ? [] : await similarWords(db, word.plain)
    meant.push(...others)
    terms.push(either([word.begun, ...others.map(other => `"${other}"`), ...(await inParts(db, word, meant))]))
  }
  if (meant.length === 0) return null
  return { match: `{name aliases address also} : (${terms.join(' AND ')})`, words: meant }
}

/**
 * A name of several parts, each in its own other spellings: `Jones-Pryce` for Jones-Price. Adds
 * what may be meant.
 */
async function inParts(db: Kysely<Schema>, { plain, parts }: WantedWord, meant: string[]): Promise<string[]> {
  if (plain === null || parts.length < 2) return []
  const terms: string[] = []
  for (const part of parts) {
    const others = await similarWords(db, part)
    meant.push(...others)
    terms.push(either([`"${part}"*`, ...others.map(other => `"${other}"`)]))
  }
  return [`(${terms.join(' AND ')})`]
}

/** Words of the people's index that are spelt like this one, the nearest first. */
export async function similarWords(db: Kysely<Schema>, word: string): Promise<string[]> {
  if (word.length < shortest) return []
  const [sound, other] = soundsOf(word)
  const { rows } = await sql<{ word: string; sounds: number }>`
    SELECT word, 1 AS sounds FROM search_word WHERE sound = ${sound} OR (other_sound = ${sound} AND other_sound <> '')
      OR (sound = ${other} AND ${other} <> '')
    UNION ALL SELECT word, 0 FROM (SELECT word FROM search_spelling WHERE search_spelling MATCH ${`"${word}"`} LIMIT ${looked})
    UNION ALL SELECT word, 0 FROM (SELECT word FROM search_spelling WHERE search_spelling MATCH ${trigrams(word)} ORDER BY rank LIMIT ${looked})`.execute(
    db,
  )
  const sounding = new Set(rows.filter(({ sounds }) => sounds === 1).map(row => row.word))
  return [...new Set(rows.map(row => row.word))]
    .filter(other => other !== word)
    .map(other => ({ other, far: farness(word, other, sounding.has(other)) }))
    .filter(({ far }) => far !== null)
    .sort((a, b) => (a.far ?? 0) - (b.far ?? 0))
    .slice(0, most)
    .map(({ other }) => other)
}

/** How far a word is from what was typed; null when it is another word. */
export function farness(typed: string, word: string, soundsSame: boolean): number | null {
  if (word.includes(typed)) return 0.5
  const letters = distance(typed, word)
  const long = Math.max(typed.length, word.length)
  // Okafour, Okafor; Siobhan is out of reach of Shivaun by sound: such names are kept as aliases.
  if (soundsSame) return letters <= Math.max(1, Math.floor(long / 2)) ? letters : null
  const allowed = long <= 3 ? 0 : long <= 5 ? 1 : 2
  return letters <= allowed ? letters + 0.25 : null
}

/** FTS5: any three letters in a row. */
function trigrams(word: string): string {
  const letters = [...word]
  return letters
    .slice(0, -2)
    .map((_letter, at) => `"${letters.slice(at, at + 3).join('')}"`)
    .join(' OR ')
}
