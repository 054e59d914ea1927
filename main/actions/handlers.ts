import type { actionCalls } from '../../shared/actions/calls.ts'
import type { ActionState } from '../../shared/actions/model.ts'
import { invalid } from '../../shared/reply.ts'
import type { Context, Handlers } from '../call/handler.ts'
import { mustExist } from '../record/must-exist.ts'
import { refuseWhenClosed } from '../record/refuse-when-closed.ts'
import { indexText } from '../search/entries.ts'
import { addAction } from './add.ts'
import { listActions, readAction } from './list.ts'

export const actionHandlers = {
  'actions.list': (context, filter) => listActions(context.db, filter),
  'actions.add': async (context, { referralId, itemId, action }) => {
    await mustExist(context.db, referralId)
    if (itemId !== null) await refuseWhenClosed(context.db, itemId)
    return readAction(context.db, await addAction(context, { referralId, itemId, action }))
  },
  'actions.change': async (context, { id, version, changes }) => {
    const { referralId } = await readAction(context.db, id)
    const { text, owner, agency, dueOn } = changes
    await context.write.change('action', { id, version }, { text, owner, agency, due_on: dueOn }, [referralId])
    return reindexed(context, id)
  },
  'actions.close': async (context, { id, version, as, reason }) => {
    if (as !== 'done' && reason === '') throw invalid({ reason: 'A reason is needed: this is reported as not done.' })
    return setState(context, { id, version }, { state: as, closed_on: context.today, reason })
  },
  'actions.reopen': (context, seen) => setState(context, seen, { state: 'open', closed_on: null, reason: '' }),
  'actions.withdraw': (context, { reason, ...seen }) => setState(context, seen, { state: 'withdrawn', closed_on: context.today, reason }),
} satisfies Handlers<typeof actionCalls>

async function setState(
  context: Context,
  seen: { id: string; version: number },
  changes: { state: ActionState; closed_on: string | null; reason: string },
) {
  const { referralId } = await readAction(context.db, seen.id)
  await context.write.change('action', seen, changes, [referralId])
  return readAction(context.db, seen.id)
}

async function reindexed(context: Context, id: string) {
  const action = await readAction(context.db, id)
  await indexText(context.db, { referralId: action.referralId, sourceId: id, place: 'Action', body: `${action.text} ${action.owner}` })
  return action
}
