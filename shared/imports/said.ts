import { listed } from '../words.ts'
import type { ImportRow, RowState } from './model.ts'

export const stateWords: Record<RowState, string> = { ready: 'Ready', duplicate: 'Duplicate', problem: 'Problem', blank: 'Blank' }

/** `Same NHS number and surname as Mei LI (PB-2026-0012).` */
export function agreesWords({ name, line, agrees }: ImportRow['duplicates'][number]): string {
  const which = line === null ? `${name} in the register` : `${name === '' ? 'the row' : name} on line ${line} of this list`
  return `The same ${listed(agrees)} as ${which}.`
}

/** What is hardly ever so in a row: it comes in once somebody says that it is right. */
export function askedOf({ problems = [] }: Partial<Pick<ImportRow, 'problems'>>): ImportRow['problems'] {
  return problems.filter(({ weight }) => weight === 'ask')
}

/** Why a row stayed out, in sentences. */
export function whyOut(row: ImportRow): string {
  const stops = row.problems.filter(({ weight }) => weight === 'stop').map(({ reason }) => reason)
  if (stops.length > 0) return stops.join(' ')
  if (row.state === 'duplicate') return row.duplicates.map(agreesWords).join(' ')
  const asked = askedOf(row)
  return asked.length > 0 ? asked.map(({ reason }) => reason).join(' ') : 'Left out by choice.'
}
