import { type ImportRow, importFields } from '../../../shared/imports/model.ts'
import { agreesWords, stateWords } from '../../../shared/imports/said.ts'
import { ragWords } from '../../../shared/referrals/model.ts'
import { spacedNhsNumber } from '../../../shared/referrals/nhs-number.ts'
import { readUpload } from '../../imports/uploads.ts'
import { listOf } from '../list.ts'
import { day, number, text } from '../table.ts'

/** Rows of a list that is about to come in, for whoever keeps it to mend: nothing of it is in the register yet. */
export const importPreview = listOf<ImportRow>(
  'Import preview',
  [
    number('Line', row => row.line),
    text('State', row => stateWords[row.state], 12),
    text('Mother', row => row.name, 32),
    text('NHS number', row => (row.nhsNumber === null ? null : spacedNhsNumber(row.nhsNumber)), 14),
    day('EDD', row => row.edd),
    day('Received', row => row.receivedOn),
    text('RAG', row => ragWords[row.rag], 10),
    text('What stops it', row => said(row, 'stop'), 60),
    text('What else is said', row => said(row, 'note'), 60),
    text('The same as', row => row.duplicates.map(agreesWords).join('\n'), 60),
    text('In the register', row => references(row).join(', '), 24),
  ],
  async ({ uploads }, importId) => {
    const { fileName, shown } = readUpload(uploads, importId)
    const rows = shown?.plan.rows ?? []
    return { of: { words: fileName, mark: '' }, rows: rows.map(row => [String(row.line), row]) }
  },
)

function said({ problems }: ImportRow, weight: 'stop' | 'note'): string {
  return problems
    .filter(problem => problem.weight === weight)
    .map(({ field, value, reason }) => `${field === null ? '' : `${importFields[field]}${value === '' ? '' : ` “${value}”`}: `}${reason}`)
    .join('\n')
}

function references({ duplicates, earlier }: ImportRow): string[] {
  return [...duplicates.flatMap(({ reference }) => reference ?? []), ...earlier.map(({ reference }) => reference)]
}
