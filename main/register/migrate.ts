import type Database from 'better-sqlite3'
import { firstRegister } from './migrations/0001-first-register.ts'

/** One frozen step: never edited once released. Runs in one transaction with its version. */
export interface Migration {
  readonly version: number
  readonly sql: string
}

export const migrations: readonly Migration[] = [firstRegister]

export function schemaVersion(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/** Brings a register from its version to the newest of `steps`. Each step is one transaction with its version; a step that fails leaves the one before. */
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
