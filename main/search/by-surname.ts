import { type RawBuilder, sql } from 'kysely'

/**
 * For `where(column, 'in', …)`: people whose folded name begins with one of these folded surnames,
 * through its index.
 */
export function peopleOfSurname(surnames: readonly string[]): RawBuilder<string> {
  return sql<string>`(SELECT p.id FROM json_each(${JSON.stringify(surnames)}) s JOIN person p
    ON p.folded_name >= s.value AND p.folded_name < s.value || '!')`
}
