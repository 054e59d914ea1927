import type { Topic } from './topic.ts'

/**
 * Worries about a parent’s health and own history. Care experience is context and entitlement,
 * never a risk by itself.
 */
export const parentTopics: readonly Topic[] = [
  {
    factor: '4B',
    weight: 14,
    weighs: 1,
    reasons: [
      'perinatal depression, past overdose',
      'anxiety and low mood, stopped her tablets at 6 weeks',
      'bipolar disorder, under the perinatal team',
    ],
    views: [
      ['mental_health', 'fact', 'Seen {n} times by the perinatal team; medication restarted.'],
      ['gp', 'fact', 'Overdose in {year}, admitted for two nights. Nothing since on record.'],
      ['mental_health', 'opinion', 'Relapse after the birth is likely without a plan that she owns.'],
    ],
    worries: [
      'Low mood is deepening and she sleeps {n} hours a night.',
      'No plan yet for the first weeks after the birth, when relapse is most likely.',
    ],
    well: ['Takes her medication and says when it is not working.', '{Relative} notices early when she is unwell and calls.'],
    actions: [
      ['mental_health', 'Perinatal plan for birth and the first six weeks'],
      ['gp', 'Medication review and summary to maternity'],
    ],
    decisions: [['Perinatal mental health stays until 12 weeks after the birth', 'Her last episode began in the third week.']],
  },
  {
    factor: '2B',
    weight: 11,
    weighs: 2,
    reasons: ['cocaine use until 12 weeks', 'cannabis daily, wants to cut down', 'methadone programme, topping up with heroin'],
    views: [
      ['substance_misuse', 'fact', 'Last {n} tests clear; next one on {day}.'],
      ['substance_misuse', 'opinion', 'Motivated, but everyone around her uses.'],
      ['neonatal', 'fact', 'Baby to be watched for withdrawal for at least five days.'],
    ],
    worries: ['Uses more than she says: two samples positive after she said she had stopped.', 'People who use come and go at the flat.'],
    well: ['Keeps her key-worker appointments.', 'Clear tests for {n} weeks.'],
    actions: [
      ['substance_misuse', 'Weekly tests and a summary for the assessment'],
      ['neonatal', 'Neonatal alert and withdrawal observation plan'],
    ],
    decisions: [['Observation for withdrawal on the ward, five days', 'Use in the second half of pregnancy.']],
  },
  {
    factor: '1B',
    weight: 6,
    weighs: 2,
    reasons: ['drinking heavily until 16 weeks', 'alcohol misuse, two detox admissions'],
    views: [
      ['substance_misuse', 'fact', 'Finished detox on {day}; relapse plan written.'],
      ['gp', 'fact', 'Liver tests improving over {n} months.'],
    ],
    worries: ['Smelled of alcohol at two visits and denied drinking.', 'No one checks between appointments.'],
    well: ['Sober for {n} weeks by her own count, and the blood tests agree.'],
    actions: [['substance_misuse', 'Blood tests each fortnight until the birth']],
    decisions: [['Fetal medicine to see her', 'Heavy drinking in the first weeks.']],
  },
  {
    factor: '5B',
    weight: 6,
    weighs: 1,
    reasons: ['learning disability, advocate requested', 'learning disability, first baby, needs easy-read information'],
    views: [
      ['other', 'fact', 'Advocate met her on {day}; she wants pictures, not letters.'],
      ['maternity', 'opinion', 'Learns well when shown; forgets when told.'],
    ],
    worries: ['Has agreed to things that she did not follow.', 'Care of a newborn has not been shown step by step yet.'],
    well: ['Practises with the doll every week and asks good questions.', '{Relative} lives two doors away and comes daily.'],
    actions: [['other', 'Advocate at every meeting, easy-read plan']],
    decisions: [['Assessment by a worker trained in learning disability', 'A standard one would measure reading, not parenting.']],
  },
  {
    factor: 'CARE_EXPERIENCED',
    weight: 8,
    weighs: 0,
    reasons: ['care leaver, no PA allocated', 'care leaver, asks for her own support', 'mother looked after'],
    views: [
      ['social_care', 'fact', 'No personal adviser since she moved in {month}.'],
      ['health_visiting', 'opinion', 'Wants what other mothers get from their own families; that can be offered.'],
    ],
    worries: [
      'Support that she is entitled to has not been offered.',
      'She expects to be judged for having been in care, and keeps away for that reason.',
    ],
    well: ['Wants a personal adviser and has asked twice.', 'Close to her former foster carer, who comes to scans.'],
    actions: [
      ['social_care', 'Allocate a personal adviser'],
      ['health_visiting', 'Offer the family nurse'],
    ],
    decisions: [['Own support first', 'Having been in care is a reason to offer help, not a risk.']],
  },
  {
    factor: 'YOUNG_PARENT',
    weight: 5,
    weighs: 1,
    reasons: ['mother aged {age}'],
    views: [
      ['education', 'fact', 'College keeps her place and has a nursery.'],
      ['health_visiting', 'fact', 'Family nurse met her on {day}; enrolled.'],
    ],
    worries: ['Lives with {relative}, who did not know until last week.', 'The father’s age has not been checked.'],
    well: ['Family nurse sees her weekly.', 'Still at college and means to stay.'],
    actions: [['health_visiting', 'Family nurse to share the plan with the midwife']],
    decisions: [['Specialist teenage midwife leads', 'One person she knows.']],
  },
  {
    factor: '6B',
    weight: 3,
    weighs: 0,
    reasons: ['epilepsy with seizures twice this year', 'multiple sclerosis, needs help with lifting'],
    views: [['maternity', 'fact', 'Obstetric and neurology plan agreed on {day}.']],
    worries: ['Safe handling and bathing after the birth have not been worked out.'],
    well: ['Knows her condition well and says what helps.'],
    actions: [['early_help', 'Occupational therapy visit for safe baby care']],
    decisions: [['Adult social care asked for an assessment of her own needs', 'Help for the mother keeps the baby safe.']],
  },
  {
    factor: '22A',
    weight: 4,
    weighs: 1,
    reasons: ['FGM type 2 disclosed', 'FGM disclosed at booking, baby may be a girl'],
    views: [['maternity', 'fact', 'Specialist midwife saw her on {day}; against it for her own children.']],
    worries: ['Family abroad expects it for a daughter; a visit is planned after the birth.'],
    well: ['Both parents say clearly that it will not happen to their child.'],
    actions: [['maternity', 'FGM specialist midwife to complete the risk assessment']],
    decisions: [['FGM information shared with health visitor and GP', 'The risk lasts beyond the birth.']],
  },
]
