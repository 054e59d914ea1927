import { checkDigit } from '../../shared/people/nhs-number.ts'
import type { Random } from './random.ts'

const bodies = 1_000_000

/**
 * Valid NHS numbers of the 999 range, which is never issued to a patient; no two alike. Null once
 * all 909,000 or so are used. Walks all six-digit bodies in steps that share no factor with their
 * number, so that each comes once.
 */
export function nhsNumbers(random: Random): () => string | null {
  const step = random.int(10_000, 49_999) * 10 + random.pick([1, 3, 7, 9])
  let body = random.int(0, bodies - 1)
  let used = 0
  return () => {
    while (used++ < bodies) {
      body = (body + step) % bodies
      const digits = `999${String(body).padStart(6, '0')}`
      const check = checkDigit(digits)
      if (check !== 10) return `${digits}${check}`
    }
    return null
  }
}
