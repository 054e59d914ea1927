import type { IsoDay } from '../calendar/day.ts'
import type { PersonFields } from '../people/model.ts'
import { blankReferral } from '../referrals/model.ts'
import { looksLikeFormula, shorten, tidy } from './cells.ts'
import { damageOf } from './damage.ts'
import { decideEdd } from './edd.ts'
import { decideCareExperience, decideFactors, factorLine } from './factors.ts'
import { decideBooked, decideNext, decideReceived, decideReferrer, decideSocialWorker } from './facts.ts'
import { ImportedReferral, type ImportField, importLimits, type RowProblem } from './model.ts'
import { decideFather, decideMother } from './people.ts'
import { readRag } from './rag.ts'
import { createReader, fitted, type ListColumn, type ListRow, type RowReader } from './reader.ts'
import { readReasons } from './reasons.ts'
import { judgeRow } from './sense.ts'

export interface DecidedRow {
  readonly line: number
  /** Null when a problem stops the row. */
  readonly referral: ImportedReferral | null
  /**
   * What comes in when the user gives up a wrong NHS number, the only thing that stops the row;
   * otherwise null.
   */
  readonly withoutNhsNumber: ImportedReferral | null
  readonly mother: PersonFields | null
  readonly edd: IsoDay | null
  readonly rag: ImportedReferral['referral']['rag']
  readonly receivedOn: IsoDay | null
  /** The next review, where the list has a day for it. */
  readonly nextDiscussionOn: IsoDay | null
  readonly problems: readonly RowProblem[]
}

export interface ListContext {
  readonly fileName: string
  readonly columns: readonly ListColumn[]
  readonly today: IsoDay
}

/**
 * Decides what a row of a referral list becomes, and everything that has to be said about it. Pure.
 */
export function decideRow(listed: ListRow, { fileName, columns, today }: ListContext): DecidedRow {
  const { row, damaged } = mended(listed, columns)
  const reader = createReader(row, columns, today)
  for (const { field, cell, header, damage } of damaged) sayDamage(reader, { field, cell, header, damage })
  const halted = stopBadCells(reader, row, columns)
  if (halted)
    return {
      line: row.line,
      referral: null,
      withoutNhsNumber: null,
      mother: null,
      edd: null,
      rag: 'not_rated',
      receivedOn: null,
      nextDiscussionOn: null,
      problems: reader.problems,
    }

  const mother = decideMother(reader)
  const father = decideFather(reader)
  const received = decideReceived(reader)
  const bookedOn = decideBooked(reader)
  const { edd, numberExpected } = decideEdd(reader, received, bookedOn)
  const { rag, said } = readRag(reader.cell('rag'))
  if (said !== null) {
    reader.note('rag', said)
    reader.keep('rag')
  }
  const reasons = readReasons(reader.cell('reasons'))
  const factors = decideFactors(reader, reasons, {
    mother,
    fatherBorn: father.dateOfBirth,
    fatherNamed: father.surname !== '',
    on: received ?? today,
  })
  const careExperience = decideCareExperience(reader, reasons, mother)
  const nextDiscussionOn = decideNext(reader)
  const rest = {
    ...decideReferrer(reader),
    reasons: fitted(reader, 'reasons', reader.cell('reasons'), 2_000),
    socialWorker: decideSocialWorker(reader),
  }
  for (const field of ['previousChildren', 'lastOutcome', 'notes'] as const) reader.keep(field)
  keepUnmatched(reader, row, columns)
  sayWhatIsMissing(reader, row)

  const draft = {
    referral: { ...blankReferral, numberExpected, rag, receivedOn: received ?? today, ...rest, bookedOn },
    mother: { ...mother, careExperience },
    father,
    edd,
    factors,
    note: [`Imported from ${fileName}, line ${row.line}.`, ...reader.kept, ...factorLine(factors)].join('\n'),
  }
  const parsed = ImportedReferral.safeParse(draft)
  for (const issue of parsed.error?.issues ?? []) reader.stop(null, `${issue.message} (${issue.path.join(' ')})`)
  if (parsed.success) judgeRow(reader, parsed.data)
  const stops = reader.problems.filter(problem => problem.weight === 'stop')
  const onlyNumber = stops.length > 0 && stops.every(({ field }) => field === 'nhsNumber')
  return {
    line: row.line,
    referral: stops.length === 0 && parsed.success ? parsed.data : null,
    withoutNhsNumber: onlyNumber && parsed.success ? parsed.data : null,
    mother,
    edd: edd?.edd ?? null,
    rag,
    receivedOn: received,
    nextDiscussionOn,
    problems: reader.problems,
  }
}

