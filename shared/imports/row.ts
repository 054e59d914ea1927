import { addDays, ageOn, type IsoDay } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import { type FactorCode, factorWords } from '../referrals/factors.ts'
import { NewReferral, type PersonFields, ReferralFields } from '../referrals/model.ts'
import { hasLostLetter, looksLikeFormula, saysNotKnown, shorten, tidy } from './cells.ts'
import { readListDay, readRecentDay } from './dates.ts'
import { decideEdd } from './edd.ts'
import { type ImportField, importLimits, type RowProblem } from './model.ts'
import { decideFather, decideMother } from './people.ts'
import { readRag } from './rag.ts'
import { type ReadReasons, readReasons } from './reasons.ts'
import { readReferrer } from './referrer.ts'
import { createReader, fitted, type ListColumn, type ListRow, type RowReader } from './reader.ts'
import type { z } from 'zod'

/** A new referral without its site, which the user chooses when the import is confirmed. */
const ImportedReferral = NewReferral.extend({ referral: ReferralFields.omit({ siteId: true }) })
export type ImportedReferral = z.output<typeof ImportedReferral>

export interface DecidedRow {
  readonly line: number
  /** Null when a problem stops the row. */
  readonly referral: ImportedReferral | null
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

/** Decides what a row of a referral list becomes, and everything that has to be said about it. Pure. */
export function decideRow(row: ListRow, { fileName, columns, today }: ListContext): DecidedRow {
  const reader = createReader(row, columns, today)
  const halted = stopBadCells(reader, row, columns)
  if (halted) return { line: row.line, referral: null, mother: null, edd: null, rag: 'not_rated', receivedOn: null, nextDiscussionOn: null, problems: reader.problems }

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
  const factors = decideFactors(reader, reasons, { mother, fatherBorn: father.dateOfBirth, fatherNamed: father.surname !== '', on: received ?? today })
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
    referral: {
      numberExpected, rag, ragReason: '', madeOn: null, receivedOn: received ?? today, ...rest, parentsTold: 'not_known', lawfulBasis: '', bookedOn,
      lateBookingReason: null, bornTonight: '', bornOn: null, dischargedOn: null,
    },
    mother: { ...mother, careExperience },
    father,
    edd,
    factors,
    note: [`Imported from ${fileName}, line ${row.line}.`, ...reader.kept, ...factorLine(factors)].join('\n'),
  }
  const parsed = ImportedReferral.safeParse(draft)
  for (const issue of parsed.error?.issues ?? []) reader.stop(null, `${issue.message} (${issue.path.join(' ')})`)
  const stopped = reader.problems.some((problem) => problem.weight === 'stop')
  return {
    line: row.line,
    referral: stopped || !parsed.success ? null : parsed.data,
    mother,
    edd: edd?.edd ?? null,
    rag,
    receivedOn: received,
    nextDiscussionOn,
    problems: reader.problems,
  }
}

/** Cells that make the row unreadable as a whole: too long, or more of them than the header has columns. */
function stopBadCells(reader: RowReader, row: ListRow, columns: readonly ListColumn[]): boolean {
  row.cells.forEach((cell, index) => {
    const column = columns[index]
    if (cell.length > importLimits.cell) {
      const size = `${cell.length.toLocaleString('en-GB')} characters; a cell may have ${importLimits.cell.toLocaleString('en-GB')}`
      reader.stop(column?.field ?? null, `This cell has ${size}. A quotation mark missing in the list often does this.`, cell)
    }
    if (looksLikeFormula(cell)) reader.note(column?.field ?? null, 'This looks like a spreadsheet formula. It is taken as plain text and never run.', cell)
  })
  const beyond = row.cells.slice(columns.length).filter((cell) => tidy(cell) !== '')
  if (beyond.length > 0) {
    reader.stop(null, `This row has ${row.cells.length} cells and the header has ${columns.length}. A comma without quotation marks has probably moved its cells into wrong columns.`, beyond.join(' '))
  }
  return reader.problems.some((problem) => problem.weight === 'stop')
}

function decideReceived(reader: RowReader): IsoDay | null {
  const cell = reader.cell('receivedOn')
  const today = longDay(reader.today)
  if (cell === '' || saysNotKnown(cell)) {
    reader.note('receivedOn', `No referral date stands here: the referral counts as received today, ${today}.`)
    reader.keep('receivedOn')
    return null
  }
  const read = readRecentDay(cell, reader.today)
  if (read !== null && read <= reader.today && read > addDays(reader.today, -730)) return read
  const wrong = read === null ? 'This cannot be read as a date' : read > reader.today ? 'This day is in the future' : 'This day is more than two years ago'
  reader.note('receivedOn', `${wrong}: the referral counts as received today, ${today}, and the words are kept in its note.`)
  reader.keep('receivedOn')
  return null
}

function decideBooked(reader: RowReader): IsoDay | null {
  const cell = reader.cell('bookedOn')
  if (cell === '' || saysNotKnown(cell)) return null
  const read = readRecentDay(cell, reader.today)
  if (read !== null && read <= reader.today) return read
  reader.keep('bookedOn')
  reader.note('bookedOn', `${read === null ? 'This cannot be read as a date' : 'This day is in the future'}: the booking date is left empty, and the words are kept in the referral’s note.`)
  return null
}

