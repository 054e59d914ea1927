import type { IsoDay } from '../../shared/calendar/day.ts'
import type { RulerFigures } from '../../shared/milestones/ruler.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import { useCall } from '../api.ts'
import { Ruler } from '../ui/ruler.tsx'

/** The ruler of one referral with its milestones, once they are read. */
export function ReferralRuler({ line, today, figures }: { line: ReferralLine; today: IsoDay; figures: RulerFigures }) {
  const { data } = useCall('tracking.read', { referralId: line.id })
  return <Ruler line={line} today={today} figures={figures} milestones={data?.milestones} />
}
