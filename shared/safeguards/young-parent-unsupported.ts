import { addDays, type IsoDay } from '../calendar/day.ts'
import type { CaseFile, EventFacts, ParentFacts } from '../case-file/case-file.ts'
import { isWatched } from '../case-file/state.ts'
import { listed, plural } from '../words.ts'
import { isYoungerThan } from './age.ts'
import type { Safeguard } from './model.ts'
import { afterReceipt, earliestOf, finding, latestOf } from './parts.ts'

const answering: readonly (string | null)[] = ['family_nurse', 'early_help', 'declined']

/**
 * A parent is under 20 (NICE) and neither a family nurse nor early help has answered. To know from
 * the day it is known, amber four weeks after receipt: it is support that is missing. Briefing,
 * Keanu Williams: any young mother should have been assessed and supported during a pregnancy.
 */
export const youngParentUnsupported: Safeguard = {
  code: 'young-parent-unsupported',
  lesson: 'Keanu Williams: a young mother should have been assessed and supported during the pregnancy as a matter of good practice.',
  check({ file, today, thresholds }) {
    if (!isWatched(file)) return null
    const open = youngParents(file, thresholds.youngParentAge, today).filter(({ who }) => !isAnswered(file.events, who, today))
    if (open.length === 0) return null
    const since = earliestOf(today, ...open.map(({ on }) => on))
    const amber = today >= addDays(file.receivedOn, thresholds.supportDays)
    const whom = listed(open.map(({ who }) => `the ${who}`))
    return finding({
      level: amber ? 'amber' : 'info',
      sentence: `${afterReceipt(file, today)}: ${whom} ${plural(open.length, 'is', 'are')} under ${thresholds.youngParentAge}, and no answer of a family nurse or early help is recorded.`,
      by: 'an answer of the family nurse or early help',
      since,
      grounds: open.map(({ who }) => `${who}:${thresholds.youngParentAge}`),
    })
  },
}

type Who = 'mother' | 'father' | 'parent'

function youngParents({ mother, fathers, factors, receivedOn }: CaseFile, age: number, today: IsoDay): { who: Who; on: IsoDay }[] {
  const isYoung = ({ dateOfBirth }: ParentFacts) => dateOfBirth !== null && isYoungerThan(dateOfBirth, age, today)
  const known: { who: Who; on: IsoDay }[] = [
    ...(isYoung(mother) ? [{ who: 'mother', on: receivedOn } as const] : []),
    ...(fathers.some(isYoung) ? [{ who: 'father', on: receivedOn } as const] : []),
  ]
  // The prompt says that one is young without saying who; dates of birth know better, and know when
  // it stops.
  if (known.length > 0 || (mother.dateOfBirth !== null && fathers[0]?.dateOfBirth != null)) return known
  const noted = factors.find(({ code, notedOn }) => code === 'YOUNG_PARENT' && notedOn <= today)
  return noted === undefined ? [] : [{ who: 'parent', on: latestOf(receivedOn, noted.notedOn) }]
}

function isAnswered(events: readonly EventFacts[], who: Who, today: IsoDay): boolean {
  return events.some(
    ({ kind, on, detail }) =>
      kind === 'support' &&
      on <= today &&
      answering.includes(detail.answer) &&
      (detail.about === null || who === 'parent' || detail.about === who),
  )
}
