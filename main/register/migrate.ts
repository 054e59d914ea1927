import type Database from 'better-sqlite3'
import { firstRegister } from './migrations/0001-first-register.ts'
import { wholeRecord } from './migrations/0002-whole-record.ts'
import { search } from './migrations/0003-search.ts'
import { imports } from './migrations/0004-imports.ts'
import { duplicates } from './migrations/0005-duplicates.ts'
import { lists } from './migrations/0006-lists.ts'
import { preferredName } from './migrations/0007-preferred-name.ts'
import { drafts } from './migrations/0008-drafts.ts'

/** One frozen step: never edited once released. Runs in one transaction with its version. */
export interface Migration {
  readonly version: number
  readonly sql: string
}

export const migrations: readonly Migration[] = [firstRegister, wholeRecord, search, imports, duplicates, lists, preferredName, drafts]

/** The version a register has after all of `steps`. */
export function newestVersion(steps: readonly Migration[] = migrations): number {
  return steps.at(-1)?.version ?? 0
}

export function schemaVersion(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/**
 * Brings a register from its version to the newest of `steps`. Each step is one transaction with
 * its version; a step that fails leaves the one before.
 */
export function migrate(database: Database.Database, steps: readonly Migration[] = migrations): number {
  const due = steps.filter(step => step.version > schemaVersion(database))
  for (const step of due) {
    database.transaction(() => {
      database.exec(step.sql)
      database.pragma(`user_version = ${step.version}`)
    })()
  }
  return due.length
}
