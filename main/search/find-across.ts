import { type Kysely, sql } from 'kysely'
import { plain } from '../../shared/people/letters.ts'
import type { ExcerptPart } from '../../shared/search/calls.ts'
import type { Schema } from '../register/schema.ts'
import type { FoundText } from './find-texts.ts'
import type { Wanted } from './wanted.ts'

/** Of so many people of a name the texts are read: some 700 texts, 10 ms. */
const mostPeople = 100
/** More words than this are not taken apart. */
const mostWords = 4
/** How much of a text is shown before and after the first word that matched, in letters. */
const before = 40
const after = 80

/**
 * Texts about a person that hold the other words: `okafor sofa` finds the note “Sofa surfing” of
 * Okafor's referral. Newest first.
 */
export async function findAcross(db: Kysely<Schema>, { words }: Wanted, limit: number): Promise<FoundText[]> {
  if (words.length < 2 || words.length > mostWords) return []
  const found: FoundText[] = []
  for (const name of words) {
    const others = words.filter(word => word !== name).flatMap(word => word.plain ?? [])
    if (name.plain === null || others.length !== words.length - 1) continue
    found.push(...(await textsAbout(db, name.begun, others)))
  }
  return found.sort((a, b) => b.number - a.number).slice(0, limit)
}

async function textsAbout(db: Kysely<Schema>, match: string, others: readonly string[]): Promise<FoundText[]> {
  const { rows } = await sql<Omit<FoundText, 'excerpt'> & { body: string }>`
    WITH named AS (SELECT DISTINCT p.referral_id AS id FROM (SELECT rowid FROM search_people WHERE search_people MATCH ${`{name aliases also} : ${match}`}
      ORDER BY rowid DESC LIMIT ${sql.lit(mostPeople)}) s CROSS JOIN search_person p ON p.number = s.rowid)
    SELECT e.number, e.referral_id AS referralId, e.source_id AS sourceId, e.place AS "where", e.body
    FROM named CROSS JOIN referral r ON r.id = named.id CROSS JOIN search_entry e ON e.referral_id = r.id WHERE r.status <> 'withdrawn'`.execute(
    db,
  )
  return rows.flatMap(({ body, ...row }) => {
    const letters = plain(body)
    const excerpt = others.every(word => letters.includes(word)) ? excerptOf(body, others) : null
    return excerpt === null ? [] : [{ ...row, excerpt }]
  })
}

/** The words of a text that begin as wanted, marked; null unless all of them are there. */
export function excerptOf(text: string, wanted: readonly string[]): ExcerptPart[] | null {
  const hits = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].filter(([word]) => wanted.some(begin => plain(word).startsWith(begin)))
  if (!wanted.every(begin => hits.some(([word]) => plain(word).startsWith(begin)))) return null
  const start = Math.max(0, (hits[0]?.index ?? 0) - before)
  const end = Math.min(text.length, (hits[0]?.index ?? 0) + after)
  const parts: ExcerptPart[] = start > 0 ? [{ text: '…', hit: false }] : []
  let at = start
  for (const { 0: word, index } of hits.filter(({ index, 0: word }) => index + word.length <= end)) {
    parts.push({ text: text.slice(at, index), hit: false }, { text: word, hit: true })
    at = index + word.length
  }
  parts.push({ text: `${text.slice(at, end)}${end < text.length ? '…' : ''}`, hit: false })
  return parts.filter(part => part.text !== '')
}
