import { type Agency, agencies, agencyCodes, attendeeRoles } from '../directory/model.ts'
import { foldName } from '../people/names.ts'

/** Somebody an action can be given to by name or role: an attendee of the meeting. */
export interface KnownPerson {
  readonly name: string
  readonly role: string
  readonly agency: Agency
}

export interface FoundOwner {
  readonly owner: string
  readonly agency: Agency | null
  /** Words after the owner that belong to the action. */
  readonly rest: string
  /** False when nobody of that name is known and the words were taken as they stand. */
  readonly known: boolean
}

/** What people say for an agency beside its name, folded. */
const alsoCalled: Partial<Record<Agency, readonly string[]>> = {
  maternity: ['midwifery', 'midwife', 'midwives', 'obstetrics'],
  social_care: ['social care', 'csc', 'social worker', 'social services', 'childrens services', 'childrens social care', 'mash'],
  health_visiting: ['hv', 'health visitor', 'health visitors'],
  gp: ['general practice', 'surgery'],
  mental_health: ['perinatal mental health'],
  substance_misuse: ['drug and alcohol', 'drugs and alcohol'],
  domestic_abuse: ['idva', 'domestic abuse'],
  legal: ['solicitor'],
  neonatal: ['nicu', 'scbu'],
}

interface Candidate {
  readonly words: readonly string[]
  readonly owner: string
  readonly agency: Agency
  /** People before roles, roles before agencies, those present before the pre-loaded list. */
  readonly rank: number
}

/**
 * Finds whom the words after an `@` name. Between two people who fit equally well it does not
 * guess: the words stay as typed.
 */
export function findOwner(typed: string, attendees: readonly KnownPerson[]): FoundOwner {
  const { name, after } = splitAtComma(typed)
  const words = name.split(' ')
  const match = longestMatch(words, candidatesFrom(attendees))
  if (match === null) {
    const agency = agencyFrom(after)
    return { owner: name, agency: agency.agency, rest: agency.rest, known: false }
  }
  const rest = words.slice(match.count).join(' ')
  if (rest !== '') return { ...match.found, rest: after === '' ? rest : `${rest}, ${after}`, known: true }
  const agency = agencyFrom(after)
  return { owner: match.found.owner, agency: agency.agency ?? match.found.agency, rest: agency.rest, known: true }
}

function splitAtComma(typed: string): { name: string; after: string } {
  const at = typed.indexOf(',')
  return at < 1 ? { name: typed.trim(), after: '' } : { name: typed.slice(0, at).trim(), after: typed.slice(at + 1).trim() }
}

/**
 * An agency at the start of the words after the comma; all of them are given back when there is
 * none.
 */
function agencyFrom(after: string): { agency: Agency | null; rest: string } {
  const words = after.split(' ').filter(Boolean)
  const match = longestMatch(words, agencyCandidates)
  return match === null ? { agency: null, rest: after } : { agency: match.found.agency, rest: words.slice(match.count).join(' ') }
}

const agencyCandidates: readonly Candidate[] = agencyCodes.flatMap(agency =>
  [foldName(agencies[agency]), ...(alsoCalled[agency] ?? [])].map(called => ({ words: called.split(' '), owner: '', agency, rank: 2 })),
)
const roleCandidates: readonly Candidate[] = attendeeRoles.map(({ role, agency }) => ({
  words: foldName(role).split(' '),
  owner: role,
  agency,
  rank: 3,
}))

function candidatesFrom(attendees: readonly KnownPerson[]): Candidate[] {
  const people = attendees.flatMap(({ name, role, agency }) => [
    { words: foldName(name).split(' ').filter(Boolean), owner: name, agency, rank: 0 },
    { words: foldName(role).split(' ').filter(Boolean), owner: name || role, agency, rank: 1 },
  ])
  return [...people, ...agencyCandidates, ...roleCandidates]
}

interface Match {
  readonly count: number
  readonly found: { readonly owner: string; readonly agency: Agency | null }
}

/** The candidate that the most typed words fit, from the first word on. */
function longestMatch(typed: readonly string[], candidates: readonly Candidate[]): Match | null {
  for (let count = typed.length; count > 0; count--) {
    const folded = foldName(typed.slice(0, count).join(' ')).split(' ').filter(Boolean)
    if (folded.length === 0) continue
    const fitting = candidates.filter(({ words, rank }) => fits(folded, words, rank))
    const exact = fitting.filter(({ words }) => words.length === folded.length)
    const found = unambiguous(exact) ?? unambiguous(fitting)
    if (found !== null) return { count, found }
  }
  return null
}

/**
 * Names and roles by any run of their whole words (`Doyle`, `leaving care`); agencies and
 * pre-loaded roles from the first word on or in full.
 */
function fits(typed: readonly string[], words: readonly string[], rank: number): boolean {
  if (typed.length > words.length) return false
  const starts = rank <= 1 ? words.keys() : agencyStarts(typed, words)
  for (const start of starts) if (typed.every((word, at) => words[start + at] === word)) return typed.join('').length > 1
  return false
}

function agencyStarts(typed: readonly string[], words: readonly string[]): Iterable<number> {
  return typed.length > 1 ? words.keys() : [0]
}

/** The best rank's only owner; null when two differ. */
function unambiguous(fitting: readonly Candidate[]): Match['found'] | null {
  const best = Math.min(...fitting.map(({ rank }) => rank))
  const [first, ...others] = fitting.filter(({ rank }) => rank === best)
  if (first === undefined) return null
  const same = others.every(({ owner, agency }) => owner === first.owner && agency === first.agency)
  return same ? { owner: first.owner, agency: first.agency } : null
}
