import type { EventFields } from '../../shared/events/model.ts'
import { noDetail } from '../../shared/events/model.ts'
import type { HistorySearch } from '../../shared/referrals/history-search.ts'
import type { Similar } from '../../shared/referrals/similar-model.ts'
import { similarKindWords } from '../../shared/referrals/similar-model.ts'
import { Refusal } from '../../shared/reply.ts'
import { beginningOf } from '../../shared/typed-text.ts'
import type { Context } from '../call/handler.ts'
import { addEvent, eventColumns } from '../events/write.ts'
import { linkEarlier } from '../family/links.ts'
import { newId } from '../register/new-id.ts'

/** Records that were found, as far as the event names them. */
type Found = readonly Pick<Similar, 'id' | 'reference' | 'kind'>[]

/**
 * A pregnancy whose mother's NHS number stands in the register with it is not received twice,
 * unless somebody says why.
 */
export function refuseTwice(found: readonly Similar[], search: HistorySearch | undefined): void {
  const twice = found.find(({ needsReason }) => needsReason)
  if (twice === undefined || search?.decision === 'new_despite') return
  throw new Refusal({
    code: 'conflict',
    message: `Nothing was saved: ${twice.reference} has the same NHS number and may be the same pregnancy. That record can be opened, or this one goes on with a reason.`,
    current: twice,
  })
}

/**
 * Puts the search on record, and the link to the earlier pregnancy that was chosen. Without an
 * answer nobody searched.
 */
export async function recordSearch(
  context: Context,
  referralId: string,
  found: readonly Similar[],
  search: HistorySearch | undefined,
): Promise<void> {
  if (search === undefined) return
  await addEvent(context, referralId, searchEvent(found, search, context))
  if (search.earlierId !== null)
    await linkEarlier(context, referralId, search.earlierId, search.reason || 'Found by the search when the referral was received')
}

interface Searched {
  readonly referralId: string
  readonly found: Found
  readonly search: HistorySearch
}

/**
 * The same for many referrals at once, as an import searches for each of its rows. That nothing was
 * found is not worth finding: no search entries.
 */
export async function recordSearches(context: Context, all: readonly Searched[]): Promise<void> {
  await context.write.addAll(
    'event',
    all.map(({ referralId, found, search }) => ({
      id: newId(),
      fields: { referral_id: referralId, ...eventColumns(searchEvent(found, search, context)), withdrawn_at: null, withdrawn_reason: '' },
      subjects: [referralId],
    })),
  )
  for (const { referralId, search } of all)
    if (search.earlierId !== null)
      await linkEarlier(context, referralId, search.earlierId, search.reason || 'Found by the search when the list was imported')
}

/** Facts that are compared, as the record tells them later. */
const compared = 'names, date of birth, NHS number, hospital number, address, father and EDD'

/**
 * The search as dated work: what was compared, what was found, what was decided. Other records are
 * named by reference alone.
 */
function searchEvent(
  found: Found,
  { decision, reason, earlierId }: HistorySearch,
  { today, user }: Pick<Context, 'today' | 'user'>,
): EventFields {
  const names = found.map(({ reference, kind }) => `${reference} (${similarKindWords[kind].toLowerCase()})`)
  const linked = found.find(({ id }) => id === earlierId)
  const tied = earlierId === null ? '' : `Linked as an earlier pregnancy: ${linked?.reference ?? 'another record'}.`
  const went =
    decision === 'new_despite'
      ? 'Gone on as a new referral.'
      : names.length > 0 && earlierId === null
        ? 'Not taken for the same mother.'
        : ''
  const said = names.length === 0 ? 'Nothing found.' : `Found: ${names.join(', ')}.`
  const why = reason === '' ? '' : `Reason: ${reason}`
  return {
    kind: 'history_search',
    on: today,
    agency: null,
    who: user.name,
    text: beginningOf([`This register was searched by ${compared}.`, said, tied, went, why].filter(Boolean).join(' '), 2_000),
    detail: { ...noDetail, answer: names.length === 0 ? 'nothing_found' : 'found' },
  }
}
