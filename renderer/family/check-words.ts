import { daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import type { AgencyCheck, CheckBody } from '../../shared/family/model.ts'
import { dayInSentence } from '../referrals/words.ts'

/** `Asked 14 November, no answer`. */
export function askedWords({ askedOn }: Pick<AgencyCheck, 'askedOn'>, today: IsoDay): string {
  return `Asked ${dayInSentence(askedOn, today)}, no answer`
}

/** How long an answer is waited for: `10 days`; nothing on the day itself. */
export function waitingWords({ askedOn }: Pick<AgencyCheck, 'askedOn'>, today: IsoDay): string {
  const days = daysBetween(askedOn, today)
  return days <= 0 ? '' : `${days} ${days === 1 ? 'day' : 'days'}`
}

/** The newest check of a person by this body. */
export function latestCheck(checks: readonly AgencyCheck[], personId: string, body: CheckBody): AgencyCheck | undefined {
  return checks
    .filter(check => check.personId === personId && check.body === body)
    .toSorted((one, other) => other.askedOn.localeCompare(one.askedOn))[0]
}
