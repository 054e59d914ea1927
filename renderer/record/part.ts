import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Referral } from '../../shared/referrals/model.ts'
import type { Figures } from './figures.ts'

/** What every part of a referral’s page is given. */
export interface PartProps {
  readonly referral: Referral
  readonly today: IsoDay
  readonly figures: Figures
}
