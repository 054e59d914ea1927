import { z } from 'zod'

/**
 * What stands between the digits and means nothing: spaces, dashes of every kind, full stops, what
 * a conversion left of a no-break space, marks without a shape.
 */
const separators = /[\s\p{Cf}\p{Pd}_.,·•/\\?'’]/gu

/**
 * Checks an NHS number as typed (spaces, dashes and what else stands between digits are allowed).
 * Weights 10…2 on the first nine digits, check digit 11 − (sum mod 11), 11 becomes 0 and 10 is
 * never valid (NHS Data Dictionary; docs/domain.md, section 2).
 */
export function readNhsNumber(
  typed: string,
): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: string } {
  const digits = typed.normalize('NFKC').replace(separators, '')
  if (!/^\d+$/.test(digits)) return { ok: false, reason: 'An NHS number has digits only.' }
  if (digits.length !== 10) return { ok: false, reason: `An NHS number has 10 digits; this has ${digits.length}.` }
  return checkDigit(digits) === Number(digits[9])
    ? { ok: true, value: digits }
    : { ok: false, reason: 'The last digit does not fit: one digit is mistyped.' }
}

/** The check digit for the first nine digits; 10 means that no NHS number begins so. */
export function checkDigit(digits: string): number {
  let sum = 0
  for (let place = 0; place < 9; place++) sum += Number(digits[place]) * (10 - place)
  return (11 - (sum % 11)) % 11
}

/** `943 476 5919`. */
export function spacedNhsNumber(digits: string): string {
  return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
}

/** As typed: digits with spaces or hyphens; empty is none. */
export const NhsNumber = z
  .string()
  .max(40)
  .transform((typed, context) => {
    if (typed.trim() === '') return null
    const read = readNhsNumber(typed)
    if (read.ok) return read.value
    context.addIssue({ code: 'custom', message: read.reason })
    return z.NEVER
  })
  .nullable()
