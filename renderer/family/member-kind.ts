import { memberKindWords } from '../../shared/family/codes.ts'
import { memberFacts } from '../../shared/family/facts.ts'
import { blankMember, type Member, MemberFields } from '../../shared/family/model.ts'
import { type PersonKey, personFacts } from '../../shared/people/facts.ts'
import { blankPerson } from '../../shared/people/model.ts'
import { fullName } from '../../shared/people/names.ts'
import { api } from '../api.ts'
import { specsOf } from '../record/fact-specs.ts'
import { flat } from '../record/part-values.ts'
import type { FieldSpec, Values } from '../record/spec.ts'
import { personSpecs } from '../record/specs.ts'
import type { PartKind } from './parts.tsx'

/** A new member of the family, with nothing known yet. */
export function newMember(kind: Member['kind']): Values {
  return flat({ ...blankMember, kind, person: blankPerson } satisfies MemberFields)
}

/** `Ada OKAFOR`, or what is known instead. */
export function memberName({ person, relationship, kind }: Pick<Member, 'person' | 'relationship' | 'kind'>): string {
  return fullName(person) || relationship || `${memberKindWords[kind]}, name not recorded`
}

type MemberKey = keyof typeof memberFacts

const name = ofPerson(['surname', 'forenames', 'dateOfBirth'])

const siblingSpecs: readonly FieldSpec[] = [
  ...name,
  ...related('In the family’s words: half-brother'),
  ...asked('parentage', 'livesWith', 'legalStatus', 'past', 'outcome', 'outcomeOn'),
  ...ofPerson(['nhsNumber', 'socialCareId']),
  ...asked('note'),
]

const partnerSpecs: readonly FieldSpec[] = [
  ...asked('identified'),
  ...name,
  ...related('Partner, former partner, possible father'),
  ...asked('spokenToOn', 'posesRisk', 'livesWith'),
  ...personSpecs.filter(({ key }) => !['forenames', 'surname', 'dateOfBirth'].includes(key)).map(inPerson),
  ...asked('note'),
]

const adultSpecs: readonly FieldSpec[] = [
  ...name,
  ...related('In the family’s words: paternal grandmother'),
  ...asked('livesWith', 'posesRisk'),
  ...ofPerson(['phone', 'address']),
  ...asked('note'),
]

/**
 * A sibling is asked where they live and what happened before; a partner the same as the father;
 * adults whether a risk is known.
 */
export function memberSpecs(draft: Values): readonly FieldSpec[] {
  if (draft.kind === 'sibling') return siblingSpecs
  return draft.kind === 'partner' ? partnerSpecs : adultSpecs
}

function asked(...keys: readonly MemberKey[]): readonly FieldSpec[] {
  return specsOf(memberFacts, keys)
}

function related(hint: string): readonly FieldSpec[] {
  return asked('relationship').map(spec => ({ ...spec, hint }))
}

function ofPerson(keys: readonly PersonKey[]): readonly FieldSpec[] {
  return specsOf(personFacts, keys).map(inPerson)
}

function inPerson(spec: FieldSpec): FieldSpec {
  return { ...spec, key: `person.${spec.key}` }
}

/** Siblings, partners, other adults and relatives: one kind of record, called by what it is. */
export function memberPart(what: string): PartKind<Member, MemberFields> {
  return {
    what,
    list: 'family',
    itemsOf: family => family.members,
    valuesOf: ({ id: _id, version: _version, personId: _person, ...fields }) => flat(fields),
    schema: MemberFields,
    specsOf: memberSpecs,
    add: (referralId, fields) => api.family.addMember({ referralId, fields }),
    change: (seen, fields) => api.family.changeMember({ ...seen, fields }),
    withdraw: input => api.family.withdrawMember(input),
    nameOf: memberName,
  }
}
