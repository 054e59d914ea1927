import { codesOf } from '../codes.ts'
/** Outcomes of a case discussion (docs/domain.md, section 1), in the order they are offered. */
export const outcomeWords = {
  strategy: 'Strategy discussion / s47',
  pre_birth_assessment: 'Pre-birth assessment',
  child_in_need: 'Child in need (s17)',
  early_help: 'Early help',
  icpc: 'Initial child protection conference',
  legal_planning: 'Legal planning / pre-proceedings',
  under_review: 'Remain under review',
  no_further_action: 'No further action',
  step_up: 'Step up',
  step_down: 'Step down',
  transfer: 'Transfer to another authority',
  alert: 'Alert issued',
  close: 'Close',
} as const
export type Outcome = keyof typeof outcomeWords
export const outcomeCodes = codesOf(outcomeWords)
