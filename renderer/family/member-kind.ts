import {
  legalStatusWords,
  livesWithWords,
  type Member,
  MemberFields,
  memberKindWords,
  parentageWords,
  pastWords,
} from '../../shared/family/model.ts'
import { fullName } from '../../shared/people/names.ts'
import { answerWords, blankPerson, identificationWords } from '../../shared/referrals/model.ts'
import { api } from '../api.ts'
import { flat } from '../record/part-values.ts'
import type { FieldSpec, Values } from '../record/spec.ts'
import { personSpecs } from '../record/specs.ts'
import { optionsOf } from '../ui/select.tsx'
import type { PartKind } from './parts.tsx'

/** A new member of the family, with nothing known yet. */
export function blankMember(kind: Member['kind']): Values {
  return flat({
    kind,
    relationship: '',
    person: blankPerson,
    parentage: 'not_known',
    livesWith: 'not_known',
    legalStatus: 'not_known',
    past: [],
    outcome: '',
    outcomeOn: null,
    posesRisk: 'not_known',
    identified: 'not_yet',
    spokenToOn: null,
    note: '',
  } satisfies MemberFields)
}

/** `Ada OKAFOR`, or what is known instead. */
export function memberName({ person, relationship, kind }: Pick<Member, 'person' | 'relationship' | 'kind'>): string {
  return fullName(person) || relationship || `${memberKindWords[kind]}, name not recorded`
}

const note: FieldSpec = { key: 'note', label: 'Note', kind: 'area', isWide: true }
const name = ofPerson(['surname', 'forenames', 'dateOfBirth'])

const siblingSpecs: readonly FieldSpec[] = [
  ...name,
  { key: 'relationship', label: 'Relationship', kind: 'text', hint: 'In the family’s words: half-brother' },
  { key: 'parentage', label: 'Child of', kind: 'choice', options: optionsOf(parentageWords), isWide: true },
  { key: 'livesWith', label: 'Lives', kind: 'select', options: optionsOf(livesWithWords) },
  { key: 'legalStatus', label: 'Legal status', kind: 'select', options: optionsOf(legalStatusWords) },
  { key: 'past', label: 'Before', kind: 'checks', options: optionsOf(pastWords) },
  { key: 'outcome', label: 'Outcome', kind: 'area', hint: 'What came of it' },
  { key: 'outcomeOn', label: 'Outcome on', kind: 'day' },
  ...ofPerson(['nhsNumber', 'socialCareId']),
  note,
]

const partnerSpecs: readonly FieldSpec[] = [
  { key: 'identified', label: 'Identified', kind: 'choice', options: optionsOf(identificationWords), isWide: true },
  ...name,
  { key: 'relationship', label: 'Relationship', kind: 'text', hint: 'Partner, former partner, possible father' },
  { key: 'spokenToOn', label: 'Spoken to directly on', kind: 'day' },
  { key: 'posesRisk', label: 'Risk known', kind: 'choice', options: optionsOf(answerWords) },
  { key: 'livesWith', label: 'Lives', kind: 'select', options: optionsOf(livesWithWords) },
  ...personSpecs.filter(({ key }) => !['forenames', 'surname', 'dateOfBirth'].includes(key)).map(inPerson),
  note,
]

const adultSpecs: readonly FieldSpec[] = [
  ...name,
  { key: 'relationship', label: 'Relationship', kind: 'text', hint: 'In the family’s words: paternal grandmother' },
  { key: 'livesWith', label: 'Lives', kind: 'select', options: optionsOf(livesWithWords) },
  { key: 'posesRisk', label: 'Risk known', kind: 'choice', options: optionsOf(answerWords) },
  ...ofPerson(['phone', 'address']),
  note,
]

/** A sibling is asked where they live and what happened before; a partner the same as the father; adults whether a risk is known. */
export function memberSpecs(draft: Values): readonly FieldSpec[] {
  if (draft.kind === 'sibling') return siblingSpecs
  return draft.kind === 'partner' ? partnerSpecs : adultSpecs
}

function ofPerson(keys: readonly string[]): readonly FieldSpec[] {
  return keys.flatMap(key => personSpecs.filter(spec => spec.key === key)).map(inPerson)
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
