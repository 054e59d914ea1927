import type { Change } from '../register/audit/change.ts'
import { cell, isLookedAt } from './layout.ts'

/** What a command has written of the facts that rules look at. */
export interface Written {
  readonly cells: ReadonlySet<string>
  /** Records whose history it shows in: referrals, and log entries that are about none. */
  readonly about: readonly string[]
  readonly logs: readonly string[]
  /** Referrals that it added. */
  readonly added: ReadonlySet<string>
  /** EDDs as they were before. */
  readonly edds: ReadonlyMap<string, string>
  /** The reason given for an EDD. */
  readonly reason: string
}

interface One {
  readonly table: string
  readonly id: string
  readonly kind: string
  readonly subjects: readonly string[]
  readonly fields: Readonly<Record<string, unknown>>
}

function singly(changes: readonly Change[]): One[] {
  return changes.flatMap(change => ('records' in change ? change.records.map((record): One => ({ ...change, ...record })) : [change]))
}

export function writtenOf(changes: readonly Change[]): Written {
  const cells = new Set<string>()
  const about = new Set<string>()
  const logs = new Set<string>()
  const added = new Set<string>()
  const edds = new Map<string, string>()
  let reason = ''
  for (const { table, id, kind, subjects, fields } of singly(changes)) {
    if (kind === 'derived') continue
    if (table === 'referral' && kind === 'added') added.add(id)
    if (table === 'edd_entry') reason = String(pairOf(fields.reason)[1] ?? '')
    const looked = Object.keys(fields).filter(column => isLookedAt(table, column))
    if (looked.length === 0) continue
    for (const column of looked) cells.add(cell(table, id, column))
    for (const one of table === 'referral' ? [id] : subjects) about.add(one)
    if (table === 'log_entry' && subjects.length === 0) logs.add(id)
    const [before] = pairOf(fields.edd)
    if (table === 'referral' && typeof before === 'string') edds.set(id, before)
  }
  return { cells, about: [...about], logs: [...logs], added, edds, reason }
}

/** From and to; records that are added together say only what they are. */
function pairOf(field: unknown): readonly unknown[] {
  return Array.isArray(field) ? field : [null, field]
}