interface About {
  readonly mother: PersonFields
  readonly fatherBorn: IsoDay | null
  readonly fatherNamed: boolean
  readonly on: IsoDay
}

/** Factors from the words, and *parent under 20* (NICE) from either date of birth on the day of the referral. */
function decideFactors(reader: RowReader, reasons: ReadReasons, { mother, fatherBorn, fatherNamed, on }: About): FactorCode[] {
  const factors = new Set(reasons.factors)
  const under20 = (born: IsoDay | null) => born !== null && born <= on && ageOn(born, on) < 20
  if (under20(mother.dateOfBirth) || under20(fatherBorn)) factors.add('YOUNG_PARENT')
  if (/^(?:unknown|not known)$/i.test(reader.cell('fatherName'))) factors.add('FATHER_UNKNOWN')
  if (fatherNamed && reasons.factors.includes('FATHER_UNKNOWN')) reader.note('fatherName', 'The reasons say that the father is unknown, and a name stands here: both come in as they stand.')
  const age = mother.dateOfBirth === null ? null : ageOn(mother.dateOfBirth, on)
  if (age !== null && reasons.motherAged !== null && Math.abs(age - reasons.motherAged) > 1)
    reader.note('reasons', `The reasons say that the mother is ${reasons.motherAged}; by her date of birth she was ${age}. Both come in as they stand.`)
  return [...factors]
}

function decideCareExperience(reader: RowReader, reasons: ReadReasons, mother: PersonFields): PersonFields['careExperience'] {
  if (reasons.careExperience === null) return mother.careExperience
  if (mother.careExperience === 'none') {
    reader.keep('careExperience')
    reader.note('careExperience', 'This says that the mother was not in care, and the reasons say that she was: what the reasons say is recorded.')
  }
  return mother.careExperience === 'looked_after' || mother.careExperience === 'care_leaver' ? mother.careExperience : reasons.careExperience
}

function decideNext(reader: RowReader): IsoDay | null {
  reader.keep('nextDiscussionOn')
  const cell = reader.cell('nextDiscussionOn')
  if (cell === '' || saysNotKnown(cell)) return null
  const read = readListDay(cell, reader.today)
  if (read !== null && read >= reader.today && read < addDays(reader.today, 366)) return read
  const wrong = read === null ? 'This is not a date' : read < reader.today ? 'This day has passed' : 'This day is more than a year ahead'
  reader.note('nextDiscussionOn', `${wrong}: no next discussion is set, and the words are kept in the referral’s note.`)
  return null
}

function decideReferrer(reader: RowReader): { referrer: string; referringAgency: string } {
  const agency = reader.cell('referringAgency')
  const cell = reader.cell('referrer')
  const read = agency === '' || saysNotKnown(agency) ? readReferrer(cell) : { referrer: cell, referringAgency: agency, reworded: false }
  if (read.reworded) reader.keep('referrer')
  if (hasLostLetter(cell)) reader.note('referrer', 'A letter of this name was lost in an earlier conversion and shows as a question mark. The name comes in as it stands and needs correcting.')
  return { referrer: fitted(reader, 'referrer', read.referrer, 200), referringAgency: fitted(reader, 'referringAgency', read.referringAgency, 200) }
}

function decideSocialWorker(reader: RowReader): string {
  const cell = reader.cell('socialWorker')
  if (!saysNotKnown(cell) && !/^(?:un-?alloc(?:ated)?|not (?:yet )?alloc(?:ated)?)\b/i.test(cell)) return fitted(reader, 'socialWorker', cell, 200)
  reader.keep('socialWorker')
  return ''
}

/** Columns that hold nothing known lose nothing: their words go into the note under their own header. */
function keepUnmatched(reader: RowReader, row: ListRow, columns: readonly ListColumn[]): void {
  columns.forEach(({ header, field }, index) => {
    if (field === null) reader.keepWords(shorten(header) || `Column ${index + 1}`, tidy(row.cells[index] ?? ''))
  })
}

/** A heading or a remark in the name column is no referral, and neither is a name about which nothing else is said. */
function sayWhatIsMissing(reader: RowReader, row: ListRow): void {
  const filled = row.cells.filter((cell) => tidy(cell) !== '').length
  const telling: readonly ImportField[] = ['nhsNumber', 'hospitalNumber', 'edd', 'gestationAtReferral', 'reasons', 'receivedOn', 'motherDateOfBirth', 'fatherName', 'referrer']
  if (filled > 0 && telling.every((field) => reader.cell(field) === '')) reader.stop(null, 'Nothing but a name or a remark stands in this row, so it is not taken for a referral.', row.cells.join(' '))
}

function factorLine(factors: readonly FactorCode[]): string[] {
  return factors.length === 0 ? [] : [`Factors read from the list’s words at import: ${factors.map((code) => factorWords[code]).join('; ')}.`]
}
