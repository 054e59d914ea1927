import { type FactorCode, factorCodes, factorWords } from '../../shared/referrals/factors.ts'

/** `3B Domestic abuse, parent or carer`; prompts that are no census code stand without one. */
export function factorLabel(code: FactorCode): string {
  return /^\d/.test(code) ? `${code} ${factorWords[code]}` : factorWords[code]
}

/**
 * Census codes by number, then the pre-birth prompts. (An object’s keys that look like whole
 * numbers, `20` and `21`, come first by themselves.)
 */
export const orderedFactors: readonly FactorCode[] = factorCodes.toSorted((one, other) => compare(numberOf(one), numberOf(other)))

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1
}

function numberOf(code: FactorCode): number {
  const number = Number.parseInt(code, 10)
  return Number.isNaN(number) ? Number.POSITIVE_INFINITY : number
}
