import type { Topic } from './topic.ts'

/** Worries about the home, the family and who is in it. */
export const homeTopics: readonly Topic[] = [
  {
    factor: '3B',
    weight: 14,
    weighs: 2,
    reasons: [
      'domestic abuse in this pregnancy',
      'domestic abuse disclosed at booking',
      'DV call-out with bruising seen, partner present at appointments',
    ],
    views: [
      ['police', 'fact', '{n} call-outs to the address since the summer, no further action each time.'],
      ['domestic_abuse', 'fact', 'DASH completed on {day}; score reached the MARAC threshold.'],
      ['maternity', 'opinion', 'Partner answers for her and holds her phone; not yet seen alone.'],
      ['gp', 'fact', 'Attended twice with bruises explained as falls.'],
    ],
    worries: [
      'Abuse may be rising as the pregnancy goes on, and nobody has asked her alone since booking.',
      'She plays down what happened and has gone back to the address {n} times.',
      'Neighbours have reported shouting at night; the police logs have not been shared.',
    ],
    well: [
      'Told her midwife what happened when seen alone.',
      'Staying with {relative} and has changed her number.',
      'Has met the IDVA and knows how to call.',
    ],
    actions: [
      ['domestic_abuse', 'Offer IDVA and repeat the DASH alone'],
      ['maternity', 'See her alone at the next appointment and ask about abuse'],
      ['police', 'Share call-out logs for the address and the partner'],
    ],
    decisions: [
      ['Refer to MARAC', 'DASH over the threshold and pregnancy raises the danger.'],
      ['No letters or calls to the home address', 'The partner opens post and answers the phone.'],
    ],
  },
  {
    factor: 'PRE_REMOVAL',
    weight: 8,
    weighs: 3,
    reasons: ['previous child removed {year}', 'older child removed and placed with family in {year}'],
    views: [
      ['social_care', 'fact', 'Care order for the older child made in {year}; the judgment has been asked for.'],
      ['other_authority', 'fact', 'Earlier proceedings were ours; the file can be read on request.'],
      ['legal', 'opinion', 'What has changed since the last proceedings has to be shown, not assumed.'],
    ],
    worries: [
      'The reasons for the earlier removal have not been set beside how things are now.',
      'Contact with the older child stopped {n} months ago.',
    ],
    well: ['Has kept every contact with the older child.', 'Speaks openly about the earlier proceedings and what was asked of her then.'],
    actions: [
      ['social_care', 'Read the earlier judgment and bring a summary'],
      ['legal', 'Hold a legal planning meeting'],
    ],
    decisions: [
      ['New pre-birth assessment, not a copy of the last one', 'Each pregnancy needs its own; the last one is of another child.'],
      ['Legal planning meeting before 22+0', 'A child has been removed before.'],
    ],
  },
  {
    factor: 'SIBLING_PLAN',
    weight: 9,
    weighs: 2,
    reasons: ['sibling on child protection plan (neglect)', 'sibling on child in need plan, school attendance below half'],
    views: [
      ['education', 'fact', 'Sibling’s attendance is {n}8% this term; often collected late.'],
      ['social_care', 'fact', 'Core group met on {day}; the unborn baby was not on its agenda.'],
      ['health_visiting', 'opinion', 'Home conditions better than in spring, still little food seen.'],
    ],
    worries: [
      'What another baby means for the children already at home has not been looked at.',
      'The plan for the sibling has not moved in {n} months.',
    ],
    well: ['Sibling’s attendance is up since the breakfast club.', 'Parents came to the last core group together.'],
    actions: [
      ['social_care', 'Put the unborn baby on the sibling’s next review'],
      ['health_visiting', 'Antenatal visit, and write up the sibling’s development'],
    ],
    decisions: [['One plan for the family', 'Two plans side by side have been missing each other.']],
  },
  {
    factor: 'MAPPA_MARAC',
    weight: 5,
    weighs: 3,
    reasons: ['partner on licence, MAPPA level 2', 'heard at MARAC in {month}'],
    views: [
      ['probation', 'fact', 'On licence until next year; a condition bars unsupervised contact with children.'],
      ['police', 'fact', 'Known for violence against an earlier partner; details through MAPPA.'],
    ],
    worries: [
      'He means to live with mother and baby; his licence conditions have not been set against that.',
      'She has not been told what can be disclosed to her.',
    ],
    well: ['Has kept {n} probation appointments in a row.', 'Agrees that he does not stay at the flat until the assessment is done.'],
    actions: [
      ['probation', 'Bring licence conditions and the risk assessment'],
      ['police', 'Decide on disclosure to the mother'],
    ],
    decisions: [['Strategy discussion with police and probation', 'A person posing a risk may live with the baby.']],
  },
  {
    factor: 'FATHER_UNKNOWN',
    weight: 8,
    weighs: 1,
    reasons: ['father unknown', 'father not identified, mother says he is not involved'],
    views: [
      ['maternity', 'fact', 'Comes alone; next of kin is {relative}.'],
      ['social_care', 'fact', 'No name given at two visits.'],
    ],
    worries: [
      'Nothing is known of the father, so nothing is known of the risk he may bring.',
      'A man was at the home visit and gave no name.',
    ],
    well: ['Has agreed to talk about the father with her midwife.', '{Relative} is with her most days.'],
    actions: [['maternity', 'Ask again about the father, alone and without hurry']],
    decisions: [['Father to be identified before the assessment ends', 'Half of the family is missing from the picture.']],
  },
  {
    factor: 'HOMELESS',
    weight: 7,
    weighs: 1,
    reasons: ['sofa surfing since {month}', 'homeless, third temporary address this year'],
    views: [
      ['housing', 'fact', 'Homelessness application open; interim room in another borough offered.'],
      ['maternity', 'fact', 'Moved again on {day}; the midwifery team changes with each move.'],
    ],
    worries: ['Nowhere settled to take a baby home to.', 'Each move has meant a new team and lost letters.'],
    well: ['Came to clinic across town three weeks running.', 'Has her papers in order for housing.'],
    actions: [['housing', 'Placement suitable for a newborn before 34+0']],
    decisions: [['Midwifery stays with this team whatever the address', 'Continuity matters more than the boundary.']],
  },
  {
    factor: 'NO_RECOURSE',
    weight: 6,
    weighs: 1,
    reasons: ['no recourse to public funds', 'no recourse to public funds, working nights as a cleaner'],
    views: [
      ['social_care', 'fact', 'Human rights assessment started; subsistence paid weekly.'],
      ['gp', 'fact', 'Registered on {day}; no earlier records in this country.'],
    ],
    worries: ['Fear of bills keeps her from appointments.', 'Food and warm clothes depend on a friend.'],
    well: ['Knows that maternity care is given whatever her status.', 'Has a community worker who comes along.'],
    actions: [['early_help', 'Food bank, baby equipment and advice on status']],
    decisions: [['Family support under section 17 while status is sorted out', 'The need does not wait for the papers.']],
  },
  {
    factor: 'LIKELY_TO_MOVE',
    weight: 3,
    weighs: 1,
    reasons: ['likely to move away before the birth'],
    views: [['other_authority', 'fact', 'No record of the family with us yet; contact name given for the transfer.']],
    worries: ['May move {n} weeks before the birth, with no team waiting at the other end.'],
    well: ['Has given the new address and agrees to information being passed on.'],
    actions: [['maternity', 'Book a transfer meeting with the new hospital']],
    decisions: [['Alert to the new area as soon as the address changes', 'Families get lost between areas.']],
  },
]
