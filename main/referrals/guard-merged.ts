import { refused } from '../../shared/reply.ts'
import type { Guarded } from '../call/guard.ts'
import { recordsIn } from '../register/audit/change.ts'
import type { RecordTable } from '../register/schema.ts'

/**
 * Minutes of a meeting that spoke of both records can still be corrected: what was said there stays
 * where it was said.
 */
const ofMeetings: readonly RecordTable[] = ['meeting', 'attendee', 'agenda_item', 'agency_view', 'decision']

/**
 * `refused` when something was written to a referral that was merged into another one: nobody would
 * look for it there. Merging and undoing a merge write to both, and pass. Runs before a call
 * commits, whichever call it is.
 */
export async function guardMerged({ db, written }: Pick<Guarded, 'db' | 'written'>): Promise<void> {
  if (written.some(({ table }) => table === 'merge')) return
  const records = recordsIn(written)
  const made = new Set(records.filter(({ kind }) => kind === 'added').map(({ id }) => id))
  const touched = new Set<string>()
  for (const { table, id, kind, subjects } of records) {
    if (kind === 'derived' || ofMeetings.includes(table)) continue
    for (const one of table === 'referral' ? [id, ...subjects] : subjects) if (!made.has(one)) touched.add(one)
  }
  if (touched.size === 0) return
  // The few merged records are gone through, by their index: an import touches thousands of others.
  const merged = await db
    .selectFrom('referral as r')
    .innerJoin('referral as into', 'into.id', 'r.merged_into')
    .select(['r.id', 'r.reference', 'into.reference as intoReference'])
    .where('r.merged_into', 'is not', null)
    .$if(touched.size <= 50, query => query.where('r.id', 'in', [...touched]))
    .execute()
  const found = merged.find(({ id }) => touched.has(id))
  if (found === undefined) return
  throw refused(
    `${found.reference} was merged into ${found.intoReference} and can only be read. What is new belongs in ${found.intoReference}; otherwise the merge can be undone there.`,
  )
}
