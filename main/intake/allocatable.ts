import type { Kysely } from 'kysely'
import { babyName } from '../../shared/people/names.ts'
import type { Changed } from '../../shared/referrals/allocation.ts'
import { notFound, Refusal } from '../../shared/reply.ts'
import { counted, plural } from '../../shared/words.ts'
import type { Schema } from '../register/schema.ts'

/** A referral as it stands, as far as giving it to somebody asks. */
export type Allocatable = Changed

/**
 * The referrals in the order in which they were seen. `conflict` names every one that was changed
 * or closed since as `current`; its message, which names nobody, ends with `so` : what follows from
 * it.
 */
export async function asSeen(
  db: Kysely<Schema>,
  seen: readonly { readonly id: string; readonly version: number }[],
  so: string,
): Promise<Allocatable[]> {
  const now = new Map((await readThese(db, new Set(seen.map(({ id }) => id)))).map(one => [one.id, one]))
  const all = seen.map(({ id, version }) => {
    const one = now.get(id)
    if (one === undefined) throw notFound('One of these referrals')
    return { one, isStale: one.version !== version || !one.isOpen }
  })
  const stale = all.filter(({ isStale }) => isStale)
  if (stale.length > 0)
    throw conflict(
      stale.map(({ one }) => one),
      all.length,
      so,
    )
  return all.map(({ one }) => one)
}

function conflict(stale: readonly Changed[], of: number, so: string): Refusal {
  const many = stale.length === 1 ? '1' : stale.length.toLocaleString('en-GB')
  const were = plural(stale.length, 'was', 'were')
  return new Refusal({
    code: 'conflict',
    message: `${many} of ${counted(of, 'referral')} ${were} changed since the list was shown. ${so}`,
    current: stale,
  })
}

async function readThese(db: Kysely<Schema>, ids: ReadonlySet<string>): Promise<Allocatable[]> {
  const rows = await db
    .selectFrom('referral as r')
    .innerJoin('person as m', 'm.id', 'r.mother_id')
    .select(['r.id', 'r.version', 'r.status', 'r.lead', 'r.social_worker', 'r.number_expected', 'r.born_on', 'm.surname'])
    .where('r.id', 'in', [...ids])
    .execute()
  return rows.map(row => ({
    id: row.id,
    version: row.version,
    name: babyName({ motherSurname: row.surname, numberExpected: row.number_expected, bornOn: row.born_on }),
    isOpen: row.status === 'open',
    lead: row.lead,
    socialWorker: row.social_worker,
  }))
}
