import type { EventGroup } from '../../shared/events/kinds.ts'

/** The parts of a referral’s page, in the order of its list. */
export const referralSections = {
  summary: 'Summary',
  mother: 'Mother',
  father: 'Father',
  family: 'Family',
  concerns: 'Concerns',
  factors: 'Factors',
  edd: 'EDD',
  work: 'Contacts and work',
  assessments: 'Assessments',
  conferences: 'Conferences',
  legal: 'Legal',
  support: 'Support',
  'birth-plan': 'Birth plan',
  birth: 'Birth',
  milestones: 'Milestones',
  safeguards: 'Safeguards',
  tonight: 'If born tonight',
  notes: 'Notes',
  log: 'Lead’s log',
  meetings: 'Meetings',
  actions: 'Actions',
  chronology: 'Chronology',
  history: 'History',
} as const
export type ReferralSection = keyof typeof referralSections

/**
 * The events that a part shows. What was done is listed where it belongs; the chronology has all of
 * it.
 */
export const sectionGroups: Partial<Record<ReferralSection, readonly EventGroup[]>> = {
  work: ['work', 'moves'],
  assessments: ['assessment'],
  conferences: ['conference'],
  legal: ['legal'],
  support: ['support'],
  'birth-plan': ['birth_plan'],
  birth: ['after'],
}

export function sectionOf(part: string | undefined): ReferralSection {
  return part !== undefined && Object.hasOwn(referralSections, part) ? (part as ReferralSection) : 'summary'
}
