import { checkBodyWords } from '../family/codes.ts'
import { fullName } from '../people/names.ts'
import { factorWords } from '../referrals/factors.ts'
import type { ChronologySources } from './chronology.ts'
import { type ChronologyEntry, filledParts } from './entry.ts'

/** Factors noted, the father and partners spoken to, and the checks that were asked. */
export function parentEntries({ referral, family }: Pick<ChronologySources, 'referral' | 'family'>): ChronologyEntry[] {
  const spokenTo = [
    { id: 'father', who: 'Father', name: fullName(referral.father), on: referral.father.spokenToOn, part: 'father' },
    ...family.members.map(({ id, person, kind, spokenToOn }) => ({
      id,
      who: kind === 'partner' ? 'Partner or possible father' : 'Family member',
      name: fullName(person),
      on: spokenToOn,
      part: kind === 'partner' ? 'father' : 'family',
    })),
  ]
  return [
    ...referral.factors.map(
      ({ id, code, notedOn, source, note }): ChronologyEntry => ({
        id,
        on: notedOn,
        kind: 'family',
        words: `Factor noted: ${factorWords[code]}`,
        detail: filledParts(source === '' ? '' : `Source ${source}`, note),
        part: 'factors',
      }),
    ),
    ...spokenTo.flatMap(({ id, who, name, on, part }): ChronologyEntry[] =>
      on === null
        ? []
        : [{ id: `spoken ${id}`, on, kind: 'family', words: `${filledParts(who, name)} spoken to directly`, detail: '', part }],
    ),
    ...checkEntries(referral, family),
  ]
}

function checkEntries(referral: ChronologySources['referral'], family: ChronologySources['family']): ChronologyEntry[] {
  const names = new Map([
    [referral.mother.id, 'the mother'],
    [referral.father.id, 'the father'],
    ...family.members.map(({ personId, person }) => [personId, fullName(person) || 'a family member'] as const),
  ])
  return family.checks.flatMap(({ id, personId, body, askedOn, answeredOn, answer }): ChronologyEntry[] => {
    const about = `${checkBodyWords[body]} check on ${names.get(personId) ?? 'a family member'}`
    const part = personId === referral.mother.id ? 'mother' : 'father'
    const asked: ChronologyEntry = {
      id: `asked ${id}`,
      on: askedOn,
      kind: 'family',
      words: `${about} asked for`,
      detail: '',
      part,
      ...(answeredOn === null ? { missing: 'No answer recorded' } : {}),
    }
    const answered: ChronologyEntry[] =
      answeredOn === null
        ? []
        : [{ id: `answered ${id}`, on: answeredOn, kind: 'family', words: `${about} answered`, detail: answer, part }]
    return [asked, ...answered]
  })
}
