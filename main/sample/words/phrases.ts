import type { Rag } from '../../../shared/referrals/codes.ts'

/** Agencies that refer, and whether a person signs. */
export const referrers: readonly (readonly [agency: string, signed: boolean])[] = [
  ['Community midwifery', true],
  ['Community midwifery', true],
  ['Community midwifery', true],
  ['GP', true],
  ['Children’s social care', true],
  ['Perinatal mental health', true],
  ['Drug and alcohol service', true],
  ['Health visiting', true],
  ['Police', true],
  ['Probation', true],
  ['Housing', true],
  ['Emergency department', true],
  ['Self-referral', false],
]

export const lawfulBases = [
  'Legal obligation, UK GDPR Art 6(1)(c); safeguarding of children, DPA 2018 Sch 1. Parents told.',
  'Public task, UK GDPR Art 6(1)(e); safeguarding of children and of individuals at risk, DPA 2018 Sch 1.',
  'Public task, UK GDPR Art 6(1)(e). Parents not told yet because it may not be safe.',
]

export const ragReasons: Record<Exclude<Rag, 'not_rated'>, readonly string[]> = {
  red: [
    'Several worries at once and little time left.',
    'A child has been harmed or removed before.',
    'Danger now, not only after the birth.',
  ],
  amber: [
    'Worries that need an assessment, no danger today.',
    'Engaged with some services, not with others.',
    'Improving, not long enough to be sure.',
  ],
  green: ['Support is in place and works.', 'One worry, answered by the family itself.', 'Early, and the family asks for help.'],
}

export const receivedNotes = [
  'Discussed with the named midwife on the telephone on {day}.',
  'Mother prefers calls after 2pm.',
  'Letters go to {relative}; asked for by mother.',
  'Referrer has spoken to mother about this referral.',
  'Second referral in this pregnancy; the first was closed by MASH.',
  'Lift at the block out of order, home visits need two people.',
  'Interpreter by telephone worked well at booking.',
  'Awaiting records from the hospital of the last birth.',
]

export const laterNotes = [
  'Telephone call from the social worker: visit moved to {day}.',
  'Seen in day assessment unit with reduced movements, well, went home with {relative}.',
  'Mother rang to say that she has moved back in with {relative}.',
  'Health visitor has written the antenatal visit up.',
  'Growth scan on {day}: on the same line.',
  'Did not attend; rang back the same evening.',
  'GP summary received and read.',
  'Pre-birth lead consulted; advice given to the social worker.',
  'Partner came to the appointment and was polite, waited outside when asked.',
  'Parent education class attended, {n} of 6 done.',
]

export const bornTonightTexts = [
  'Baby stays with mother on the ward. Call the social worker in hours, the emergency duty team at night. Nobody goes home without a discharge meeting.',
  'Admit to the postnatal ward, do not discharge. Partner does not visit until social care has been spoken to. Emergency duty team has the plan.',
  'Neonatal team at the birth, observe at least five days. {Relative} may stay. Social worker told the same day.',
  'Usual care. Tell the health visitor and the community midwife; no need to call at night.',
  'Do not leave mother and baby alone with visitors. Security aware. Call the emergency duty team at once; police if the partner comes.',
]

export const analyses = [
  'What is known points both ways: real effort, and a pattern that has ended badly before. The next {n} weeks will show which.',
  'The worries add up to more than each of them. A baby would be safe here only with somebody else in the home.',
  'Support works when it comes from people she knows. The risk lies in the hand-overs.',
  'Little has changed since the last discussion; that is itself a worry at this gestation.',
  'The family has moved further than anyone expected. It needs to hold after the birth.',
  'Too much is still unknown to weigh. The unknowns are named in the actions.',
  'The father’s part is described by others, not by him. Until he is heard the picture is half.',
  'Good engagement with health, none with social care. The reasons are in her own history and can be worked with.',
]

export const outcomeReasons = [
  'Agreed by all agencies present.',
  'The threshold is met on what is known today.',
  'Progress, not yet tested by a newborn.',
  'Not enough is known to decide more than this.',
  'The time left before the birth is short.',
]

export const disagreements = [
  'Health visiting holds that the threshold for a conference is met; social care does not. To be taken to the heads of service within 10 working days.',
  'Midwifery asked for a strategy discussion; social care sees the assessment as enough for now. Recorded at the request of midwifery.',
]

export const mattersArising = [
  'Minutes of the last meeting agreed. Actions read through; those not done are under each case.',
  'Minutes of the last meeting agreed with one correction to a date.',
  'Late papers from housing taken under each case.',
  'The new telephone number of the emergency duty team was given out.',
]

export const otherBusiness = [
  'Training on father-inclusive practice on {day}, places left.',
  'The birth plan form changes next month; the old one is not to be used.',
  'Interpreter bookings need 48 hours; the emergency line was used {n} times last month.',
  '',
  '',
]

export const actionClosings = {
  done: ['', '', 'Confirmed at the meeting.', 'Report received.'],
  overtaken: ['Mother has moved to another area.', 'The baby was born before it was due.', 'The plan has changed since.'],
  not_done: ['No capacity in the team.', 'Worker on leave, not passed on.', 'No answer from the service.'],
} as const

export const closingReasons = {
  settled: 'Reviewed after the birth: parents and home seen, health visitor leads from here.',
  early_help: 'Stepped down to early help; the plan has been shared with the health visitor.',
  no_further_action: 'No further action: the worries were answered at the discussion.',
  transfer: 'Transferred to another authority; receipt confirmed.',
  ended: 'The pregnancy has ended. The bereavement midwife is in touch with the family.',
} as const
