import type { ScryptCost } from '../../main/register/keys/wrap.ts'

/** Of registers that tests make and throw away. */
export const passphrase = 'seven quiet herons wade'
export const today = '2026-11-24'

/**
 * Cheap on purpose: tests check what a passphrase opens, not how long a guess takes. The program
 * itself opens nothing made with it.
 */
export const cheapCost: ScryptCost = { N: 2 ** 10, r: 8, p: 1 }
