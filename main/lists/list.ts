import { invalid } from '../../shared/reply.ts'
import type { QueryContext } from '../call/handler.ts'
import type { Cell, Described, Owner, Table } from '../files/table.ts'

/** Which rows of a list are wanted. */
export interface Wanted {
  /**
   * A referral or a meeting by its id, a day since which; null for a list of the whole register.
   */
  readonly of: string | null
  readonly ids: readonly string[]
}

/**
 * One list of the program: reads its rows by id, in the order given. Ids that are not there any
 * more are left out.
 */
export interface List {
  readonly title: string
  read(context: QueryContext, wanted: Wanted): Promise<Table>
}

/** Rows read at a time, and between two reports of progress. */
const stride = 500

/** Finds rows by id, some hundred at a time. */
export type Find<R> = (ids: readonly string[]) => Promise<ReadonlyMap<string, R>>

/**
 * A list of the whole register, which may be long. What all of its rows need is read once, before
 * the first of them.
 */
export function list<R>(title: string, columns: readonly Described<R>[], prepare: (context: QueryContext) => Promise<Find<R>>): List {
  return {
    title,
    read: async (context, { ids }) => {
      const find = await prepare(context)
      const many = async (some: readonly string[]) => {
        const found = await find(some)
        return some.flatMap(id => found.get(id) ?? [])
      }
      return tableOf(context, { title, of: null, columns, ids }, many)
    },
  }
}

/** Rows of something: each under its id. */
export interface Belonging<R> {
  readonly of: Owner | null
  readonly rows: readonly (readonly [id: string, row: R])[]
}

/**
 * A list that belongs to one referral, meeting or user: its rows are read as a whole, as the screen
 * reads them. One id may stand for several rows.
 */
export function listOf<R>(
  title: string,
  columns: readonly Described<R>[],
  read: (context: QueryContext, of: string) => Promise<Belonging<R>>,
): List {
  return {
    title,
    read: async (context, { of, ids }) => {
      if (of === null) throw invalid({ of: 'What this is a list of is not named.' })
      return belonging(context, { title, columns, ids }, await read(context, of))
    },
  }
}

/** A list of what is the user’s own or the register’s, short enough to be read as a whole. */
export function listAll<R>(title: string, columns: readonly Described<R>[], read: (context: QueryContext) => Promise<Belonging<R>>): List {
  return { title, read: async (context, { ids }) => belonging(context, { title, columns, ids }, await read(context)) }
}

interface Head<R> extends Pick<Wanted, 'ids'> {
  readonly title: string
  readonly columns: readonly Described<R>[]
}

function belonging<R>(context: QueryContext, head: Head<R>, { of, rows }: Belonging<R>): Table {
  const found = Map.groupBy(rows, ([id]) => id)
  return tableOf(context, { ...head, of }, async some => some.flatMap(id => found.get(id)?.map(([, row]) => row) ?? []))
}

function tableOf<R>(
  context: QueryContext,
  { title, of, columns, ids }: Head<R> & Pick<Table, 'of'>,
  find: (ids: readonly string[]) => Promise<readonly R[]>,
): Table {
  async function* rows(): AsyncGenerator<Cell[][]> {
    for (let from = 0; from < ids.length; from += stride) {
      await context.progress('exports.write', from, ids.length)
      const some = await find(ids.slice(from, from + stride))
      yield some.map(row => columns.map(({ value }) => value(row, context.today)))
    }
  }
  return { title, of, columns: columns.map(({ header, kind, width }) => ({ header, kind, width })), rows: rows() }
}
