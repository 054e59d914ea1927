import { daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { type CheckBody, checkBodyWords } from '../../shared/family/codes.ts'
import type { AgencyCheck } from '../../shared/family/model.ts'
import { counted } from '../../shared/words.ts'
import { dayInSentence } from '../record/words.ts'

/** `Asked 14 November, no answer`. */
export function askedWords({ askedOn }: Pick<AgencyCheck, 'askedOn'>, today: IsoDay): string {
  return `Asked ${dayInSentence(askedOn, today)}, no answer`
}

/** How long an answer is waited for: `10 days`; nothing on the day itself. */
export function waitingWords({ askedOn }: Pick<AgencyCheck, 'askedOn'>, today: IsoDay): string {
  const days = daysBetween(askedOn, today)
  return days <= 0 ? '' : counted(days, 'day')
}

/** Which check it is: `Police check asked 14 November 2026`. */
export function checkName({ body, askedOn }: Pick<AgencyCheck, 'body' | 'askedOn'>): string {
  return `${checkBodyWords[body]} check asked ${longDay(askedOn)}`
}

/** The checks of a person by one body, newest first. */
export function checksOf(checks: readonly AgencyCheck[], personId: string, body: CheckBody): readonly AgencyCheck[] {
  return checks
    .filter(check => check.personId === personId && check.body === body)
    .toSorted((one, other) => other.askedOn.localeCompare(one.askedOn))
}
