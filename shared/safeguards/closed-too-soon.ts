import { addDays, type IsoDay } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import { bornBy } from '../case-file/state.ts'
import { againstClosing } from './closing.ts'
import type { Safeguard, SafeguardInput } from './model.ts'
import { finding } from './parts.ts'

/**
 * Closed, or about to be because a meeting decided so, within twelve weeks of the birth or before
 * parent and home were seen. A closed referral raises it until the twelve weeks are over, counted
 * from the EDD while no birth is recorded; the dialog that closes asks `closingCheck` before.
 * Ofsted 2011; Leicestershire Baby C.
 */
export const closedTooSoon: Safeguard = {
  code: 'closed-too-soon',
  lesson: 'Ofsted 2011: the importance of not closing cases too quickly after the baby’s birth; Leicestershire Baby C.',
  check(input) {
    const { file, today, thresholds } = input
    const closing = closingDay(input)
    if (closing === null) return null
    const born = bornBy(file, today)
    // Where no birth is recorded, it is expected on the EDD.
    const expected = born ?? file.edd
    if (file.status === 'closed' && (expected === null || today >= addDays(expected, thresholds.closedTooSoonWeeks * 7))) return null
    const parts = againstClosing(file, file.status === 'closed' ? closing : today, thresholds)
    const [first, ...others] = parts
    if (first === undefined) return null
    const opening = file.status === 'closed' ? `Closed on ${longDay(closing)}.` : `The meeting of ${longDay(closing)} decided to close.`
    return finding(
      ...[{ ...first, sentence: `${opening} ${first.sentence}` }, ...others].map(part => ({
        ...part,
        since: closing,
        grounds: part.grounds.map(ground => `${ground}:${closing}`),
      })),
    )
  },
}

/** The day it was closed, or on which the meeting's last word was to close it. */
function closingDay({ file, today }: SafeguardInput): IsoDay | null {
  if (file.status === 'withdrawn') return null
  if (file.status === 'closed') return file.closedOn !== null && file.closedOn <= today ? file.closedOn : null
  const last = file.discussions.findLast(({ on, outcome }) => on <= today && outcome !== null)
  return last?.outcome === 'close' ? last.on : null
}
