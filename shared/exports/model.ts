/** Lists that can leave the register as a file. A new one is an entry here and one in `main/exports/lists.ts`. */
export const exportLists = ['referrals', 'actions', 'meetings', 'log'] as const
export type ExportList = (typeof exportLists)[number]

export const exportFormats = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Most rows that one file takes: as many as a very large register has. */
export const exportLimit = 200_000
