import type { ActionFields } from '../../shared/actions/model.ts'
import type { Context } from '../call/handler.ts'
import { indexText } from '../search/entries.ts'

/** Writes an action of a referral, raised today, and makes it findable. Returns its id. */
export async function addAction(
  context: Context,
  { referralId, itemId, action }: { referralId: string; itemId: string | null; action: ActionFields },
): Promise<string> {
  const { text, owner, agency, dueOn } = action
  const id = await context.write.add(
    'action',
    {
      referral_id: referralId,
      item_id: itemId,
      text,
      owner,
      agency,
      due_on: dueOn,
      raised_on: context.today,
      state: 'open',
      closed_on: null,
      reason: '',
    },
    [referralId],
  )
  await indexText(context.db, { referralId, sourceId: id, place: 'Action', body: `${text} ${owner}` })
  return id
}
