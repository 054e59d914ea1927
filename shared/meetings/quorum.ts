import { type Agency, agencies } from '../directory/model.ts'
import { foldName } from '../people/names.ts'
import { listed } from '../words.ts'
import type { AttendeeFields, Quorum } from './model.ts'

/**
 * Quorum: the named agencies plus a number of others, in person or by deputy (docs/domain.md,
 * section 1). An inquorate meeting warns and records; it does not stop.
 */
export function quorumOf(
  attendees: readonly AttendeeFields[],
  rule: { readonly quorumAgencies: readonly Agency[]; readonly quorumOthers: number },
): Quorum {
  const here = attendees.filter(person => person.state === 'present')
  const count = headCount(here)
  const present = new Set(here.filter(person => !person.guest).map(person => person.agency))
  const missing = rule.quorumAgencies.filter(agency => !present.has(agency))
  const others = [...present].filter(agency => !rule.quorumAgencies.includes(agency)).length
  const short = Math.max(0, rule.quorumOthers - others)
  const wanted = [
    ...missing.map(agency => agencies[agency]),
    ...(short > 0 ? [short === 1 ? 'one more agency' : `${short} more agencies`] : []),
  ]
  if (wanted.length === 0)
    return { met: true, sentence: `Quorate: ${[...present].map(agency => agencies[agency]).join(', ')}.`, present: count }
  return { met: false, sentence: `Not quorate: ${listed(wanted)} not present.`, present: count }
}

/**
 * One person written down twice, as for two agencies, is one person; without a name each counts.
 */
function headCount(people: readonly AttendeeFields[]): number {
  const names = people.map(({ name }) => foldName(name)).filter(name => name !== '')
  return new Set(names).size + people.length - names.length
}
