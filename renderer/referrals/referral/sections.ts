/** The parts of a referral’s page, in the order of its list. */
export const referralSections = {
  summary: 'Summary',
  mother: 'Mother',
  father: 'Father',
  factors: 'Factors',
  edd: 'EDD',
  tonight: 'If born tonight',
  notes: 'Notes',
  meetings: 'Meetings',
  actions: 'Actions',
  history: 'History',
} as const
export type ReferralSection = keyof typeof referralSections

export function sectionOf(part: string | undefined): ReferralSection {
  return part !== undefined && Object.hasOwn(referralSections, part) ? (part as ReferralSection) : 'summary'
}
