import { type ImportField, importedOfMother, type MotherField } from './model.ts'

const motherNames = importedOfMother(({ names }) => names) satisfies Record<MotherField, readonly string[]>

/**
 * Names under which each column was seen in referral lists, folded by `foldHeader`. The labels of
 * `importFields` are known besides.
 */
const aliases: Record<ImportField, readonly string[]> = {
  ...motherNames,
  motherName: [
    'unborn mum',
    'unborn mother',
    'mother',
    'mum',
    'name',
    'mother name',
    'mothers name',
    'mum name',
    'mums name',
    'unborn',
    'unborn baby',
    'patient',
    'patient name',
    'client',
    'name of mother',
    'mothers name as one cell',
  ],
  edd: ['edd', 'due date', 'due', 'expected date of delivery', 'estimated date of delivery', 'edc', 'expected delivery date', 'edb'],
  eddMethod: ['edd method', 'edd by', 'method of edd', 'dating method', 'edd agreed method'],
  numberExpected: ['babies expected', 'number of babies', 'no of babies', 'babies', 'number expected', 'plurality', 'fetuses', 'foetuses'],
  bookedOn: ['booking date', 'booked on', 'date of booking', 'booked', 'booking'],
  gestationAtBooking: ['gestation at booking', 'gest at booking', 'gest booking', 'gest bkg', 'gestation booking', 'booking gestation'],
  gestationAtReferral: [
    'gest ref',
    'gest at ref',
    'gestation at referral',
    'gest at referral',
    'gestation ref',
    'gestation',
    'gest',
    'weeks',
    'referral gestation',
  ],
  receivedOn: [
    'ref date',
    'referral date',
    'date of referral',
    'date referred',
    'referred on',
    'date received',
    'received',
    'received on',
    'date of ref',
    'date',
  ],
  referrer: ['from', 'referred by', 'referrer', 'ref by', 'referral from', 'source', 'referral source', 'name of referrer'],
  referringAgency: ['referring agency', 'agency', 'referrer agency', 'referring service', 'referring team'],
  reasons: [
    'concerns',
    'concern',
    'reasons',
    'reason',
    'reason for referral',
    'reasons for referral',
    'issues',
    'risks',
    'risk factors',
    'worries',
    'details',
    'summary',
  ],
  rag: ['rag', 'rag rating', 'rating', 'risk rating'],
  fatherName: ['dad', 'father', 'father name', 'fathers name', 'dads name', 'fob', 'partner', 'father of baby', 'fop'],
  fatherSurname: [
    'father surname',
    'fathers surname',
    'dad surname',
    'dads surname',
    'fob surname',
    'father last name',
    'father family name',
  ],
  fatherForenames: [
    ...['father forenames', 'fathers forenames', 'father forename', 'fathers forename', 'father first name', 'fathers first name'],
    ...['dad forename', 'dads forename', 'dad first name', 'fob forename', 'fob first name'],
  ],
  fatherDateOfBirth: ['father date of birth', 'fathers date of birth', 'father dob', 'fathers dob', 'dad dob', 'dads dob', 'fob dob'],
  fatherIdentified: ['father identified', 'dad identified', 'father known'],
  previousChildren: ['previous children', 'prev children', 'other children', 'siblings', 'children', 'parity'],
  socialWorker: ['sw', 'social worker', 'allocated sw', 'allocated social worker', 'csc worker', 'allocated worker', 's w'],
  lastOutcome: [
    'outcome last mtg',
    'outcome',
    'last outcome',
    'outcome at the last meeting',
    'outcome last meeting',
    'outcome of last meeting',
    'outcome at last meeting',
    'outcome last mting',
  ],
  nextDiscussionOn: [
    'next r v',
    'next review',
    'next rv',
    'review',
    'review date',
    'next discussion',
    'next discussed',
    'next mtg',
    'next meeting',
  ],
  notes: ['notes', 'note', 'comments', 'comment', 'remarks', 'other', 'other information', 'additional information'],
}

/**
 * Case, accents, punctuation and runs of spaces folded: `gest @ ref` → `gest ref`, `Next r/v` →
 * `next r v`, `Mother’s DOB` → `mothers dob`.
 */