interface Damaged {
  readonly field: ImportField | null
  readonly header: string
  readonly cell: string
  readonly damage: string
}

/** The row without what spreadsheets do to cells, and which cells hold nothing because of it. */
function mended(row: ListRow, columns: readonly ListColumn[]): { row: ListRow; damaged: readonly Damaged[] } {
  const damaged: Damaged[] = []
  const cells = row.cells.map((cell, index) => {
    const field = columns[index]?.field ?? null
    const damage = field === 'nhsNumber' ? null : damageOf(cell)
    if (damage === null) return cell
    damaged.push({ field, header: tidy(columns[index]?.header ?? '') || `Column ${index + 1}`, cell: tidy(cell), damage })
    return ''
  })
  return { row: { ...row, cells }, damaged }
}

/** Without a name nobody knows who is meant; every other cell is left empty, and its words kept. */
function sayDamage(reader: RowReader, { field, cell, header, damage }: Damaged): void {
  if (field === 'motherSurname' || field === 'motherName' || field === 'edd')
    reader.stop(field, `${damage} The row stays out until it stands in the list again.`, cell)
  else reader.note(field, `${damage} It is left empty, and the words are kept in the referral’s note.`, cell)
  reader.keepWords(header, cell)
}

/**
 * Cells that make the row unreadable as a whole: too long, or more of them than the header has
 * columns.
 */
function stopBadCells(reader: RowReader, row: ListRow, columns: readonly ListColumn[]): boolean {
  row.cells.forEach((cell, index) => {
    const column = columns[index]
    if (cell.length > importLimits.cell) {
      const size = `${cell.length.toLocaleString('en-GB')} characters; a cell may have ${importLimits.cell.toLocaleString('en-GB')}`
      reader.stop(column?.field ?? null, `This cell has ${size}. A quotation mark missing in the list often does this.`, cell)
    }
    if (looksLikeFormula(cell))
      reader.note(column?.field ?? null, 'This looks like a spreadsheet formula. It is taken as plain text and never run.', cell)
  })
  const beyond = row.cells.slice(columns.length).filter(cell => tidy(cell) !== '')
  if (beyond.length > 0) {
    reader.stop(
      null,
      `This row has ${row.cells.length} cells and the header has ${columns.length}. A comma without quotation marks has probably moved its cells into wrong columns.`,
      beyond.join(' '),
    )
  }
  return reader.problems.some(problem => problem.weight === 'stop')
}

/**
 * Columns that hold nothing known lose nothing: their words go into the note under their own
 * header.
 */
function keepUnmatched(reader: RowReader, row: ListRow, columns: readonly ListColumn[]): void {
  columns.forEach(({ header, field }, index) => {
    if (field === null) reader.keepWords(shorten(header) || `Column ${index + 1}`, tidy(row.cells[index] ?? ''))
  })
}

/**
 * A heading or a remark in the name column is no referral, and neither is a name about which
 * nothing else is said.
 */
function sayWhatIsMissing(reader: RowReader, row: ListRow): void {
  const filled = row.cells.filter(cell => tidy(cell) !== '').length
  const telling: readonly ImportField[] = [
    'nhsNumber',
    'hospitalNumber',
    'edd',
    'gestationAtReferral',
    'reasons',
    'receivedOn',
    'motherDateOfBirth',
    'fatherName',
    'referrer',
  ]
  if (filled > 0 && telling.every(field => reader.cell(field) === ''))
    reader.stop(null, 'Nothing but a name or a remark stands in this row, so it is not taken for a referral.', row.cells.join(' '))
}
