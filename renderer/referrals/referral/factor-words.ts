import { type FactorCode, factorWords } from '../../../shared/referrals/factors.ts'

/** `3B Domestic abuse, parent or carer`; prompts that are no census code stand without one. */
export function factorLabel(code: FactorCode): string {
  return /^\d/.test(code) ? `${code} ${factorWords[code]}` : factorWords[code]
}
