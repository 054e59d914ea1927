import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** A column whose index is not to be used, where another one of the same query finds fewer rows. */
export function unindexed<T>(column: string): RawBuilder<T> {
  return sql<T>`+${sql.ref(column)}`
}

/**
 * A column that differs from a code, word for word: an index that leaves out the rows of one code
 * is used only where the query says so itself, and not through a parameter.
 */
export function isNotCode(column: string, code: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} <> ${sql.lit(code)}`
}
