import {
  checkBodyWords,
  legalStatusWords,
  livesWithWords,
  memberKindWords,
  parentageWords,
  pastWords,
  stageWords,
} from '../../shared/family/codes.ts'
import type { AgencyCheck, Concern, Disagreement, Family, Member, Protective } from '../../shared/family/model.ts'
import { answerWords } from '../../shared/people/codes.ts'
import { fullName } from '../../shared/people/names.ts'
import { eddMethodWords } from '../../shared/referrals/codes.ts'
import { factorWords } from '../../shared/referrals/factors.ts'
import type { EddEntry, Factor, Referral } from '../../shared/referrals/model.ts'
import type { QueryContext } from '../call/handler.ts'
import { readFamily } from '../family/read.ts'
import { day, moment, text } from '../files/table.ts'
import { readReferral } from '../record/read-referral.ts'
import { listOf } from './list.ts'
import { ownerOf } from './owner.ts'
import { personColumns } from './person-columns.ts'

/**
 * People of the family. Addresses and telephones stay in the register: a file may be seen by
 * somebody they are kept from (docs/domain.md, section 5).
 */
export const family = listOf<Member>(
  'Family',
  [
    text('Who', one => memberKindWords[one.kind], 26),
    text('Name', one => fullName(one.person), 32),
    ...personColumns<Member>('family', one => one.person, ['name']),
    text('Relationship', one => one.relationship),
    ...personColumns<Member>('family', one => one.person, ['identity']),
    text('Child of', one => (one.kind === 'sibling' ? parentageWords[one.parentage] : null), 14),
    text('Lives', one => (one.kind === 'sibling' ? livesWithWords[one.livesWith] : null), 26),
    text('Legal status', one => (one.kind === 'sibling' ? legalStatusWords[one.legalStatus] : null), 26),
    text('Before', one => one.past.map(code => pastWords[code]).join(', ')),
    text('Outcome', one => one.outcome, 40),
    day('Outcome on', one => one.outcomeOn),
    text('Poses a risk', one => (one.kind === 'sibling' ? null : answerWords[one.posesRisk]), 12),
    day('Spoken to on', one => one.spokenToOn),
    text('Note', one => one.note, 48),
  ],
  (context, id) => ofFamily(context, id, ({ members }) => members),
)

export const checks = listOf<AgencyCheck & { readonly who: string }>(
  'Checks',
  [
    text('On whom', one => one.who, 40),
    text('Asked of', one => checkBodyWords[one.body]),
    day('Asked', one => one.askedOn),
    day('Answered', one => one.answeredOn),
    text('Answer', one => one.answer, 60),
  ],
  (context, id) =>
    ofFamily(context, id, ({ checks, members }, referral) =>
      checks.map(check => ({ ...check, who: whoOf(check.personId, referral, members) })),
    ),
)

export const concerns = listOf<Concern>(
  'Relatives’ concerns',
  [
    day('Raised', one => one.raisedOn),
    text('By', one => one.raisedBy, 24),
    text('Relationship', one => one.relationship),
    text('Concern', one => one.text, 60),
    text('Taken by', one => one.takenBy, 24),
    day('Responded', one => one.respondedOn),
    text('Responded by', one => one.respondedBy, 24),
    text('Response', one => one.response, 60),
  ],
  (context, id) => ofFamily(context, id, ({ concerns }) => concerns),
)

export const disagreements = listOf<Disagreement>(
  'Professional disagreements',
  [
    day('Raised', one => one.raisedOn),
    text('By', one => one.raisedBy, 28),
    text('About', one => one.about, 60),
    text('Urgent', one => (one.urgent ? 'Yes' : 'No'), 8),
    text('Stage', one => stageWords[one.stage], 32),
    day('At this stage since', one => one.stageSince),
    day('Resolved', one => one.resolvedOn),
    text('Resolution', one => one.resolution, 60),
  ],
  (context, id) => ofFamily(context, id, ({ disagreements }) => disagreements),
)

export const protective = listOf<Protective>(
  'Protective factors',
  [day('Noted', one => one.notedOn), text('What protects', one => one.text, 80), text('Source', one => one.source, 32)],
  (context, id) => ofFamily(context, id, ({ protective }) => protective),
)

export const factors = listOf<Factor>(
  'Factors',
  [
    day('Noted', one => one.notedOn),
    text('Code', one => one.code, 8),
    text('Factor', one => factorWords[one.code], 48),
    text('Source', one => one.source, 32),
    text('Note', one => one.note, 60),
  ],
  async ({ db }, id) => {
    const { line, factors } = await readReferral(db, id)
    return { of: ownerOf(line), rows: factors.map(one => [one.id, one]) }
  },
)

export const edds = listOf<EddEntry>(
  'EDD history',
  [
    day('EDD', one => one.edd),
    text('By', one => eddMethodWords[one.method], 28),
    text('Reason', one => one.reason, 60),
    text('Recorded by', one => one.recordedBy, 24),
    moment('Recorded', one => one.recordedAt),
  ],
  async ({ db }, id) => {
    const { line, edds } = await readReferral(db, id)
    return { of: ownerOf(line), rows: edds.map(one => [one.id, one]) }
  },
)

async function ofFamily<R extends { readonly id: string }>(
  { db }: QueryContext,
  id: string,
  pick: (family: Family, referral: Referral) => readonly R[],
) {
  const referral = await readReferral(db, id)
  const rows = pick(await readFamily(db, id), referral)
  return { of: ownerOf(referral.line), rows: rows.map(row => [row.id, row] as const) }
}

function whoOf(personId: string, { mother, father }: Referral, members: readonly Member[]): string {
  if (personId === mother.id) return `Mother, ${fullName(mother)}`
  if (personId === father.id) return fullName(father) === '' ? 'Father' : `Father, ${fullName(father)}`
  const member = members.find(one => one.personId === personId)
  return member === undefined ? 'Not known' : `${memberKindWords[member.kind]}, ${fullName(member.person)}`
}
