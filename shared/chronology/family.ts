import { memberKindWords, pastWords, stageWords } from '../family/codes.ts'
import type { Concern, Disagreement, Family, Member } from '../family/model.ts'
import { fullName } from '../people/names.ts'
import { capitalised, uncapitalised } from '../words.ts'
import { type ChronologyEntry, filledParts, sentences } from './entry.ts'

/**
 * Siblings born and what became of them, concerns of relatives with the response, protective
 * factors, disagreements.
 */
export function familyEntries(family: Family): ChronologyEntry[] {
  return [
    ...family.members.flatMap(memberEntries),
    ...family.concerns.flatMap(concernEntries),
    ...family.protective.map(
      ({ id, notedOn, text, source }): ChronologyEntry => ({
        id,
        on: notedOn,
        kind: 'family',
        words: `Protective factor: ${text}`,
        detail: source === '' ? '' : `Source ${source}`,
        part: 'factors',
      }),
    ),
    ...family.disagreements.flatMap(disagreementEntries),
  ]
}

function memberEntries({ id, kind, relationship, person, past, outcome, outcomeOn }: Member): ChronologyEntry[] {
  const who = capitalised(filledParts(relationship || memberKindWords[kind], fullName(person)))
  const what = past.length === 0 ? '' : past.map(code => uncapitalised(pastWords[code])).join(', ')
  return [
    ...(kind === 'sibling' && person.dateOfBirth !== null
      ? [{ id: `born ${id}`, on: person.dateOfBirth, kind: 'family', words: `${who} born`, detail: '', part: 'family' } as const]
      : []),
    ...(outcomeOn === null
      ? []
      : [
          {
            id: `outcome ${id}`,
            on: outcomeOn,
            kind: 'family',
            words: what === '' ? who : `${who}: ${what}`,
            detail: outcome,
            part: 'family',
          } as const,
        ]),
  ]
}

function concernEntries({
  id,
  raisedBy,
  relationship,
  raisedOn,
  text,
  takenBy,
  respondedOn,
  respondedBy,
  response,
}: Concern): ChronologyEntry[] {
  const part = 'concerns'
  const raised: ChronologyEntry = {
    id,
    on: raisedOn,
    kind: 'concern',
    words: `${filledParts(raisedBy, relationship)}: “${text}”`,
    detail: takenBy === '' ? '' : `Taken by ${takenBy}`,
    part,
    ...(respondedOn === null ? { missing: 'No response recorded' } : {}),
  }
  if (respondedOn === null) return [raised]
  const by = respondedBy === '' ? '' : ` by ${respondedBy}`
  return [raised, { id: `response ${id}`, on: respondedOn, kind: 'concern', words: `Response to ${raisedBy}${by}`, detail: response, part }]
}

function disagreementEntries({
  id,
  about,
  raisedBy,
  raisedOn,
  urgent,
  stage,
  stageSince,
  resolvedOn,
  resolution,
}: Disagreement): ChronologyEntry[] {
  const part = 'concerns'
  const common = { kind: 'concern', part } as const
  const raised: ChronologyEntry = {
    ...common,
    id,
    on: raisedOn,
    words: `${urgent ? 'Urgent professional' : 'Professional'} disagreement raised by ${raisedBy}`,
    detail: about,
    ...(resolvedOn === null ? { missing: 'Not resolved' } : {}),
  }
  return [
    raised,
    ...(stageSince === raisedOn
      ? []
      : [
          {
            ...common,
            id: `stage ${id}`,
            on: stageSince,
            words: `Disagreement escalated: ${uncapitalised(stageWords[stage])}`,
            detail: sentences(about),
          },
        ]),
    ...(resolvedOn === null
      ? []
      : [{ ...common, id: `resolved ${id}`, on: resolvedOn, words: 'Disagreement resolved', detail: resolution }]),
  ]
}
