import { addDays, type IsoDay } from '../calendar/day.ts'
import type { CaseFile, EventFacts, ParentFacts } from '../case-file/case-file.ts'
import { isWatched } from '../case-file/state.ts'
import { listed } from '../words.ts'
import { isYoungerThan } from './age.ts'
import type { Safeguard, SafeguardInput } from './model.ts'
import { afterReceipt, finding, type Part } from './parts.ts'

/**
 * A care leaver has a personal adviser up to this birthday (Children and Social Work Act 2017,
 * section 3).
 */
const adviserUntil = 25

/**
 * A parent who was in care has, four weeks after receipt, none of what they are entitled to on
 * record: personal adviser, support, own care file. It speaks of what services owe, never of the
 * parent as a risk (care-experienced parents' charter), and so is never red: amber when nothing is
 * recorded, to know when something is missing. Briefing: learning points 1 and 2, Keanu Williams,
 * Child D.
 */
export const careExperiencedUnsupported: Safeguard = {
  code: 'care-experienced-unsupported',
  lesson: 'Keanu Williams: a young mother who was looked after should have been assessed and supported; learning points 1 and 2, Child D.',
  check(input) {
    const { file, today, thresholds } = input
    const since = addDays(file.receivedOn, thresholds.supportDays)
    if (!isWatched(file) || today < since) return null
    return finding(...entitled(file, today).map(parent => owedTo(parent, input, since)))
  },
}

interface Entitled {
  readonly who: 'mother' | 'father' | 'parent'
  readonly facts: ParentFacts | null
}

function entitled({ mother, fathers, factors }: CaseFile, today: IsoDay): Entitled[] {
  const isCareExperienced = ({ careExperience }: ParentFacts) => careExperience === 'looked_after' || careExperience === 'care_leaver'
  const father = fathers.find(isCareExperienced)
  const parents: Entitled[] = [
    ...(isCareExperienced(mother) ? [{ who: 'mother', facts: mother } as const] : []),
    ...(father === undefined ? [] : [{ who: 'father', facts: father } as const]),
  ]
  const noted = factors.some(({ code, notedOn }) => code === 'CARE_EXPERIENCED' && notedOn <= today)
  return parents.length === 0 && noted ? [{ who: 'parent', facts: null }] : parents
}

function owedTo({ who, facts }: Entitled, { file, today }: SafeguardInput, since: IsoDay): Part | null {
  const answers = supportFor(file.events, who, today)
  const declined = answers.includes('declined')
  const adviser = facts?.personalAdviserNamed === true || answers.includes('personal_adviser')
  const adviserOwed = facts === null || facts.dateOfBirth === null || isYoungerThan(facts.dateOfBirth, adviserUntil, today)
  const open = [
    ...(adviser || declined || !adviserOwed ? [] : ['personal_adviser']),
    ...(declined || answers.some(answer => answer !== 'own_file' && answer !== 'personal_adviser') ? [] : ['support']),
    ...(declined || answers.includes('own_file') ? [] : ['own_file']),
  ]
  if (open.length === 0) return null
  const nothing = !adviser && answers.length === 0
  const missing = listed(open.map(code => owed[code] ?? code))
  return {
    level: nothing ? 'amber' : 'info',
    sentence: `${afterReceipt(file, today)}: the ${who} is entitled to support as a care-experienced parent, and no answer is recorded about ${missing}.`,
    by: 'recording the answers about support',
    since,
    grounds: [...open.map(code => `${who}:${code}`), ...(nothing ? [`${who}:nothing`] : [])],
  }
}

const owed: Readonly<Record<string, string>> = {
  personal_adviser: 'a personal adviser',
  support: 'support offered',
  own_file: 'the own care file',
}

function supportFor(events: readonly EventFacts[], who: Entitled['who'], today: IsoDay): string[] {
  return events
    .filter(
      ({ kind, on, detail }) => kind === 'support' && on <= today && (detail.about === null || who === 'parent' || detail.about === who),
    )
    .flatMap(({ detail }) => (detail.answer === null ? [] : [detail.answer]))
}
