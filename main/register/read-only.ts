import type { Kysely, KyselyPlugin, RootOperationNode } from 'kysely'
import type { Schema } from './schema.ts'

const writing: ReadonlySet<RootOperationNode['kind']> = new Set(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode', 'MergeQueryNode'])

const refuseWrites: KyselyPlugin = {
  transformQuery({ node }) {
    if (writing.has(node.kind)) throw new Error('A query tried to write to the register.')
    return node
  },
  transformResult: async ({ result }) => result,
}

/**
 * The register for calls that only read: the query builder refuses to write, which is a bug
 * wherever it happens. SQL as text stands in main/register and main/search only, and they mend the
 * search indexes while they read.
 */
export function readOnly(db: Kysely<Schema>): Kysely<Schema> {
  return db.withPlugin(refuseWrites)
}
