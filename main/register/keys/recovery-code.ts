import { randomBytes } from 'node:crypto'

/**
 * Crockford's base32: no I, L, O or U, so that a code read from paper cannot be misread. 32 letters
 * hold 160 bits.
 */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 32

/** Eight groups of four, for example `7K2M-…`. */
export function newRecoveryCode(): string {
  // 256 is a multiple of 32, so the remainder is unbiased.
  const code = Array.from(randomBytes(length), byte => letters[byte % 32]).join('')
  return code.match(/.{4}/g)?.join('-') ?? code
}

/**
 * Reads a code as typed from paper: any case, spaces and dashes; O is 0, I and L are 1. Null when
 * it cannot be a code.
 */
export function readRecoveryCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return code.length === length && [...code].every(letter => letters.includes(letter)) ? code : null
}
