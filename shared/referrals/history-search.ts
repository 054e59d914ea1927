import { z } from 'zod'
import { Id, Line } from '../fields.ts'

/** What was decided after the register was searched for the family. */
export const searchDecisions = ['none_found', 'new_despite', 'earlier_linked'] as const
export const HistorySearch = z
  .strictObject({
    decision: z.enum(searchDecisions),
    /** Why it goes on although a record was found; the reason for the link. */
    reason: Line,
    /** The earlier pregnancy to link. */
    earlierId: Id.nullable(),
  })
  .check(context => {
    const { decision, reason, earlierId } = context.value
    const wrong = (path: string, message: string) => context.issues.push({ code: 'custom', path: [path], message, input: context.value })
    if (decision === 'new_despite' && reason === '') wrong('reason', 'The reason for going on is not filled in.')
    if (decision === 'earlier_linked' && earlierId === null) wrong('earlierId', 'No earlier record is chosen.')
  })
export type HistorySearch = z.output<typeof HistorySearch>
