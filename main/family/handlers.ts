import type { familyCalls } from '../../shared/family/calls.ts'
import type { AddressFields, CheckFields, ConcernFields } from '../../shared/family/model.ts'
import { invalid } from '../../shared/reply.ts'
import type { Context, Handlers } from '../call/handler.ts'
import { indexPeople } from '../record/index-people.ts'
import { mustExist } from '../record/must-exist.ts'
import { addPart, changePart, withdrawPart } from '../record/parts.ts'
import { indexText } from '../search/entries.ts'
import { addressColumns, checkColumns, concernColumns, disagreementColumns, protectiveColumns } from './columns.ts'
import { linkEarlier, unlink } from './links.ts'
import { addMember, changeMember, forgetMember } from './members.ts'
import { readFamily } from './read.ts'

export const familyHandlers = {
  'family.read': (context, { referralId }) => readFamily(context.db, referralId),
  'family.addMember': async (context, { referralId, fields }) => {
    await mustExist(context.db, referralId)
    await addMember(context, referralId, fields)
    return readFamily(context.db, referralId)
  },
  'family.changeMember': async (context, { id, version, fields }) => {
    return readFamily(context.db, await changeMember(context, { id, version }, fields))
  },
  'family.withdrawMember': async (context, { id, version, reason }) => {
    const referralId = await withdrawPart(context, 'family_member', { id, version }, reason)
    await forgetMember(context, referralId, id)
    return readFamily(context.db, referralId)
  },

  'family.addAddress': async (context, { referralId, fields }) => {
    await personOfReferral(context, referralId, fields)
    await addPart(context, 'address', referralId, addressColumns(fields))
    return movedFamily(context, referralId)
  },
  'family.changeAddress': async (context, { id, version, fields }) => {
    return movedFamily(context, await changePart(context, 'address', { id, version }, addressColumns(fields)))
  },
  'family.withdrawAddress': async (context, { id, version, reason }) =>
    movedFamily(context, await withdrawPart(context, 'address', { id, version }, reason)),

  'family.addCheck': async (context, { referralId, fields }) => {
    await personOfReferral(context, referralId, fields)
    await addPart(context, 'agency_check', referralId, checkColumns(fields))
    return readFamily(context.db, referralId)
  },
  'family.changeCheck': async (context, { id, version, fields }) => {
    return readFamily(context.db, await changePart(context, 'agency_check', { id, version }, checkColumns(fields)))
  },
  'family.withdrawCheck': async (context, { id, version, reason }) =>
    readFamily(context.db, await withdrawPart(context, 'agency_check', { id, version }, reason)),

  'family.addConcern': async (context, { referralId, fields }) => {
    await mustExist(context.db, referralId)
    const id = await addPart(context, 'concern', referralId, concernColumns(fields))
    await indexConcern(context, referralId, id, fields)
    return readFamily(context.db, referralId)
  },
  'family.changeConcern': async (context, { id, version, fields }) => {
    const referralId = await changePart(context, 'concern', { id, version }, concernColumns(fields))
    await indexConcern(context, referralId, id, fields)
    return readFamily(context.db, referralId)
  },
  'family.withdrawConcern': async (context, { id, version, reason }) => {
    const referralId = await withdrawPart(context, 'concern', { id, version }, reason)
    await indexText(context.db, { referralId, sourceId: id, place: 'Concern', body: '' })
    return readFamily(context.db, referralId)
  },

  'family.addProtective': async (context, { referralId, fields }) => {
    await mustExist(context.db, referralId)
    await addPart(context, 'protective_factor', referralId, protectiveColumns(fields))
    return readFamily(context.db, referralId)
  },
  'family.changeProtective': async (context, { id, version, fields }) => {
    return readFamily(context.db, await changePart(context, 'protective_factor', { id, version }, protectiveColumns(fields)))
  },
  'family.withdrawProtective': async (context, { id, version, reason }) =>
    readFamily(context.db, await withdrawPart(context, 'protective_factor', { id, version }, reason)),

  'family.addDisagreement': async (context, { referralId, fields }) => {
    await mustExist(context.db, referralId)
    await addPart(context, 'disagreement', referralId, disagreementColumns(fields))
    return readFamily(context.db, referralId)
  },
  'family.changeDisagreement': async (context, { id, version, fields }) => {
    return readFamily(context.db, await changePart(context, 'disagreement', { id, version }, disagreementColumns(fields)))
  },
  'family.withdrawDisagreement': async (context, { id, version, reason }) =>
    readFamily(context.db, await withdrawPart(context, 'disagreement', { id, version }, reason)),

  'family.link': async (context, { referralId, earlierId, reason }) => {
    await linkEarlier(context, referralId, earlierId, reason)
    return readFamily(context.db, referralId)
  },
  'family.unlink': async (context, { id, version, reason }) => readFamily(context.db, await unlink(context, { id, version }, reason)),
} satisfies Handlers<typeof familyCalls>

/** A check or an address is of somebody in this referral's family. */
async function personOfReferral(context: Context, referralId: string, { personId }: AddressFields | CheckFields): Promise<void> {
  await mustExist(context.db, referralId)
  const parent = await context.db
    .selectFrom('referral')
    .select('id')
    .where('id', '=', referralId)
    .where(e => e.or([e('mother_id', '=', personId), e('father_id', '=', personId)]))
    .executeTakeFirst()
  if (parent !== undefined) return
  const member = await context.db
    .selectFrom('family_member')
    .select('id')
    .where('referral_id', '=', referralId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (member === undefined) throw invalid({ 'fields.personId': 'This person is not in the family of this referral.' })
}

async function indexConcern(context: Context, referralId: string, sourceId: string, fields: ConcernFields): Promise<void> {
  const body = [fields.raisedBy, fields.relationship, fields.text, fields.response].filter(Boolean).join('. ')
  await indexText(context.db, { referralId, sourceId, place: 'Concern', body })
}

/** Parents are found by every address, past ones too. */
async function movedFamily(context: Context, referralId: string) {
  await indexPeople(context.db, referralId)
  return readFamily(context.db, referralId)
}
