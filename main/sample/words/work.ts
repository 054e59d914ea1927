/** What a contact was about. */
export const contactTexts = [
  'Seen at the antenatal clinic. Baby’s movements good, blood pressure normal.',
  'Home visit. Cot and clothes ready, the kitchen clean, food in the fridge.',
  'Home visit by two workers. Partner stayed in the room throughout.',
  'Seen alone. Says she feels safer since he moved out.',
  'Telephone contact. Agreed the next visit.',
  'Seen at the children’s centre with her mother.',
  'Growth scan attended. Talked about feeding and safe sleep.',
  'Seen at the surgery. Medication reviewed and unchanged.',
  'Visit to the flat. Repairs still not done; housing rung from there.',
] as const

/** What the two core agencies say when there is nothing new. */
export const routineViews = [
  ['maternity', ['Seen as planned, no new worries.', 'Antenatal care up to date.', 'Last appointment kept; next one booked.']],
  ['social_care', ['Visits going on as planned.', 'No change since the last meeting.', 'Work with the parents continues.']],
] as const

/** After the birth the health visitor is the third to be asked. */
export const routineAfterBirth = [
  ['maternity', ['Handed over to the health visitor.', 'Postnatal visits kept, feeding going well.']],
  ['social_care', ['Home visits going on as planned.', 'Seen with the baby, no change.']],
  ['health_visiting', ['Seen at home, weight gain good.', 'New birth visit made, next one in two weeks.']],
] as const

export const childNames = words('Tobias, Amara, Riley, Maya, Logan, Aisha, Finley, Zara, Leo, Nia, Kai, Ivy, Noah, Hana, Oscar, Lila')

export const concernTexts = [
  'Says that the baby will not be safe with him and asks who will listen.',
  'Worried that she is not eating and sleeps through the day.',
  'Heard shouting through the wall most nights.',
  'Says that his first child was taken away and nobody here knows.',
  'She is not allowed to ring us any more.',
] as const

export const responseTexts = [
  'Rung back, thanked, and the worry taken to the allocated social worker.',
  'Visited. What was said is in the assessment.',
  'Spoken to in person; told what can and cannot be shared.',
] as const

export const protectiveTexts = [
  'Attends every appointment and asks questions.',
  'Her mother lives near and helps every day.',
  'Has kept the tenancy for two years.',
  'Has taken part in treatment since spring.',
  'Works well with the family nurse.',
  'Has left the relationship and changed her number.',
] as const

function words(list: string): string[] {
  return list.split(',').map(word => word.trim())
}
