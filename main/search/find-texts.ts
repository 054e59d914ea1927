import { type Kysely, sql } from 'kysely'
import type { ExcerptPart } from '../../shared/search/calls.ts'
import type { Schema } from '../register/schema.ts'
import { hitBegins, hitEnds, partsOf } from './excerpt.ts'

export interface FoundText {
  readonly number: number
  readonly referralId: string | null
  readonly sourceId: string
  readonly where: string
  readonly excerpt: ExcerptPart[]
}

/** How much of a text is shown, in words. */
const excerptWords = 14

/** Texts that match an FTS5 expression, newest first; those of withdrawn referrals left out. */
export async function findTexts(db: Kysely<Schema>, match: string, limit: number): Promise<FoundText[]> {
  const { rows } = await sql<Omit<FoundText, 'excerpt'> & { marked: string }>`
    SELECT e.number, e.referral_id AS referralId, e.source_id AS sourceId, e.place AS "where",
      snippet(search, 0, ${hitBegins}, ${hitEnds}, '…', ${sql.lit(excerptWords)}) AS marked
    FROM search CROSS JOIN search_entry e ON e.number = search.rowid LEFT JOIN referral r ON r.id = e.referral_id
    WHERE search MATCH ${match} AND r.status IS NOT 'withdrawn' ORDER BY search.rowid DESC LIMIT ${limit}`.execute(db)
  return rows.map(({ marked, ...row }) => ({ ...row, excerpt: partsOf(marked) }))
}
