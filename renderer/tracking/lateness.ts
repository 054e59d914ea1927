import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Milestone, MilestoneState } from '../../shared/milestones/model.ts'
import { standingWords } from '../../shared/milestones/standing.ts'
import type { Tone } from '../ui/tag.tsx'

/**
 * How a milestone stands, as a word, its tone, and by how much: `Late`, `9 weeks 4 days past due`.
 */
export interface Standing {
  readonly word: string
  readonly tone: Tone
  readonly by: string
}

const tones: Record<MilestoneState, Tone> = { met: 'green', met_late: 'grey', due: 'grey', amber: 'amber', late: 'red', moot: 'grey' }

/** The state of a milestone in words with its figures, as of `today`. */
export function standingOf(milestone: Milestone, today: IsoDay): Standing {
  return { ...standingWords(milestone, today), tone: tones[milestone.state] }
}
