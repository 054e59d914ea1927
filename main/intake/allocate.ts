import type { z } from 'zod'
import { type EventFields, noDetail } from '../../shared/events/model.ts'
import type { Allocated, Allocation } from '../../shared/referrals/allocation.ts'
import { invalid } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { addEvent } from '../events/write.ts'
import { addNote } from '../record/add-note.ts'
import { indexWords } from '../record/index-people.ts'
import { type Allocatable, asSeen } from './allocatable.ts'

type Wanted = z.output<typeof Allocation>

/**
 * Gives several referrals a lead, a social worker, or both, and answers with what is needed to take
 * it back: those that changed, as they were before.
 * `conflict` when one of them was changed or closed since it was seen, with all of these as
 * `current`; nothing is written then.
 */
export async function allocate(context: Context, wanted: Wanted): Promise<Allocated[]> {
  if (wanted.allocatedOn !== null && wanted.allocatedOn > context.today) throw invalid({ allocatedOn: 'This day is in the future.' })
  const all = await asSeen(context.db, wanted.referrals, 'Nothing was written.')
  const begun = await haveBegun(context, wanted)
  const done: Allocated[] = []
  for (const before of all) {
    const one = await allocateOne(context, before, wanted, begun.has(before.id))
    if (one !== null) done.push(one)
    // An entry each: the history of one referral need not read what came to five hundred.
    await context.write.tellSoFar()
  }
  return done
}

/** Null where the referral has this lead and this social worker already. */
async function allocateOne(context: Context, before: Allocatable, wanted: Wanted, hasBegun: boolean): Promise<Allocated | null> {
  const { id, version: seen, lead, socialWorker } = before
  const now = { lead: wanted.lead || lead, socialWorker: wanted.socialWorker || socialWorker }
  if (now.lead === lead && now.socialWorker === socialWorker) return null
  const version = await context.write.change('referral', { id, version: seen }, { lead: now.lead, social_worker: now.socialWorker })
  if (now.socialWorker !== socialWorker) await indexWords(context.db, id)
  const isFirst = socialWorker === '' && now.socialWorker !== '' && !hasBegun
  const event =
    isFirst && wanted.allocatedOn !== null ? await addEvent(context, id, allocatedEvent(wanted.allocatedOn, now.socialWorker)) : null
  const note = wanted.reason === '' ? null : await addNote(context, id, reasonNote(wanted))
  return { id, version, lead, socialWorker, event: asNew(event), note: asNew(note) }
}

function allocatedEvent(on: string, who: string): EventFields {
  return { kind: 'allocated', on, agency: 'social_care', who, text: '', detail: noDetail }
}

function reasonNote({ lead, socialWorker, reason }: Wanted): string {
  const who = [lead && `lead ${lead}`, socialWorker && `social worker ${socialWorker}`].filter(Boolean).join(', ')
  return `Allocated to ${who}: ${reason}`
}

function asNew(id: string | null): { id: string; version: number } | null {
  return id === null ? null : { id, version: 1 }
}

/**
 * Those with an allocation on record: another social worker is not the first, and milestones go on
 * counting from the first.
 */
async function haveBegun({ db }: Context, { referrals }: Wanted): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('event')
    .select('referral_id')
    .where(
      'referral_id',
      'in',
      referrals.map(({ id }) => id),
    )
    .where('kind', '=', 'allocated')
    .where('withdrawn_at', 'is', null)
    .execute()
  return new Set(rows.map(row => row.referral_id))
}
