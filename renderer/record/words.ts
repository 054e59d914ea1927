import { addDays, ageOn, day, daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import { gestationFigure } from '../../shared/calendar/gestation.ts'
import { longDay } from '../../shared/calendar/words.ts'
import type { DiscussionDue } from '../../shared/referrals/discussion-due.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import { counted } from '../../shared/words.ts'

/** `17 November`, with the year when it is not this one; `Today`. */
export function dayWords(iso: IsoDay, today: IsoDay): string {
  if (iso === today) return 'Today'
  return day(iso).year === day(today).year ? longDay(iso).replace(/ \d{4}$/, '') : longDay(iso)
}

/** The same within a sentence: `answered today`. */
export function dayInSentence(iso: IsoDay, today: IsoDay): string {
  return iso === today ? 'today' : dayWords(iso, today)
}

/** Gestation today, `31+4` or `EDD +43 d`; after the birth the baby’s age, `5 days`. */
export function gestationOrAge(line: Pick<ReferralLine, 'edd' | 'bornOn'>, today: IsoDay): string {
  if (line.bornOn !== null) return ageWords(line.bornOn, today)
  return gestationFigure(line, today) ?? 'Not known'
}

function ageWords(bornOn: IsoDay, today: IsoDay): string {
  const days = daysBetween(bornOn, today)
  if (days < 28) return counted(days, 'day')
  const years = ageOn(bornOn, today)
  if (years > 0) return counted(years, 'year')
  return `${Math.floor(days / 7)} weeks`
}

/** `First discussion, 5 days late`, `17 November, 7 days late`, `Tomorrow`, `1 December`. */
export function discussionWords(due: DiscussionDue | null, today: IsoDay): string {
  if (due === null) return 'None set'
  const late = due.lateDays === 0 ? '' : `, ${counted(due.lateDays, 'day')} late`
  const on = due.on === addDays(today, 1) ? 'Tomorrow' : dayWords(due.on, today)
  if (due.isFirst)
    return late === ''
      ? `First, by ${on.toLowerCase() === 'today' || on === 'Tomorrow' ? on.toLowerCase() : on}`
      : `First discussion${late}`
  return `${on}${late}`
}
