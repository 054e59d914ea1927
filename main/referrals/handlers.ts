import { addDays } from '../../shared/calendar/day.ts'
import type { SeenRecord } from '../../shared/fields.ts'
import type { referralCalls } from '../../shared/referrals/calls.ts'
import type { Status } from '../../shared/referrals/codes.ts'
import { eddTrustProblem } from '../../shared/referrals/edd-trust.ts'
import { invalid } from '../../shared/reply.ts'
import type { Context, Handlers } from '../call/handler.ts'
import { allocate } from '../intake/allocate.ts'
import { undoAllocation } from '../intake/allocate-undo.ts'
import { mergeReferrals } from '../intake/merge.ts'
import { refuseMerged } from '../intake/merge-preview.ts'
import { undoMerge } from '../intake/merge-undo.ts'
import { receiveReferral } from '../intake/receive.ts'
import { findSimilar } from '../intake/similar.ts'
import { addNote } from '../record/add-note.ts'
import { closeReferral } from '../record/close.ts'
import { fatherFromRows, fatherToColumns, personChanges, personFromRow } from '../record/columns.ts'
import { indexPeople } from '../record/index-people.ts'
import { listLines } from '../record/lines.ts'
import { referralRow } from '../record/must-exist.ts'
import { readReferral } from '../record/read-referral.ts'
import { changeReferral, keepAddress } from './change.ts'

export const referralHandlers = {
  'referrals.list': (context, filter) => listLines(context.db, filter),
  'referrals.read': (context, { id }) => readReferral(context.db, id),
  'referrals.similar': (context, identity) => findSimilar(context.db, identity),
  'referrals.receive': async (context, input) => readReferral(context.db, await receiveReferral(context, input)),

  'referrals.change': async (context, { id, version, changes }) => {
    await changeReferral(context, { id, version }, changes)
    return reread(context, id)
  },
  'referrals.changeMother': async (context, { id, version, changes }) => {
    const { mother_id } = await touch(context, { id, version })
    const row = await personRow(context, mother_id)
    await keepAddress(context, { referralId: id, personId: mother_id }, row, changes)
    await context.write.change('person', { id: mother_id, version: null }, personChanges(changes, personFromRow(row)), [id])
    return reread(context, id)
  },
  'referrals.changeFather': async (context, { id, version, changes }) => {
    const { father_id, ...referral } = await touch(context, { id, version }, fatherToColumns(changes))
    const row = await personRow(context, father_id)
    await keepAddress(context, { referralId: id, personId: father_id }, row, changes)
    const { identified: _i, spokenToOn: _s, otherChildren: _o, ...now } = fatherFromRows(row, { ...referral, father_id })
    await context.write.change('person', { id: father_id, version: null }, personChanges(changes, now), [id])
    return reread(context, id)
  },
  'referrals.reviseEdd': async (context, { id, version, edd, method, reason }) => {
    const referral = await referralRow(context, id)
    const untold = eddTrustProblem(referral.edd === null ? null : referral.edd_method, method, reason)
    if (untold !== null) throw invalid({ reason: untold })
    await context.write.change('referral', { id, version }, { edd, edd_method: method })
    await context.write.add('edd_entry', { referral_id: id, edd, method, reason }, [id])
    return readReferral(context.db, id)
  },
  'referrals.addFactor': async (context, { id, version, factor }) => {
    await touch(context, { id, version })
    const { code, source, notedOn, note } = factor
    await context.write.add(
      'factor',
      { referral_id: id, code, source, noted_on: notedOn, note, withdrawn_at: null, withdrawn_reason: '' },
      [id],
    )
    return readReferral(context.db, id)
  },
  'referrals.withdrawFactor': async (context, { id, version, factorId, reason }) => {
    await touch(context, { id, version })
    await context.write.change('factor', { id: factorId, version: null }, { withdrawn_at: context.now, withdrawn_reason: reason }, [id])
    return readReferral(context.db, id)
  },
  'referrals.addNote': async (context, { id, version, text }) => {
    await touch(context, { id, version })
    await addNote(context, id, text)
    return readReferral(context.db, id)
  },
  'referrals.close': async (context, { reason, ...seen }) => {
    await closeReferral(context, seen, reason)
    return readReferral(context.db, seen.id)
  },
  'referrals.reopen': async (context, { reason, ...seen }) => {
    await refuseMerged(context.db, seen.id)
    const back = { status: 'open', closed_on: null, closing_reason: reason, retain_until: null } as const
    return setStatus(context, seen, { ...back, next_discussion_on: await discussedNext(context, seen.id) })
  },
  'referrals.withdraw': (context, { reason, ...seen }) =>
    setStatus(context, seen, { status: 'withdrawn', closed_on: context.today, closing_reason: reason }),
  'referrals.allocate': async (context, wanted) => ({ referrals: await allocate(context, wanted) }),
  'referrals.undoAllocation': async (context, { referrals }) => {
    await undoAllocation(context, referrals)
    return {}
  },
  'referrals.merge': async (context, input) => {
    await mergeReferrals(context, input)
    return readReferral(context.db, input.kept.id)
  },
  'referrals.undoMerge': async (context, { reason, ...seen }) => readReferral(context.db, await undoMerge(context, seen, reason)),
} satisfies Handlers<typeof referralCalls>

/**
 * Grows the referral's version for a change to what belongs to it, after checking the version seen.
 */
async function touch(context: Context, seen: SeenRecord, changes: ReturnType<typeof fatherToColumns> = {}) {
  await context.write.touch('referral', seen, changes)
  return referralRow(context, seen.id)
}

function personRow(context: Context, id: string) {
  return context.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

async function reread(context: Context, id: string) {
  await indexPeople(context.db, id)
  return readReferral(context.db, id)
}

/**
 * A reopened referral is spoken of at the next meeting, however lately it was discussed; one never
 * discussed is on the agenda as new.
 */
async function discussedNext({ db, today }: Context, id: string): Promise<string | null> {
  const row = await db.selectFrom('referral').select('last_discussed_on').where('id', '=', id).executeTakeFirst()
  const last = row?.last_discussed_on ?? null
  if (last === null) return null
  return last < today ? today : addDays(last, 1)
}

async function setStatus(
  context: Context,
  seen: SeenRecord,
  changes: { status: Status; closed_on: string | null; closing_reason: string; retain_until?: null; next_discussion_on?: string | null },
) {
  await context.write.change('referral', seen, changes)
  return readReferral(context.db, seen.id)
}
