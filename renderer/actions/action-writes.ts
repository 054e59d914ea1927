import type { Action } from '../../shared/actions/model.ts'
import type { SeenRecord } from '../../shared/fields.ts'
import type { Reply } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { inTurn } from '../ui/turns.ts'

function onAction({ id, version: seen }: SeenRecord, write: (seen: SeenRecord) => Promise<Reply<Action>>): Promise<Reply<Action>> {
  return inTurn(
    id,
    seen,
    version => write({ id, version }),
    action => action.version,
  )
}

/** Closes an action from the list; the backend’s `changed` event reads the list again. */
export function closeListed(action: Action, as: 'done' | 'overtaken' | 'not_done', reason: string): Promise<Reply<Action>> {
  return onAction(action, seen => api.actions.close({ ...seen, as, reason }))
}

export function reopenListed(action: Action): Promise<Reply<Action>> {
  return onAction(action, seen => api.actions.reopen(seen))
}
