import { fullName } from '../people/names.ts'
import { otherNames } from '../people/told.ts'
import { compareIdentities } from '../referrals/similar.ts'
import { counted } from '../words.ts'
import { saysNotKnown, shorten, tidy } from './cells.ts'
import { foldHeader } from './columns.ts'
import { type Compared, factsOf, isOtherPregnancy, mayBeTwo } from './duplicates.ts'
import { createLookup, type Lookup } from './lookup.ts'
import type { ImportRow, RowProblem } from './model.ts'
import type { ListColumn, ListRow } from './reader.ts'
import type { DecidedRow } from './row.ts'

/** A mother who stands in the register. */
export interface Registered extends Compared {
  readonly referralId: string
  readonly reference: string
}

/** As many records that look the same as anyone compares. */
const mostShown = 5

interface Earlier extends Compared {
  readonly line: number
  readonly comesIn: boolean
}

/**
 * A row with nothing to import: empty, a total, or the header once more. Null when it has to be
 * decided.
 */
export function blankRow(row: ListRow, columns: readonly ListColumn[]): ImportRow | null {
  const filled = row.cells.map(tidy).filter(cell => cell !== '')
  const first = filled[0] ?? ''
  const isTotal = /^(?:grand |sub ?-?)?totals?\b/i.test(first) && filled.slice(1).every(cell => /^[\d,. ]+$/.test(cell))
  const isHeader = filled.length > 2 && columns.every(({ header }, index) => foldHeader(header) === foldHeader(row.cells[index] ?? ''))
  if (first !== '' && !isTotal && !isHeader) return null
  const said: RowProblem[] =
    first === ''
      ? []
      : [
          {
            field: null,
            value: shorten(first),
            reason: isTotal ? 'A total, not a referral: it is left out.' : 'The header once more: it is left out.',
            weight: 'note',
          },
        ]
  return {
    line: row.line,
    state: 'blank',
    name: '',
    nhsNumber: null,
    edd: null,
    receivedOn: null,
    rag: 'not_rated',
    problems: said,
    withoutNhsNumber: false,
    duplicates: [],
    earlier: [],
  }
}

/** Compares rows, in the order of the file, with the register and with the rows before them. */
export function createPreviewer(register: Lookup<Registered>): (row: DecidedRow) => ImportRow {
  const earlier = createLookup<Earlier>()
  return row => {
    const like = comparedOf(row)
    const stopped = row.referral === null
    const inRegister = like === null ? [] : register.find(like)
    const same = inRegister.filter(({ entry }) => !isOtherPregnancy(entry.edd, row.edd))
    const before = inRegister.filter(({ entry }) => isOtherPregnancy(entry.edd, row.edd))
    const inFile = like === null ? [] : earlier.find(like)
    const isSame = ({ entry, agrees }: { entry: Compared; agrees: readonly string[] }) => like !== null && !mayBeTwo(like, entry, agrees)
    const isDuplicate = same.some(isSame) || inFile.some(found => found.entry.comesIn && isSame(found))
    if (like !== null) earlier.add({ ...like, line: row.line, comesIn: !stopped }, like)
    return {
      line: row.line,
      state: stopped ? 'problem' : isDuplicate ? 'duplicate' : 'ready',
      name: like === null ? '' : fullName(like),
      nhsNumber: like?.nhsNumber ?? null,
      edd: row.edd,
      receivedOn: row.receivedOn,
      rag: row.rag,
      problems: [...row.problems, ...before.map(({ entry, agrees }) => earlierPregnancy(entry.reference, agrees))].sort(heaviestFirst),
      withoutNhsNumber: row.withoutNhsNumber !== null,
      duplicates: [
        ...same.map(({ entry, agrees }) => ({
          referralId: entry.referralId,
          line: null,
          reference: entry.reference,
          kind: like === null ? null : (compareIdentities(factsOf(like), factsOf(entry)).kind ?? 'possible'),
          name: `${fullName(entry)} (${entry.reference})`,
          agrees,
        })),
        ...inFile.map(({ entry, agrees }) => ({
          referralId: null,
          reference: null,
          kind: null,
          line: entry.line,
          name: fullName(entry),
          agrees,
        })),
      ].slice(0, mostShown),
      earlier: before.map(({ entry: { referralId, reference } }) => ({ referralId, reference })).slice(0, mostShown),
    }
  }
}

