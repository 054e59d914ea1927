import { babyOutcomeWords, sexWords } from '../../shared/birth/codes.ts'
import { type BirthRow, birthFields, birthStateWords } from '../../shared/imports/births/model.ts'
import { type ImportRow, importFields } from '../../shared/imports/model.ts'
import { agreesWords, stateWords } from '../../shared/imports/said.ts'
import { spacedNhsNumber } from '../../shared/people/nhs-number.ts'
import { ragWords } from '../../shared/referrals/codes.ts'
import { day, number, text } from '../files/table.ts'
import { readUpload } from '../imports/uploads.ts'
import { listOf } from './list.ts'

/**
 * Rows of a list that is about to come in, for whoever keeps it to mend: nothing of it is in the
 * register yet.
 */
export const importPreview = listOf<ImportRow>(
  'Import preview',
  [
    number('Line', row => row.line),
    text('State', row => stateWords[row.state], 12),
    text('Mother', row => row.name, 32),
    text('NHS number', row => spaced(row.nhsNumber), 14),
    day('EDD', row => row.edd),
    day('Received', row => row.receivedOn),
    text('RAG', row => ragWords[row.rag], 10),
    text('What stops it', row => saidOf(importFields, row.problems, 'stop'), 60),
    text('What is asked', row => saidOf(importFields, row.problems, 'ask'), 60),
    text('What else is said', row => saidOf(importFields, row.problems, 'note'), 60),
    text('The same as', row => row.duplicates.map(agreesWords).join('\n'), 60),
    text('In the register', row => references(row).join(', '), 24),
  ],
  async ({ uploads }, importId) => {
    const { fileName, shown } = readUpload(uploads, importId)
    const rows = shown?.plan.rows ?? []
    return { of: { words: fileName, mark: '' }, rows: rows.map(row => [String(row.line), row]) }
  },
)

/**
 * Births of an extract before they are recorded, each with the referral it belongs to or those it
 * may belong to.
 */
export const birthsPreview = listOf<BirthRow>(
  'Births preview',
  [
    number('Line', row => row.line),
    text('State', row => birthStateWords[row.state], 20),
    text('Mother', row => row.mother, 32),
    text('Mother’s NHS number', row => spaced(row.motherNhsNumber), 14),
    text('Baby', row => row.baby, 32),
    text('Baby’s NHS number', row => spaced(row.babyNhsNumber), 14),
    day('Born', row => row.bornOn),
    text('Time', row => row.bornAt, 8),
    text('Sex', row => sexWords[row.sex], 12),
    text('Outcome', row => babyOutcomeWords[row.outcome], 16),
    text('Referral', row => row.candidates.map(({ reference, mother }) => `${reference}, mother ${mother}`).join('\n'), 44),
    text('What stops it', row => saidOf(birthFields, row.problems, 'stop'), 60),
    text('What else is said', row => saidOf(birthFields, row.problems, 'note'), 60),
  ],
  async ({ uploads }, importId) => {
    const { fileName, shownBirths } = readUpload(uploads, importId)
    const rows = shownBirths?.rows ?? []
    return { of: { words: fileName, mark: '' }, rows: rows.map(row => [String(row.line), row]) }
  },
)

interface Problem<F extends string> {
  readonly field: F | null
  readonly value: string
  readonly reason: string
  readonly weight: 'stop' | 'ask' | 'note'
}

function saidOf<F extends string>(
  names: Readonly<Record<F, string>>,
  problems: readonly Problem<F>[],
  weight: 'stop' | 'ask' | 'note',
): string {
  return problems
    .filter(problem => problem.weight === weight)
    .map(({ field, value, reason }) => `${field === null ? '' : `${names[field]}${value === '' ? '' : ` “${value}”`}: `}${reason}`)
    .join('\n')
}

function spaced(nhsNumber: string | null): string | null {
  return nhsNumber === null ? null : spacedNhsNumber(nhsNumber)
}

function references({ duplicates, earlier }: ImportRow): string[] {
  return [...duplicates.flatMap(({ reference }) => reference ?? []), ...earlier.map(({ reference }) => reference)]
}
