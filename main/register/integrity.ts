import type Database from 'better-sqlite3'

/**
 * What SQLite finds wrong with a file, in sentences without its contents; empty when it is sound.
 * The search index is judged apart: it can be rebuilt.
 */
export function findProblems(database: Database.Database): readonly string[] {
  return [...filePages(database), ...links(database)]
}

/** Damaged pages, indexes that disagree with their tables, values that break a column's type. */
export function filePages(database: Database.Database): readonly string[] {
  const lines = database.prepare('PRAGMA integrity_check(20)').pluck().all() as string[]
  return lines.filter(line => line !== 'ok' && !isSearch(line)).map(line => `SQLite reports: ${line}.`)
}

/** Rows that point to a row that is not there. */
export function links(database: Database.Database): readonly string[] {
  const broken = database
    .prepare('SELECT "table" AS child, parent, count(*) AS rows FROM pragma_foreign_key_check GROUP BY 1, 2')
    .all() as { child: string; parent: string; rows: number }[]
  return broken.map(({ child, parent, rows }) => `${rows} of table ${child} point to a ${parent} that is not there.`)
}

/** `integrity_check` also asks FTS5 about its index. */
function isSearch(line: string): boolean {
  return /fts5/i.test(line)
}
