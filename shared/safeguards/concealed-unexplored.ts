import type { IsoDay } from '../calendar/day.ts'
import { dayOfGestation, gestationDays, weeksAndDays } from '../calendar/gestation.ts'
import { firstEvent } from '../case-file/case-file.ts'
import { bornBy, isWatched } from '../case-file/state.ts'
import { listed } from '../words.ts'
import type { Safeguard, SafeguardInput } from './model.ts'
import { dayAfter, earliestOf, finding, latestOf, moment } from './parts.ts'

/**
 * Booked after 20+0, not booked by then, or the pregnancy concealed, and either the reason or a
 * search of the history is missing. Amber while the history has not been searched; to know where
 * only the reason is missing. Portsmouth Child E (2018).
 */
export const concealedUnexplored: Safeguard = {
  code: 'concealed-unexplored',
  lesson: 'Portsmouth Child E: no antenatal care for eight months before the birth, and no clear procedure for a concealed pregnancy.',
  check(input) {
    const { file, today } = input
    if (!isWatched(file)) return null
    const booked = lateBooking(input)
    const noted = notedLate(input)
    const late = booked ?? noted
    const concealed = concealment(input)
    const [first, ...others] = [booked, noted, concealed].filter(sign => sign !== null)
    if (first === undefined) return null

    const searched = file.linkedEarlier || firstEvent(file, ['history_search'], today) !== undefined
    // A concealed earlier pregnancy says nothing about this booking.
    const explained = file.lateBookingReason !== null || late === null
    if (searched && explained) return null
    const missing = [...(explained ? [] : ['no reason recorded']), ...(searched ? [] : ['no search for earlier pregnancies and records'])]
    return finding({
      level: searched ? 'info' : 'amber',
      sentence: `${first.words}: ${listed(missing)}.`,
      by: listed([
        ...(explained ? [] : ['the reason for the late booking']),
        ...(searched ? [] : ['a search for earlier pregnancies and records']),
      ]),
      since: latestOf(earliestOf(first.on, ...others.map(({ on }) => on)), file.receivedOn),
      grounds: [...(explained ? [] : ['reason']), ...(searched ? [] : ['history']), ...(concealed === null ? [] : ['concealed'])],
    })
  },
}

interface Sign {
  readonly on: IsoDay
  readonly words: string
}

function lateBooking({ file, today, thresholds }: SafeguardInput): Sign | null {
  const { edd, bookedOn } = file
  const standard = `${thresholds.lateBookingWeeks}+0`
  if (edd !== null && bookedOn !== null && bookedOn <= today) {
    const at = gestationDays(edd, bookedOn)
    if (at > thresholds.lateBookingWeeks * 7) return { on: bookedOn, words: `Booked at ${weeksAndDays(at)}, standard ${standard}` }
  }
  const lateOn = edd === null ? null : dayAfter(dayOfGestation(edd, thresholds.lateBookingWeeks))
  if (bookedOn === null && lateOn !== null && today >= lateOn && bornBy(file, today) === null)
    return { on: lateOn, words: `${moment(file, today)}, and no booking is recorded, standard ${standard}` }
  return null
}

function notedLate({ file, today }: SafeguardInput): Sign | null {
  const noted = file.factors.find(({ code, notedOn }) => code === 'LATE_BOOKING' && notedOn <= today)
  return noted === undefined ? null : { on: noted.notedOn, words: 'Late booking recorded' }
}

function concealment({ file, today }: SafeguardInput): Sign | null {
  const noted = file.factors.find(({ code, notedOn }) => code === 'CONCEALED' && notedOn <= today)
  if (noted !== undefined) return { on: noted.notedOn, words: 'Concealed or denied pregnancy recorded, now or before' }
  return file.lateBookingReason === '03' ? { on: file.receivedOn, words: 'Concealed pregnancy recorded' } : null
}
