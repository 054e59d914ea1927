import { type RawBuilder, sql } from 'kysely'

/**
 * For `orderBy`: where a code stands in its list, the first at 0; codes that are not in it come
 * last.
 */
export function placeIn(column: string, codes: readonly string[]): RawBuilder<number> {
  const places = codes.map((code, place) => sql`WHEN ${sql.lit(code)} THEN ${sql.lit(place)}`)
  return sql<number>`CASE ${sql.ref(column)} ${sql.join(places, sql` `)} ELSE ${sql.lit(codes.length)} END`
}
