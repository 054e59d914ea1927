import { type EddMethod, eddMethodWords } from './codes.ts'

/** Most trusted first (docs/domain.md, section 2: 03 > 02 > 01 > 04; a later scan revises). */
const byTrust: readonly EddMethod[] = ['03', '02', '01', '04']

/**
 * What is missing where an EDD of a less trusted method is to replace the one in force; null where
 * nothing is.
 */
export function eddTrustProblem(inForce: EddMethod | null, method: EddMethod, reason: string): string | null {
  if (inForce === null || reason.trim() !== '' || byTrust.indexOf(method) <= byTrust.indexOf(inForce)) return null
  return `The EDD in force is by ${eddMethodWords[inForce]}, which is trusted more than ${eddMethodWords[method]}. A reason makes the revision possible.`
}
