import { z } from 'zod'
import { codesOf } from '../codes.ts'
import { type Facts, givenDay, longText, shortText, someDay } from '../facts.ts'
import { RequiredLine, RequiredShort } from '../fields.ts'
import { answers, answerWords } from '../people/codes.ts'
import { fatherhoodFacts } from '../people/facts.ts'
import { checkBodyWords, legalStatusWords, livesWithWords, memberKindWords, parentageWords, pastWords, stageWords } from './codes.ts'

const givenText = { kind: 'text', schema: RequiredShort, isRequired: true } as const
const givenLong = { kind: 'area', schema: RequiredLine, isRequired: true, isWide: true } as const

/** Of a member of the family, beside who it is. Which are asked depends on the kind. */
export const memberFacts = {
  kind: { kind: 'select', schema: z.enum(codesOf(memberKindWords)), words: memberKindWords, label: 'Who' },
  /** In the family’s words: `paternal grandmother`, `half-brother`. */
  relationship: { ...shortText, label: 'Relationship' },
  parentage: {
    kind: 'choice',
    schema: z.enum(codesOf(parentageWords)),
    words: parentageWords,
    blank: 'not_known',
    label: 'Child of',
    isWide: true,
  },
  livesWith: { kind: 'select', schema: z.enum(codesOf(livesWithWords)), words: livesWithWords, blank: 'not_known', label: 'Lives' },
  legalStatus: {
    kind: 'select',
    schema: z.enum(codesOf(legalStatusWords)),
    words: legalStatusWords,
    blank: 'not_known',
    label: 'Legal status',
  },
  past: { kind: 'checks', schema: z.array(z.enum(codesOf(pastWords))).max(3), words: pastWords, blank: [], label: 'Before' },
  outcome: { ...longText, label: 'Outcome', hint: 'What came of it' },
  outcomeOn: { ...someDay, label: 'Outcome on' },
  /** Another adult: is there a risk known? */
  posesRisk: { kind: 'choice', schema: z.enum(answers), words: answerWords, blank: 'not_known', label: 'Risk known' },
  /** A partner or possible father: as for the father. */
  identified: { ...fatherhoodFacts.identified, column: 'identified' },
  spokenToOn: { ...someDay, label: fatherhoodFacts.spokenToOn.label },
  note: { ...longText, label: 'Note', isWide: true },
} as const satisfies Facts

export const checkFacts = {
  body: { kind: 'choice', schema: z.enum(codesOf(checkBodyWords)), words: checkBodyWords, label: 'Asked of' },
  askedOn: { ...givenDay, label: 'Asked on' },
  answeredOn: { ...someDay, label: 'Answered on', hint: 'Empty until answered' },
  answer: { ...longText, label: 'Answer', isWide: true },
} as const satisfies Facts

export const addressFacts = {
  address: { ...givenLong, label: 'Address', stays: true },
  postcode: { ...shortText, label: 'Postcode', stays: true },
  from: { ...someDay, label: 'From', column: 'from_on' },
  until: { ...someDay, label: 'Until', hint: 'Empty while living there', column: 'until_on' },
  note: { ...shortText, label: 'Note', stays: true },
} as const satisfies Facts

export const concernFacts = {
  raisedBy: { ...givenText, label: 'Raised by' },
  relationship: { ...shortText, label: 'Relationship', hint: 'To the baby: paternal grandmother, aunt' },
  raisedOn: { ...givenDay, label: 'Raised on' },
  takenBy: { ...shortText, label: 'Taken by' },
  text: { ...givenLong, label: 'What was said' },
  respondedOn: { ...someDay, label: 'Responded on', hint: 'Empty until answered' },
  respondedBy: { ...shortText, label: 'Response by' },
  response: { ...longText, label: 'Response', isWide: true },
} as const satisfies Facts

export const protectiveFacts = {
  text: { ...givenLong, label: 'What protects' },
  source: { ...shortText, label: 'Source', hint: 'Who said so, or what shows it' },
  notedOn: { ...givenDay, label: 'Noted on' },
} as const satisfies Facts

export const disagreementFacts = {
  about: { ...givenLong, label: 'What it is about' },
  raisedBy: { ...givenText, label: 'Raised by', hint: 'Name and agency' },
  raisedOn: { ...givenDay, label: 'Raised on' },
  urgent: { kind: 'flag', schema: z.boolean(), blank: false, label: 'Urgent' },
  stage: {
    kind: 'choice',
    schema: z.enum(codesOf(stageWords)),
    words: stageWords,
    blank: 'workers',
    label: 'Stage',
    isWide: true,
    isRequired: true,
  },
  stageSince: { ...givenDay, label: 'At this stage since' },
  resolvedOn: { ...someDay, label: 'Resolved on', hint: 'Empty until it is' },
  resolution: { ...longText, label: 'Resolution', isWide: true },
} as const satisfies Facts
