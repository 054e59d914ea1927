export const sexWords = { female: 'Female', male: 'Male', indeterminate: 'Indeterminate', not_known: 'Not known' } as const
export type Sex = keyof typeof sexWords
/** How a baby was born (MSDS, pregnancy outcome). */
export const babyOutcomeWords = {
  live: 'Live birth',
  stillbirth: 'Stillbirth',
  neonatal_death: 'Neonatal death',
  not_known: 'Not known',
} as const
export type BabyOutcome = keyof typeof babyOutcomeWords
