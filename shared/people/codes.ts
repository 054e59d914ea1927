/** Yes, no, or nobody has said yet. */
export const answers = ['yes', 'no', 'not_known'] as const
export type Answer = (typeof answers)[number]
export const answerWords: Record<Answer, string> = { yes: 'Yes', no: 'No', not_known: 'Not known' }

export const careExperiences = ['not_known', 'none', 'looked_after', 'care_leaver'] as const
export type CareExperience = (typeof careExperiences)[number]
export const careExperienceWords: Record<CareExperience, string> = {
  not_known: 'Not known',
  none: 'None',
  looked_after: 'Looked after',
  care_leaver: 'Care leaver',
}

export const identifications = ['identified', 'not_yet', 'declined'] as const
export type Identification = (typeof identifications)[number]
export const identificationWords: Record<Identification, string> = {
  identified: 'Identified',
  not_yet: 'Not yet identified',
  declined: 'Mother declined to name',
}
