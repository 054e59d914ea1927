import { birthColumns, isBirthHeader } from '../../shared/imports/births/columns.ts'
import { tidy } from '../../shared/imports/cells.ts'
import { findHeader, isLabelRow, referralColumns } from '../../shared/imports/columns.ts'
import { importLimits, type ListKind } from '../../shared/imports/model.ts'
import type { ListRow } from '../../shared/imports/reader.ts'
import { notFound, refused } from '../../shared/reply.ts'
import { hasText } from './cut-text.ts'
import { headerWithin, tooManyRows } from './limits.ts'
import { type OpenedList, openList } from './open-list.ts'
import type { Sheet } from './read-workbook.ts'

/** A list cut into rows; nothing is decided yet. */
export interface ReadList {
  readonly encoding: string
  /** Null for a workbook. */
  readonly separator: string | null
  /** The sheets of the workbook, and which one this is; none for a text. */
  readonly sheets: readonly string[]
  readonly sheet: string | null
  readonly header: readonly string[]
  /** The row above the header, where it says whom the columns are about; otherwise empty. */
  readonly labels: readonly string[]
  /** Lines above the header, as a clerk's title. */
  readonly above: readonly string[]
  readonly rows: readonly ListRow[]
  /** The last row has fewer cells than the header and no line end: the file may be cut short. */
  readonly cutShort: boolean
  /** Formulas whose result the workbook does not hold; their cells are empty. */
  readonly unworked: number
}

/** Reads a list of referrals from a file's bytes. */
export async function readList(bytes: Uint8Array): Promise<ReadList> {
  return headedList(await openList(bytes), 'referrals', null)
}

const scores = { referrals: referralColumns.score, births: birthColumns.score } satisfies Record<ListKind, unknown>

/** The list on a sheet: the one named, or the one whose header names most columns. */
export function headedList(opened: OpenedList, kind: ListKind, sheet: string | null): ReadList {
  const score = scores[kind]
  const chosen = sheet === null ? bestSheet(opened, score) : opened.sheets.find(({ name }) => name === sheet)
  if (chosen === undefined) throw notFound('That sheet of the workbook')
  const { rows } = chosen
  const headerAt = headerOf(chosen, score)
  if (headerAt === null) throw refused(noHeader(kind, opened.separator === null ? `the sheet “${chosen.name}”` : 'the list'))
  const named = rows[headerAt]?.cells ?? []
  const header = opened.separator === null ? named : trimEnd(named)
  const below = rows.slice(headerAt + 1)
  const filled = below.filter(hasText).length
  if (filled > importLimits.rows) throw refused(tooManyRows)
  if (filled === 0) throw refused('This list has a header and no rows below it: there is nothing to import.')
  const last = below[below.length - 1]
  const cutShort = last !== undefined && hasText(last) && last.cells.length < header.length && !opened.endsInLineBreak
  const labelled = rows[headerAt - 1]?.cells ?? []
  const labels = isLabelRow(labelled) ? labelled : []
  const above = rows
    .slice(0, labels.length > 0 ? headerAt - 1 : headerAt)
    .map(row => row.cells.map(tidy).filter(Boolean).join(' '))
    .filter(Boolean)
  return {
    encoding: opened.encoding,
    separator: opened.separator,
    sheets: opened.separator === null ? opened.sheets.map(({ name }) => name) : [],
    sheet: opened.separator === null ? chosen.name : null,
    header,
    labels,
    above,
    rows: below,
    cutShort,
    unworked: chosen.unworked,
  }
}

/** What a file holds, by the columns of its best sheet. */
export function kindOf(opened: OpenedList): ListKind {
  const sheet = bestSheet(opened, row => Math.max(scores.referrals(row), scores.births(row)))
  const headerAt = sheet && headerOf(sheet, scores.births)
  return sheet && headerAt !== null && headerAt !== undefined && isBirthHeader(sheet.rows[headerAt]?.cells ?? []) ? 'births' : 'referrals'
}

function headerOf({ rows }: Sheet, score: (row: readonly string[]) => number): number | null {
  return findHeader(
    rows.slice(0, headerWithin).map(row => row.cells),
    score,
  )
}

function bestSheet({ sheets }: OpenedList, score: (row: readonly string[]) => number): Sheet | undefined {
  const named = (sheet: Sheet) => Math.max(0, ...sheet.rows.slice(0, headerWithin).map(row => score(row.cells)))
  return sheets.reduce<Sheet | undefined>((best, sheet) => (best !== undefined && named(best) >= named(sheet) ? best : sheet), undefined)
}

function noHeader(kind: ListKind, where: string): string {
  const examples = kind === 'births' ? 'Baby NHS number, Date of birth and Gestation' : 'NHS number, EDD and Referral date'
  const above = kind === 'births' ? 'births' : 'referrals'
  return `No header was found in the first ${headerWithin} lines of ${where}: none of them names at least three known columns, such as ${examples}. A row with the names of the columns has to stand above the ${above}.`
}

function trimEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex(cell => cell.trim() !== '') + 1)
}
