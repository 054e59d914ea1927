import type { assuranceCalls } from '../../shared/assurance/calls.ts'
import type { Handlers } from '../call/handler.ts'
import { readHistory } from './history.ts'
import { recentChanges } from './recent-changes.ts'

export const assuranceHandlers = {
  'assurance.history': async (context, { id }) =>
    (await readHistory(context.db, id)).map(entry => ({ ...entry, changes: entry.changes.map(({ stays: _, ...change }) => change) })),
  'assurance.changes': (context, { since }) => recentChanges(context.db, since),
} satisfies Handlers<typeof assuranceCalls>