function comparedOf({ mother, edd }: DecidedRow): Compared | null {
  if (mother === null) return null
  const { surname, forenames, dateOfBirth, nhsNumber, hospitalNumber, address, postcode } = mother
  return { surname, forenames, aliases: otherNames(mother), dateOfBirth, nhsNumber, hospitalNumber, address, postcode, edd }
}

function earlierPregnancy(reference: string, agrees: readonly string[]): RowProblem {
  return {
    field: null,
    value: reference,
    reason: `An earlier pregnancy of the same mother stands in this register as ${reference} (${agrees.join(', ')}). This referral comes in beside it.`,
    weight: 'note',
  }
}

function heaviestFirst(one: RowProblem, other: RowProblem): number {
  const order = ['stop', 'ask', 'note'] as const
  return order.indexOf(one.weight) - order.indexOf(other.weight)
}

/** What is said once of the whole list. */
export function listRemarks(list: {
  above: readonly string[]
  columns: readonly ListColumn[]
  rows: readonly ImportRow[]
  totals: readonly string[]
  cutShort: boolean
  unworked: number
  hidden: readonly number[]
}): string[] {
  const has = (field: ListColumn['field']) => list.columns.some(column => column.field === field)
  const unmatched = list.columns.filter(column => column.field === null && tidy(column.header) !== '' && !saysNotKnown(column.header))
  const referrals = list.rows.filter(row => row.state !== 'blank').length
  const total = list.totals.find(figure => Number(figure) !== referrals)
  return [
    ...(list.cutShort ? ['The last line ends in the middle of a row: the file may be cut short.'] : []),
    ...(list.unworked === 0 ? [] : [unworkedWords(list.unworked)]),
    ...(list.hidden.length === 0 ? [] : [hiddenWords(list.hidden)]),
    ...(list.above.length === 0 ? [] : [`Above the header and left out: ${list.above.map(line => `“${shorten(line)}”`).join(', ')}.`]),
    ...(unmatched.length === 0
      ? []
      : [`Kept in each referral’s note, because the column is not known: ${unmatched.map(column => shorten(column.header)).join(', ')}.`]),
    ...(has('edd') && !has('eddMethod')
      ? [
          'No column says how the EDDs were agreed: they are recorded as clinical assessment, the least trusted, so that any scan revises them.',
        ]
      : []),
    ...(total === undefined ? [] : [`The list’s own total says ${total}; ${referrals} rows were read.`]),
  ]
}

/**
 * A workbook written by another program than Excel may hold formulas without what comes out of
 * them.
 */
export function unworkedWords(cells: number): string {
  const which = counted(cells, 'cell holds a formula whose result is', 'cells hold formulas whose results are')
  return `${which} not saved in the workbook: read as empty. Opened and saved in Excel, the workbook has what is missing.`
}

export function hiddenLines(rows: readonly ListRow[]): number[] {
  return rows.filter(({ isHidden }) => isHidden === true).map(({ line }) => line)
}

/** Rows that a filter or a person has hidden are part of the list, and the user has to know. */
export function hiddenWords(lines: readonly number[]): string {
  const shown = lines.slice(0, 10).join(', ')
  const which = counted(lines.length, 'row is', 'rows are')
  return `${which} hidden in the workbook, by a filter or by hand, and stand in this list all the same (line ${shown}${lines.length > 10 ? ', …' : ''}). Each can be left out.`
}

/** The figures of total rows: `TOTAL,122`. */
export function totalsOf(rows: readonly ListRow[], columns: readonly ListColumn[]): string[] {
  return rows
    .filter(row => blankRow(row, columns)?.problems.some(problem => problem.reason.startsWith('A total')))
    .flatMap(row =>
      row.cells
        .map(tidy)
        .filter(cell => /^\d+$/.test(cell))
        .slice(0, 1),
    )
}
