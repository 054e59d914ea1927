import { addDays, type IsoDay } from '../calendar/day.ts'
import { termDays } from '../calendar/gestation.ts'
import type { EventKind } from '../events/kinds.ts'
import { longestDays } from '../referrals/edd-check.ts'
import type { CaseFile } from './case-file.ts'
import { earlier } from './state.ts'

/**
 * What speaks of the family whenever it happened, and what stops every reminder whatever day it
 * bears.
 */
const ofAnyTime: readonly EventKind[] = ['significant_event', 'support', 'transfer_in', 'pregnancy_ended']

/**
 * The first day of this pregnancy: the last menstrual period, by the EDD in force. Without an EDD,
 * the longest a pregnancy lasts before the birth or the receipt. Never after the receipt or the
 * birth: an EDD that puts it there is wrong.
 */
export function pregnancyStart({ edd, bornOn, receivedOn }: CaseFile): IsoDay {
  const start = edd === null ? addDays(bornOn ?? receivedOn, -longestDays) : addDays(edd, -termDays)
  return earlier(bornOn, earlier(receivedOn, start))
}

/**
 * The file without the work of an earlier pregnancy: an assessment, a conference or a search of
 * years ago is told in the chronology, and meets and clears nothing now. Bradford: each pregnancy
 * needs a new assessment. The file itself where there is nothing to leave out.
 */
export function ofThisPregnancy(file: CaseFile, today: IsoDay): CaseFile {
  const start = pregnancyStart(file)
  const [first] = file.events
  if (first === undefined || first.on >= start || start > today) return file
  const known = cut.get(file)
  if (known?.start === start) return known.file
  const events = file.events.filter(({ kind, on }) => on >= start || ofAnyTime.includes(kind))
  const made = events.length === file.events.length ? file : { ...file, events }
  cut.set(file, { start, file: made })
  return made
}

/** Case files never change, and milestones and safeguards ask one after the other. */
const cut = new WeakMap<CaseFile, { readonly start: IsoDay; readonly file: CaseFile }>()
