import { type RawBuilder, sql } from 'kysely'

/**
 * For `where(column, 'in', …)`: a list of any length as one parameter, so that the statement stays
 * the same.
 */
export function among(values: readonly string[]): RawBuilder<string> {
  return sql<string>`(SELECT value FROM json_each(${JSON.stringify(values)}))`
}
