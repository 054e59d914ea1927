import { useCall } from '../api.ts'
import type { PartProps } from '../record/part.ts'
import type { StandingFacts } from './badges.ts'

/** What the list of parts says beside each: read from the same calls as the parts themselves. */
export function useStanding({ referral, today, figures }: PartProps): StandingFacts {
  const of = { referralId: referral.line.id }
  return {
    referral,
    today,
    figures,
    family: useCall('family.read', of).data,
    events: useCall('events.list', of).data,
    tracked: useCall('tracking.read', of).data,
    log: useCall('log.list', { ...of, since: null }).data,
  }
}
