import type { Rag } from '../../shared/referrals/codes.ts'
import type { ReferralChanges } from '../../shared/referrals/model.ts'
import { invalid, notFound } from '../../shared/reply.ts'
import { hasPreDischargeMeeting } from '../birth/discharge.ts'
import type { Context } from '../call/handler.ts'
import { referralToColumns } from '../record/columns.ts'
import { addPart } from '../record/parts.ts'

/**
 * Changes a referral's own fields. A birth is recorded by `birth.record` alone, which turns the
 * referral over; a changed RAG is kept in its history; a first discharge needs the pre-discharge
 * meeting on record, or goes through `birth.discharge` with a reason.
 */
export async function changeReferral(context: Context, seen: { id: string; version: number }, changes: ReferralChanges): Promise<void> {
  const before = await context.db.selectFrom('referral').selectAll().where('id', '=', seen.id).executeTakeFirst()
  if (before === undefined) throw notFound('That referral')
  await refuseImpossible(context, before, changes)
  await context.write.change('referral', seen, referralToColumns(changes))
  if (changes.rag !== undefined && changes.rag !== before.rag)
    await keepRag(context, before, changes.rag, changes.ragReason ?? before.rag_reason)
}

interface Before {
  readonly id: string
  readonly rag: Rag
  readonly rag_reason: string
  readonly discharged_on: string | null
}

async function refuseImpossible(context: Context, before: Before, changes: ReferralChanges): Promise<void> {
  const { dischargedOn } = changes
  if (dischargedOn == null || dischargedOn === before.discharged_on) return
  if (before.discharged_on === null && !(await hasPreDischargeMeeting(context.db, before.id, dischargedOn)))
    throw invalid({
      dischargedOn: 'No pre-discharge meeting is on record. Recording it first, or Record discharge with a reason, makes this possible.',
    })
}

async function keepRag(context: Context, before: Before, rag: Rag, reason: string): Promise<void> {
  const entry = { referral_id: before.id, set_on: context.today, from_rag: before.rag, rag, reason }
  await context.write.add('rag_entry', entry, [before.id])
}

/**
 * The address somebody has left stays on record, with the day the change was recorded as its last.
 */
export async function keepAddress(
  context: Context,
  about: { readonly referralId: string; readonly personId: string },
  before: { readonly address: string; readonly postcode: string },
  changes: { readonly address?: string; readonly postcode?: string },
): Promise<void> {
  const moved = changes.address !== undefined && changes.address !== '' && changes.address !== before.address
  if (!moved || before.address === '') return
  await addPart(context, 'address', about.referralId, {
    person_id: about.personId,
    address: before.address,
    postcode: before.postcode,
    from_on: null,
    until_on: context.today,
    note: '',
  })
}
