import { type Role, writers } from '../call.ts'

/**
 * Lists that can leave the register as a file, and who may take each: whoever may write here and
 * sees it on the screen. Readers take nothing away. A new one is an entry here and one in
 * `main/lists/lists.ts`.
 */
export const exportLists = {
  referrals: writers,
  actions: writers,
  meetings: writers,
  agenda: writers,
  cases: writers,
  attendance: writers,
  log: writers,
  reminders: writers,
  changes: writers,
  chronology: writers,
  milestones: writers,
  safeguards: writers,
  answers: writers,
  events: writers,
  discussions: writers,
  family: writers,
  checks: writers,
  concerns: writers,
  disagreements: writers,
  factors: writers,
  protective: writers,
  edds: writers,
  notes: writers,
  history: writers,
  importPreview: writers,
  birthsPreview: writers,
  people: ['administrator'],
  sites: ['administrator'],
} as const satisfies Record<string, readonly Role[]>
export type ExportList = keyof typeof exportLists

/** Whether somebody of this role may take this list out of the register. */
export function mayExport(list: ExportList, role: Role): boolean {
  const may: readonly Role[] = exportLists[list]
  return may.includes(role)
}

export const exportFormats = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Most rows that one file takes: as many as a very large register has. */
export const exportLimit = 200_000
