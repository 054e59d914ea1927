export const birthFields = {
  babyNhsNumber: 'Baby’s NHS number',
  babySurname: 'Baby’s surname',
  babyForenames: 'Baby’s forenames',
  motherNhsNumber: 'Mother’s NHS number',
  motherName: 'Mother’s name, as one cell',
  motherSurname: 'Mother’s surname',
  motherForenames: 'Mother’s forenames',
  motherDateOfBirth: 'Mother’s date of birth',
  bornAt: 'Date of birth, with or without the time',
  bornTime: 'Time of birth',
  gestation: 'Gestation at birth',
  sex: 'Sex',
  weight: 'Weight',
  place: 'Place of birth',
  outcome: 'Outcome',
  order: 'Order of birth',
} as const
export type BirthField = keyof typeof birthFields
