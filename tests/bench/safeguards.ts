import { milestonesOf } from '../../shared/milestones/due.ts'
import { earlierDaysOf } from '../../shared/milestones/gestations.ts'
import { england } from '../../shared/milestones/protocols/england.ts'
import { checkSafeguards } from '../../shared/safeguards/all.ts'
import { defaultThresholds } from '../../shared/safeguards/thresholds.ts'
import { manyCaseFiles } from './case-files.ts'
import { measure, type Result } from './measure.ts'
import { today } from './subject.ts'

const nation = 'england'

/**
 * Every safeguard over 5,000 open referrals (docs/design.md, section 9), and the milestones that
 * they ask for. Without a register: the facts are in memory.
 */
export async function safeguards(): Promise<Result[]> {
  const files = manyCaseFiles(5_000, today)
  const placed = () => files.map(file => milestonesOf(file, today, { protocol: england, nation, meetingIntervalDays: 7 }))
  const milestones = placed()
  let raised = 0
  const check = () => {
    raised = files.reduce((sum, file, index) => {
      const earlierDays = earlierDaysOf(file, today, england)
      const input = { file, today, thresholds: defaultThresholds, milestones: milestones[index] ?? [], nation, earlierDays } as const
      return sum + checkSafeguards(input, []).length
    }, 0)
  }
  const times = await measure(25, check)
  const placing = await measure(25, placed)
  return [
    { what: `every safeguard over 5,000 open referrals (${raised.toLocaleString('en-GB')} raised)`, times, budget: { within: 150 } },
    { what: '  their milestones', times: placing, budget: {} },
  ]
}
