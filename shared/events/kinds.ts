import { codesOf } from '../codes.ts'
/**
 * The dated work on a referral (docs/domain.md, section 2: work done, after birth). What each kind
 * asks beside day, agency, person and text.
 */
export const eventGroups = {
  work: 'Contacts and referral',
  assessment: 'Assessments',
  conference: 'Meetings and conferences',
  legal: 'Legal',
  support: 'Support and answers',
  birth_plan: 'Birth plan',
  after: 'After the birth',
  moves: 'Moves, transfers and alerts',
} as const
export type EventGroup = keyof typeof eventGroups

/** Details a kind can ask for; see `EventDetail` in model.ts. */
export type DetailName =
  | 'answer'
  | 'seen'
  | 'covers'
  | 'restsOn'
  | 'restsOnDate'
  | 'sharedWith'
  | 'acknowledgedOn'
  | 'about'
  | 'authority'
  | 'checklist'

export interface EventKindSpec {
  readonly words: string
  readonly group: EventGroup
  readonly details: readonly DetailName[]
  /** Codes of `answer` with their words; without it the kind has no answer. */
  readonly answers?: Readonly<Record<string, string>>
}

export const eventKinds = {
  contact: { words: 'Contact with the family', group: 'work', details: ['seen'] },
  missed_appointment: { words: 'Missed appointment', group: 'work', details: [] },
  significant_event: {
    words: 'Significant event',
    group: 'work',
    details: ['answer'],
    answers: {
      domestic_abuse: 'Domestic abuse',
      injury: 'Injury or assault',
      arrest: 'Arrest or police call-out',
      relapse: 'Relapse or overdose',
      crisis: 'Mental health crisis',
      new_partner: 'New partner or household member',
      other: 'Other',
    },
  },
  referral_decision: {
    words: 'Decision on the referral',
    group: 'work',
    details: ['answer'],
    answers: {
      accepted: 'Accepted',
      early_help: 'Early help',
      no_further_action: 'No further action',
      returned: 'Returned for information',
    },
  },
  allocated: { words: 'Social worker allocated', group: 'work', details: [] },
  history_search: {
    words: 'Search for earlier pregnancies and records',
    group: 'work',
    details: ['answer'],
    answers: { found: 'Records found', nothing_found: 'Nothing found' },
  },
  assessment_started: { words: 'Pre-birth assessment started', group: 'assessment', details: [] },
  assessment_completed: {
    words: 'Pre-birth assessment completed',
    group: 'assessment',
    details: ['restsOn', 'restsOnDate', 'covers'],
  },
  parenting_assessment_started: { words: 'Parenting assessment started', group: 'assessment', details: [] },
  parenting_assessment_completed: { words: 'Parenting assessment completed', group: 'assessment', details: ['covers'] },
  impact_recorded: { words: 'Impact of another child on the family recorded', group: 'assessment', details: [] },
  planning_meeting: { words: 'Planning meeting', group: 'conference', details: [] },
  strategy_discussion: {
    words: 'Strategy discussion',
    group: 'conference',
    details: ['answer'],
    answers: { s47: 'Section 47 enquiry', no_s47: 'No section 47 enquiry' },
  },
  s47_completed: {
    words: 'Section 47 enquiry completed',
    group: 'conference',
    details: ['answer'],
    answers: { substantiated: 'Substantiated', not_substantiated: 'Not substantiated' },
  },
  icpc: {
    words: 'Initial child protection conference',
    group: 'conference',
    details: ['answer'],
    answers: { plan: 'Child protection plan made', no_plan: 'No child protection plan' },
  },
  core_group: { words: 'Core group', group: 'conference', details: [] },
  review_conference: {
    words: 'Review conference',
    group: 'conference',
    details: ['answer'],
    answers: { continues: 'Plan continues', stepped_down: 'Stepped down', ended: 'Plan ended' },
  },
  sibling_review: {
    words: 'Review of a sibling’s plan',
    group: 'conference',
    details: ['answer'],
    answers: { unborn_included: 'Unborn baby included', unborn_absent: 'Unborn baby not included' },
  },
  legal_planning: {
    words: 'Legal planning meeting',
    group: 'legal',
    details: ['answer'],
    answers: {
      removal_planned: 'Removal at birth planned',
      proceedings: 'Proceedings planned, baby to stay with a parent',
      pre_proceedings: 'Pre-proceedings (PLO)',
      no_legal_steps: 'No legal steps',
    },
  },
  papers_to_solicitor: { words: 'Papers to the parents’ solicitor', group: 'legal', details: [] },
  court_application: { words: 'Application to court', group: 'legal', details: [] },
  support: {
    words: 'Support answer',
    group: 'support',
    details: ['about', 'answer'],
    answers: {
      personal_adviser: 'Personal adviser involved',
      own_file: 'Own care file asked for or answered',
      offered: 'Support offered',
      family_nurse: 'Family nurse answered',
      early_help: 'Early help answered',
      declined: 'Support offered and declined',
    },
  },
  domestic_abuse_answer: {
    words: 'Domestic abuse answer',
    group: 'support',
    details: ['answer'],
    answers: { marac: 'MARAC', idva: 'IDVA', risk_assessed: 'Risk assessment completed' },
  },
  mental_health_view: {
    words: 'Mental health view',
    group: 'support',
    details: ['about', 'answer'],
    answers: { perinatal: 'Perinatal mental health', adult: 'Adult mental health' },
  },
  birth_plan_agreed: { words: 'Birth plan agreed', group: 'birth_plan', details: [] },
  birth_plan_shared: { words: 'Birth plan sent', group: 'birth_plan', details: ['sharedWith', 'acknowledgedOn'] },
  birth_notified: { words: 'Birth notified to the social worker', group: 'after', details: [] },
  pre_discharge_meeting: { words: 'Pre-discharge meeting', group: 'after', details: [] },
  mother_unfit: { words: 'Mother not medically fit to attend the review', group: 'after', details: [] },
  first_review: { words: 'First review after the birth', group: 'after', details: [] },
  later_review: { words: 'Later review', group: 'after', details: [] },
  address_change: { words: 'Change of address', group: 'moves', details: [] },
  transfer_in: { words: 'Transferred in', group: 'moves', details: ['authority'] },
  transfer_out: { words: 'Transferred to another authority', group: 'moves', details: ['authority', 'checklist'] },
  alert_issued: { words: 'Alert issued', group: 'moves', details: ['checklist'] },
  pregnancy_ended: {
    words: 'Pregnancy ended',
    group: 'after',
    details: ['answer'],
    answers: { miscarriage: 'Miscarriage', stillbirth: 'Stillbirth', termination: 'Termination' },
  },
} as const satisfies Record<string, EventKindSpec>

export type EventKind = keyof typeof eventKinds
export const eventKindCodes = codesOf(eventKinds)

export function eventSpec(kind: EventKind): EventKindSpec {
  return eventKinds[kind]
}
