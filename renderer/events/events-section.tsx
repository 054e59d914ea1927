import type { PartProps } from '../record/part.ts'
import { type ReferralSection, sectionGroups } from '../record/sections.ts'
import { EventsCard } from './events-card.tsx'

/** The events of one part of the page, a card for each group. */
export function EventsSection({ section, ...props }: PartProps & { section: ReferralSection }) {
  return sectionGroups[section]?.map(group => (
    <EventsCard key={group} {...props} group={group} title={group === 'after' ? 'Events after the birth' : undefined} />
  ))
}
