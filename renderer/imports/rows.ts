import type { ImportPreview, ImportRow, RowChoice, RowGrounds } from '../../shared/imports/model.ts'
import { askedOf, whyOut } from '../../shared/imports/said.ts'
import { spacedNhsNumber } from '../../shared/people/nhs-number.ts'

/** What the user chose, by line; a line that is missing goes as it would by itself. */
export type Choices = ReadonlyMap<number, RowChoice>

/** Why rows come in whose mother the register has, by line. */
export type Grounds = ReadonlyMap<number, RowGrounds>
export const noGround: RowGrounds = { reason: '', earlierId: null }

export const choiceWords: Record<RowChoice, string> = {
  leave_out: 'Leave out',
  import: 'Import',
  import_without_nhs_number: 'Import without the NHS number',
}

/**
 * What can be chosen for a row, what happens by itself first; empty where there is nothing to
 * choose.
 */
export function choicesOf(row: Pick<ImportRow, 'state' | 'withoutNhsNumber'> & Partial<Pick<ImportRow, 'problems'>>): readonly RowChoice[] {
  const { state, withoutNhsNumber } = row
  if (state === 'ready') return askedOf(row).length > 0 ? ['leave_out', 'import'] : ['import', 'leave_out']
  if (state === 'duplicate') return ['leave_out', 'import']
  return withoutNhsNumber ? ['leave_out', 'import_without_nhs_number'] : []
}

/** What happens to a row as things stand. */
export function choiceOf(row: ImportRow, choices: Choices): RowChoice {
  return choices.get(row.line) ?? choicesOf(row)[0] ?? 'leave_out'
}

/** The choices with this one made; what would happen anyway is not kept. */
export function choose(choices: Choices, row: ImportRow, choice: RowChoice): Choices {
  const next = new Map(choices)
  if (choice === choicesOf(row)[0]) next.delete(row.line)
  else if (choicesOf(row).includes(choice)) next.set(row.line, choice)
  return next
}

/**
 * As the import is told: what differs from what happens by itself, and the grounds of the rows that
 * come in.
 */
export function toldOf(rows: readonly ImportRow[], choices: Choices, grounds: Grounds) {
  return rows.flatMap(row => {
    const choice = choiceOf(row, choices)
    const ground = choice === 'leave_out' ? undefined : grounds.get(row.line)
    if (!choices.has(row.line) && ground === undefined) return []
    return { line: row.line, choice, ...(ground ?? noGround) }
  })
}

/** After a new preview: choices that their rows still have. */
export function stillPossible(choices: Choices, rows: readonly ImportRow[]): Choices {
  const byLine = new Map(rows.map(row => [row.line, row]))
  return new Map(
    [...choices].filter(([line, choice]) =>
      choicesOf(byLine.get(line) ?? nothing)
        .slice(1)
        .includes(choice),
    ),
  )
}

const nothing = { state: 'blank', withoutNhsNumber: false } as const

/** How many referrals would come in. */
export function countComing(rows: readonly ImportRow[], choices: Choices): number {
  return rows.filter(row => choiceOf(row, choices) !== 'leave_out').length
}

/** Rows that stay out; empty and total rows are none. */
export function leftOut(rows: readonly ImportRow[], choices: Choices): ImportRow[] {
  return rows.filter(row => row.state !== 'blank' && choiceOf(row, choices) === 'leave_out')
}

export type Filter = 'all' | 'ready' | 'duplicate' | 'problem' | 'blank' | 'noted'
export const filters = ['all', 'ready', 'duplicate', 'problem', 'blank', 'noted'] as const
export const filterWords: Record<Filter, string> = {
  all: 'All',
  ready: 'Ready',
  duplicate: 'Duplicates',
  problem: 'Problems',
  blank: 'Blank',
  noted: 'With notes',
}

/** `noted`: it can come in, and something is said about it. */
export function isIn(filter: Filter, { state, problems }: ImportRow): boolean {
  if (filter === 'all') return true
  if (filter === 'noted') return state !== 'blank' && problems.some(({ weight }) => weight !== 'stop')
  return state === filter
}

/** What is looked at first: what does not come in by itself. */
export function firstFilter({ counts }: Pick<ImportPreview, 'counts'>): Filter {
  if (counts.problem > 0) return 'problem'
  return counts.duplicate > 0 ? 'duplicate' : 'all'
}

/**
 * The rows left out as text for a letter or a spreadsheet: line, name, NHS number, why; separated
 * by tabs.
 */
export function leftOutText(rows: readonly ImportRow[]): string {
  const lines = rows.map(row => [String(row.line), row.name || 'No name', numberWords(row), whyOut(row)].join('\t'))
  return ['Line\tName\tNHS number\tWhy it stayed out', ...lines].join('\n')
}

/** `999 961 5031`, or a wrong number as the list has it. */
export function numberWords({ nhsNumber, problems }: ImportRow): string {
  if (nhsNumber !== null) return spacedNhsNumber(nhsNumber)
  const listed = problems.find(({ field, weight }) => field === 'nhsNumber' && weight === 'stop')?.value
  return listed ? `${listed} (not valid)` : 'Not recorded'
}
