import type { BirthDraft, BirthsPreview } from '../../../shared/imports/births/model.ts'
import type { ImportPreview, LineResult, ListKind, RowDraft } from '../../../shared/imports/model.ts'
import type { PrintedBirth, PrintedBirths, PrintedReferral, PrintedReferrals, PrintedResult, PrintedRow, Said } from './shape.ts'

/** What confirming answers, for either kind of list. */
interface Confirmed extends Omit<PrintedResult, 'cameIn'> {
  readonly lines: readonly LineResult[]
}

export function printedReferrals(
  preview: ImportPreview,
  drafts: readonly RowDraft[],
  site: PrintedReferrals['site'],
  confirmed: (Confirmed & { readonly received: number }) | null,
): PrintedReferrals {
  const draftOn = new Map(drafts.map(draft => [draft.line, draft]))
  const resultOn = resultsByLine(confirmed)
  const rows = preview.rows.map(({ line, state, problems, duplicates, earlier, withoutNhsNumber }): PrintedReferral => {
    const { referral = null, nextDiscussionOn = null } = draftOn.get(line) ?? {}
    const stored = referral === null ? null : { ...referral, nextDiscussionOn }
    const comesIn = state === 'ready'
    return { line, state, comesIn, stored, ...said(problems), withoutNhsNumber, duplicates, earlier, result: resultOn(line) }
  })
  return { ...printed('referrals', preview, rows), site, rows, result: resultOf(confirmed, confirmed?.received) }
}

export function printedBirths(
  preview: BirthsPreview,
  drafts: readonly BirthDraft[],
  confirmed: (Confirmed & { readonly recorded: number }) | null,
): PrintedBirths {
  const draftOn = new Map(drafts.map(draft => [draft.line, draft]))
  const resultOn = resultsByLine(confirmed)
  const rows = preview.rows.map(({ line, state, problems, candidates }): PrintedBirth => {
    const stored = draftOn.get(line)?.baby ?? null
    return { line, state, comesIn: state === 'matched', stored, ...said(problems), candidates, result: resultOn(line) }
  })
  return { ...printed('births', preview, rows), rows, result: resultOf(confirmed, confirmed?.recorded) }
}

type Shown<Column> = Pick<ImportPreview, 'fileName' | 'encoding' | 'separator' | 'sheets' | 'sheet' | 'remarks' | 'remembered'> & {
  readonly columns: readonly Column[]
}

function printed<Column>(kind: ListKind, shown: Shown<Column>, rows: readonly Pick<PrintedRow<unknown>, 'state' | 'comesIn'>[]) {
  const { fileName, encoding, separator, sheets, sheet, columns, remarks, remembered } = shown
  const counts = { rows: rows.filter(({ state }) => state !== 'blank').length, comeIn: rows.filter(({ comesIn }) => comesIn).length }
  return { kind, fileName, encoding, separator, sheets, sheet, columns, remembered: remembered !== null, remarks, counts }
}

function said<Field>(problems: readonly (Said<Field> & { readonly weight: 'stop' | 'ask' | 'note' })[]) {
  const of = (wanted: 'stop' | 'ask' | 'note') => problems.filter(({ weight }) => weight === wanted).map(({ weight: _, ...rest }) => rest)
  // Only where something is asked: no list of a script has the field otherwise.
  const asked = of('ask')
  return { problems: of('stop'), ...(asked.length > 0 ? { asked } : {}), notes: of('note') }
}

function resultsByLine(confirmed: Confirmed | null): (line: number) => Omit<LineResult, 'line'> | null {
  const byLine = new Map(confirmed?.lines.map(({ line, ...rest }) => [line, rest]))
  return line => byLine.get(line) ?? null
}

function resultOf(confirmed: Confirmed | null, cameIn = 0): PrintedResult | null {
  if (confirmed === null) return null
  const { leftOut, resultsFile, resultsProblem } = confirmed
  return { cameIn, leftOut, resultsFile, resultsProblem }
}
