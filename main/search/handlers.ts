import { sql } from 'kysely'
import { type Status, statusWords } from '../../shared/referrals/model.ts'
import { babyName } from '../../shared/referrals/names.ts'
import type { searchCalls } from '../../shared/search/calls.ts'
import type { Handlers } from '../backend/handler.ts'

interface Row {
  referralId: string
  reference: string
  status: Status
  where: string
  excerpt: string
  motherSurname: string
  numberExpected: number
  bornOn: string | null
}

/** Words as typed become prefix terms that must all match; quotes keep FTS5's own syntax out of reach. One letter alone would match nearly everything. */
export function matchExpression(typed: string): string | null {
  const words = typed.match(/[\p{L}\p{N}]+/gu)
  return words === null || words.join('').length < 2 ? null : words.map(word => `"${word}"*`).join(' ')
}

export const searchHandlers = {
  'search.find': async (context, { text }) => {
    const match = matchExpression(text)
    if (match === null) return []
    const { rows } = await sql<Row>`
      SELECT e.referral_id AS referralId, r.reference, r.status, e.place AS "where", r.number_expected AS numberExpected, r.born_on AS bornOn,
        m.surname AS motherSurname, snippet(search, 0, '', '', '…', 12) AS excerpt
      FROM search JOIN search_entry e ON e.number = search.rowid JOIN referral r ON r.id = e.referral_id JOIN person m ON m.id = r.mother_id
      WHERE search MATCH ${match} AND r.status <> 'withdrawn' ORDER BY e.place IN ('Mother', 'Father') DESC, search.rank LIMIT 30`.execute(
      context.db,
    )
    return rows.map(row => ({
      referralId: row.referralId,
      reference: row.reference,
      status: statusWords[row.status],
      where: row.where,
      excerpt: row.excerpt,
      name: babyName(row),
    }))
  },
} satisfies Handlers<typeof searchCalls>
