import type { Topic } from './topic.ts'

/** What is said once the baby is there, whatever the referral was about. */
export const afterBirth: Topic = {
  factor: '20',
  weight: 0,
  weighs: 0,
  reasons: [],
  views: [
    ['health_visiting', 'fact', 'New birth visit done on {day}; weight back above birth weight.'],
    ['maternity', 'fact', 'Community midwife visited {n} times since discharge; handed over to the health visitor.'],
    ['social_care', 'fact', 'Home seen on {day}: cot, steriliser and heating in place.'],
    ['neonatal', 'fact', 'Observed for five days, no treatment needed.'],
    ['health_visiting', 'opinion', 'Warm and quick with the baby; tired, and says so.'],
    ['gp', 'fact', 'Six-week check booked; both registered.'],
    ['early_help', 'opinion', 'Comes to the group and has made a friend there.'],
  ],
  worries: [
    'Nights are hard, and {relative} goes home next week.',
    'Safe sleep was talked about {n} times; the baby was still found on the sofa.',
    'Visitors who are not known to anybody come in the evenings.',
    'Weight gain has slowed; to be weighed again on {day}.',
    'The assessment begun before the birth is not finished.',
    'Appointments for the baby are kept, her own are not.',
  ],
  well: [
    'Feeds well and gains weight.',
    '{Relative} stays at night for now.',
    'Calls the health visitor when unsure, at the right moments.',
    'The home is warm and clean at every visit, announced or not.',
    'Both parents came to the pre-discharge meeting and kept to what was agreed.',
    'Reads the baby’s cues and talks to the baby all the time.',
  ],
  actions: [
    ['health_visiting', 'Weekly weighing until six weeks'],
    ['social_care', 'Finish it as a parenting assessment'],
    ['social_care', 'Unannounced visit in the evening'],
    ['early_help', 'Place at the baby group, transport for the first time'],
    ['gp', 'Check mood at the six-week appointment'],
  ],
  decisions: [
    ['Assessment goes on as a parenting assessment', 'The birth came before it was finished.'],
    ['First review within ten working days', 'A plan is in force.'],
    ['Health visitor leads, social care stays until twelve weeks', 'Closing early has gone wrong before.'],
    ['Nobody sleeps at the flat who is not on the list', 'The baby’s safety at night depends on who is there.'],
  ],
}
