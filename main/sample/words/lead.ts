import type { LogFields } from '../../../shared/log/model.ts'

interface Advice extends Pick<LogFields, 'kind' | 'who' | 'agency' | 'subject' | 'text'> {
  readonly about: 'referral' | 'none'
  readonly daysAgo: number
  /** Days from today; null where nothing is to follow. */
  readonly followUp: number | null
}

export const leadsAdvice: readonly Advice[] = [
  {
    about: 'referral',
    daysAgo: 1,
    followUp: 0,
    kind: 'advice_asked',
    who: 'Duty social worker',
    agency: 'social_care',
    subject: 'Assessment',
    text: 'Asked whether the assessment for the sibling can be used. Advised that each pregnancy needs its own.',
  },
  {
    about: 'none',
    daysAgo: 4,
    followUp: 3,
    kind: 'consultation',
    who: 'Practice nurse',
    agency: 'gp',
    subject: 'Concealed pregnancy, not referred yet',
    text: 'Rang about a young woman who thinks she is six months on. To be referred today; will ring back if it has not come.',
  },
  {
    about: 'referral',
    daysAgo: 6,
    followUp: null,
    kind: 'liaison',
    who: 'Community midwife team',
    agency: 'maternity',
    subject: 'Midwifery',
    text: 'Agreed who sees her alone at the next appointment, and that the answer is put on the record.',
  },
]

export const leadsReminders = [
  { inDays: 0, text: 'Ask leaving care who the personal adviser is' },
  { inDays: 2, text: 'Birth plan: has the out-of-hours team acknowledged it?' },
] as const
