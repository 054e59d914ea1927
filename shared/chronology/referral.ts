import { longDay } from '../calendar/words.ts'
import { eddMethodWords, lateBookingWords } from '../referrals/codes.ts'
import type { EddEntry } from '../referrals/model.ts'
import type { ChronologySources } from './chronology.ts'
import { type ChronologyEntry, filledParts, sentences } from './entry.ts'

const kind = 'referral'

/** Booking, the referral itself, every EDD there has been, the end of the work. */
export function referralEntries({ referral, dayOf }: Pick<ChronologySources, 'referral' | 'dayOf'>): ChronologyEntry[] {
  const { fields, line, closedOn, closingReason } = referral
  const entries: (ChronologyEntry | null)[] = [
    fields.bookedOn === null
      ? null
      : {
          id: 'booked',
          on: fields.bookedOn,
          kind,
          words: fields.bookingMidwife === '' ? 'Booked' : `Booked with ${fields.bookingMidwife}`,
          detail: fields.lateBookingReason === null ? '' : `Late booking: ${lateBookingWords[fields.lateBookingReason]}`,
          part: 'mother',
        },
    fields.madeOn === null || fields.madeOn === fields.receivedOn
      ? null
      : { id: 'made', on: fields.madeOn, kind, words: 'Referral made', detail: '', part: 'summary' },
    {
      id: 'received',
      on: fields.receivedOn,
      kind,
      words: referredBy(fields),
      detail: fields.reasons,
      part: 'summary',
    },
    ...eddEntries(referral.edds, dayOf),
    line.status === 'open' || closedOn === null
      ? null
      : {
          id: 'closed',
          on: closedOn,
          kind,
          words: line.status === 'closed' ? 'Referral closed' : 'Referral withdrawn',
          detail: closingReason,
          part: 'summary',
        },
  ]
  return entries.filter(entry => entry !== null)
}

function referredBy({ referrer, referringAgency }: { readonly referrer: string; readonly referringAgency: string }): string {
  const by = filledParts(referringAgency, referrer)
  return by === '' ? 'Referral received' : `Referred by ${by}`
}

/** `EDD 22 January 2027 by dating scan, was 29 January 2027`. */
function eddEntries(edds: readonly EddEntry[], dayOf: (instant: string) => string): ChronologyEntry[] {
  const oldestFirst = edds.toSorted((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1))
  return oldestFirst.map((entry, index) => {
    const before = oldestFirst[index - 1]
    const was = before === undefined || before.edd === entry.edd ? '' : `, was ${longDay(before.edd)} by ${eddMethodWords[before.method]}`
    return {
      id: entry.id,
      on: dayOf(entry.recordedAt),
      kind,
      words: `EDD ${longDay(entry.edd)} by ${eddMethodWords[entry.method]}${was}`,
      detail: sentences(entry.reason),
      part: 'edd',
    }
  })
}