export function foldHeader(header: string): string {
  return header
    .normalize('NFD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The columns that a kind of list can have, known by the names they were seen under. */
export interface Vocabulary<F extends string> {
  /**
   * What each column of a header row holds; null where the name is not known or its field is taken
   * by an earlier column.
   */
  match(header: readonly string[]): (F | null)[]
  /** How many columns a row names, taken as a header. */
  score(row: readonly string[]): number
}

export function vocabulary<F extends string>(names: Record<F, readonly string[]>): Vocabulary<F> {
  const known = new Map<string, F>()
  for (const [field, words] of Object.entries(names) as [F, readonly string[]][]) for (const name of words) known.set(name, field)
  function match(header: readonly string[]): (F | null)[] {
    const taken = new Set<F>()
    return header.map(cell => {
      const field = cell.length > 100 ? undefined : known.get(foldHeader(cell))
      if (field === undefined || taken.has(field)) return null
      taken.add(field)
      return field
    })
  }
  return { match, score: row => match(row).filter(field => field !== null).length }
}

/** Referral lists, as wards and trackers keep them. */
export const referralColumns = vocabulary<ImportField>(aliases)

/** A label over several columns that says whom they are about. */
const fatherLabel = /^(?:(?:birth |unborns? )?(?:father|dad|partner|fob)(?: (?:details|of baby|information))?|paternal(?: details)?)$/
/** Names of columns that say nothing of whom they are about. */
const anybodys =
  /^(?:dob|d o b|date of birth|birth date|name|full name|surname|last name|family name|forenames?|first names?|given names?|nhs (?:no|number)|phone|mobile|tel|telephone|address|postcode)$/

const births = /^(?:dob|d o b|date of birth|birth date)$/

/** Whom a column names. */
function whoIs(header: string): 'mother' | 'father' | null {
  const folded = foldHeader(header)
  if ([...aliases.fatherName, ...aliases.fatherSurname, ...aliases.fatherForenames].includes(folded)) return 'father'
  return [...aliases.motherName, ...aliases.motherSurname, ...aliases.motherForenames].includes(folded) ? 'mother' : null
}

/**
 * What each column of a referral list holds. Two columns of one name are told apart by the row of
 * labels above the header (MOTHER, FATHER), or by the column before: a date of birth beside the
 * father's name is the father's. What then has no field of its own is not known, and never taken
 * for the mother's.
 */
export function matchColumns(header: readonly string[], labels: readonly string[] = []): (ImportField | null)[] {
  let label = ''
  return referralColumns.match(
    header.map((cell, index) => {
      label = foldHeader(labels[index] ?? '') || label
      const folded = cell.length > 100 ? '' : foldHeader(cell)
      if (!anybodys.test(folded)) return cell
      if (fatherLabel.test(label)) return `father ${folded}`
      if (label !== '' || !births.test(folded)) return cell
      // Whose date of birth it is, the person named last says; nobody knows where others stand
      // between and the list has but one.
      const named = header.slice(0, index).findLastIndex(name => whoIs(name) !== null)
      if (named < 0 || whoIs(header[named] ?? '') === 'mother') return cell
      const isOnly = header.filter(name => births.test(foldHeader(name))).length === 1
      return named === index - 1 || !isOnly ? `father ${folded}` : `${cell} (whose?)`
    }),
  )
}

/** Whether a row stands above the header to say whom the columns are about. */
export function isLabelRow(cells: readonly string[]): boolean {
  return cells.some(cell => fatherLabel.test(foldHeader(cell))) && cells.filter(cell => foldHeader(cell) !== '').length > 1
}

/** Fewest known column names that make a row the header. */
const enoughNames = 3

/**
 * Index of the row that names most columns, or null where none names enough of them. Clerks put
 * titles above the header.
 */
export function findHeader(rows: readonly (readonly string[])[], score = referralColumns.score): number | null {
  let best = -1
  let bestScore = enoughNames - 1
  rows.forEach((row, index) => {
    const named = score(row)
    if (named <= bestScore) return
    best = index
    bestScore = named
  })
  return best === -1 ? null : best
}
