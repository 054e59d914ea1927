import type { IsoDay } from '../../calendar/day.ts'
import { foldName } from '../../people/names.ts'
import { counted, plural } from '../../words.ts'
import { shorten, tidy } from '../cells.ts'
import { foldHeader } from '../columns.ts'
import type { ListRow } from '../reader.ts'
import { type Expecting, matchBirth, note } from './match.ts'
import type { BirthRow } from './model.ts'
import type { BirthColumn, DecidedBirth } from './row.ts'

/**
 * Every row of an extract with the referral it belongs to, and what only the rows together tell:
 * the same baby twice, more babies than expected.
 */
export function planBirths(births: readonly DecidedBirth[], expecting: readonly Expecting[], today: IsoDay): BirthRow[] {
  const nearTo = lookup(expecting)
  const lines = new Map<string, number>()
  const rows = births.map(birth => {
    const row = matchBirth(birth, nearTo(birth), today)
    const number = birth.baby?.nhsNumber ?? null
    const before = number === null ? undefined : lines.get(number)
    if (number !== null && before === undefined) lines.set(number, birth.line)
    return before === undefined ? row : stoppedBy(row, `The same baby’s NHS number stands on line ${before} of this list.`)
  })
  return rows.map(row => withCount(row, rows, expecting))
}

/** Those worth comparing: the same NHS number of mother or baby, or the same surname. */
function lookup(expecting: readonly Expecting[]): (birth: DecidedBirth) => readonly Expecting[] {
  const known = new Map<string, Expecting[]>()
  for (const entry of expecting)
    for (const key of [entry.nhsNumber, ...entry.babyNumbers, foldName(entry.surname)])
      if (key) known.set(key, [...(known.get(key) ?? []), entry])
  return ({ baby, mother }) => {
    const keys = [mother.nhsNumber, baby?.nhsNumber, foldName(mother.surname)]
    return [...new Set(keys.flatMap(key => (key ? (known.get(key) ?? []) : [])))]
  }
}

function stoppedBy(row: BirthRow, reason: string): BirthRow {
  return { ...row, state: 'problem', problems: [note('stop', reason), ...row.problems] }
}

function withCount(row: BirthRow, rows: readonly BirthRow[], expecting: readonly Expecting[]): BirthRow {
  const [only] = row.candidates
  if (row.state !== 'matched' || only === undefined) return row
  const expected = expecting.find(({ referralId }) => referralId === only.referralId)?.numberExpected ?? 1
  const babies = rows.filter(other => other.state === 'matched' && other.candidates[0]?.referralId === only.referralId).length
  if (babies === expected) return row
  const words = `${counted(babies, 'row')} of this list ${plural(babies, 'belongs', 'belong')} to ${only.reference}, which expects ${expected}.`
  return { ...row, problems: [...row.problems, note('note', words)] }
}

/** A row with no birth: empty, or the header once more. Null when it has to be decided. */
export function blankBirth(row: ListRow, columns: readonly BirthColumn[]): BirthRow | null {
  const filled = row.cells.map(tidy).filter(cell => cell !== '')
  const isHeader = filled.length > 2 && columns.every(({ header }, index) => foldHeader(header) === foldHeader(row.cells[index] ?? ''))
  const isTotal = /^(?:grand |sub ?-?)?totals?\b/i.test(filled[0] ?? '')
  if (filled.length > 0 && !isHeader && !isTotal) return null
  return {
    line: row.line,
    state: 'blank',
    mother: '',
    motherNhsNumber: null,
    baby: '',
    babyNhsNumber: null,
    bornOn: null,
    bornAt: null,
    sex: 'not_known',
    outcome: 'not_known',
    problems: filled.length === 0 ? [] : [{ ...note('note', 'No birth: it is left out.'), value: shorten(filled[0] ?? '') }],
    candidates: [],
  }
}
