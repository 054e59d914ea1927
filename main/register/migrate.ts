import type Database from 'better-sqlite3'
import { firstRegister } from './migrations/0001-first-register.ts'

/** One frozen step: never edited once released. Runs in one transaction with its version. */
export interface Migration {
  readonly version: number
  readonly sql: string
}

export const migrations: readonly Migration[] = [firstRegister]

export const supportedVersion = migrations.length

export function schemaVersion(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/** Brings a register from its version to `to` (default: the newest). Returns how many steps ran. */
export function migrate(database: Database.Database, to = supportedVersion): number {
  const steps = migrations.filter((step) => step.version > schemaVersion(database) && step.version <= to)
  for (const step of steps) {
    database.transaction(() => {
      database.exec(step.sql)
      database.pragma(`user_version = ${step.version}`)
    })()
  }
  return steps.length
}
