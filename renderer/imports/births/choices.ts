import { type BirthRow, birthStateWords } from '../../../shared/imports/births/model.ts'

/**
 * The referral chosen for a line, or null where it is left out; a line that is missing goes as it
 * would by itself.
 */
export type BirthChoices = ReadonlyMap<number, string | null>

/** Where the birth of a row is recorded as things stand; null where it is not. */
export function referralOf({ line, state, candidates }: BirthRow, choices: BirthChoices): string | null {
  const chosen = choices.get(line)
  if (chosen !== undefined) return chosen
  return state === 'matched' ? (candidates[0]?.referralId ?? null) : null
}

/** After a new preview: choices that their rows still have. */
export function stillChosen(choices: BirthChoices, rows: readonly BirthRow[]): BirthChoices {
  const byLine = new Map(rows.map(row => [row.line, row]))
  return new Map(
    [...choices].filter(([line, referralId]) => {
      const row = byLine.get(line)
      if (row === undefined || (row.state !== 'matched' && row.state !== 'choose')) return false
      return referralId === null || row.candidates.some(candidate => candidate.referralId === referralId)
    }),
  )
}

export function countRecorded(rows: readonly BirthRow[], choices: BirthChoices): number {
  return rows.filter(row => referralOf(row, choices) !== null).length
}

export const birthFilters = ['all', 'matched', 'choose', 'problem', 'none', 'recorded'] as const
export type BirthFilter = (typeof birthFilters)[number]
export const birthFilterWords: Record<BirthFilter, string> = { ...birthStateWords, all: 'All', choose: 'To choose', problem: 'Problems' }

/** Empty rows are nothing to look at. */
export function rowsUnder(rows: readonly BirthRow[], filter: BirthFilter): BirthRow[] {
  return rows.filter(({ state }) => state !== 'blank' && (filter === 'all' || state === filter))
}

/** What is looked at first: what does not come in by itself. */
export function firstBirthFilter(rows: readonly BirthRow[]): BirthFilter {
  return (['choose', 'problem'] as const).find(state => rows.some(row => row.state === state)) ?? 'all'
}
