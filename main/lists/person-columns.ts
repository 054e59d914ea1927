import { type Fact, keysWith, someOf } from '../../shared/facts.ts'
import { type PersonKey, personFacts } from '../../shared/people/facts.ts'
import { spacedNhsNumber } from '../../shared/people/nhs-number.ts'
import { type Described, day, text } from '../files/table.ts'

type ExportedKey = keyof typeof exportedFacts
type Exported = Fact & { readonly exported: { readonly referrals?: string; readonly family?: string } }

/** What of a person leaves the register in lists. */
export const exportedFacts = someOf(personFacts, keysWith(personFacts, 'exported'))

/**
 * The columns of a list that hold a person’s facts, in the order of the form; `parts`: those groups
 * of them only.
 */
export function personColumns<R>(
  list: 'referrals' | 'family',
  personOf: (row: R) => Partial<Record<ExportedKey, string | null>> | undefined,
  parts: readonly (typeof personFacts)[PersonKey]['part'][] = ['name', 'identity'],
): Described<R>[] {
  return keysWith(personFacts, 'exported').flatMap(key => {
    const { kind, exported }: Exported = personFacts[key]
    const header = exported[list]
    if (header === undefined || !parts.includes(personFacts[key].part)) return []
    const value = (row: R) => personOf(row)?.[key] ?? null
    if (kind === 'birthday') return day(header, value)
    return kind === 'nhs' ? text(header, row => spaced(value(row)), 14) : text(header, value)
  })
}

function spaced(number: string | null): string | null {
  return number === null ? null : spacedNhsNumber(number)
}
