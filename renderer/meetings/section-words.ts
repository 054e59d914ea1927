import type { IsoDay } from '../../shared/calendar/day.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { type Section, sectionWords } from '../../shared/meetings/model.ts'

/** A section's heading; births and discharges say since when. */
export function sectionTitle(section: Section, previousOn: IsoDay | null): string {
  if (section !== 'births') return sectionWords[section]
  return `${sectionWords[section]} ${previousOn === null ? 'last week' : longDay(previousOn)}`
}

/** What a case in a section is, for a tag beside its name. */
export const sectionTags: Record<Section, string> = {
  births: 'Birth or discharge',
  new: 'New referral',
  reviews: 'Review due',
  milestones: 'Milestone overdue',
  transfers: 'Transfer or alert',
  other: 'Any other business',
}
