import type { CaseFile } from '../../shared/case-file/case-file.ts'
import { milestonesOf } from '../../shared/milestones/due.ts'
import { earlierDaysOf } from '../../shared/milestones/gestations.ts'
import { checkSafeguards } from '../../shared/safeguards/all.ts'
import type { SafeguardAnswer } from '../../shared/safeguards/model.ts'
import type { Tracked } from '../../shared/tracking/model.ts'
import type { Figures } from '../figures/figures.ts'

/** Milestones and safeguards of one referral on a day. */
export function track(file: CaseFile, answers: readonly SafeguardAnswer[], today: string, { settings, protocol }: Figures): Tracked {
  const { nation, meetingIntervalDays } = settings
  // One figure, set in one place, for the ruler, the agenda and the safeguard.
  const thresholds = { ...settings.thresholds, bornTonightWeeks: settings.bornTonightWeeks }
  const milestones = milestonesOf(file, today, { protocol, nation, meetingIntervalDays })
  const earlierDays = earlierDaysOf(file, today, protocol)
  const raised = checkSafeguards({ file, today, thresholds, milestones, nation, earlierDays }, answers)
  return { referralId: file.id, milestones, raised, answers: [...answers].reverse(), protocolName: protocol.name }
}
