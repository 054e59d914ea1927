import { z } from 'zod'
import { agencyCodes } from '../directory/model.ts'
import { Day, Id, RequiredLine, Short, Version } from '../fields.ts'
import { MotherMark } from '../people/identity.ts'

/**
 * An action closes as one of three; the last two are different things and both are reported
 * (SafeLives MARAC; docs/domain.md, section 1).
 */
export const actionStates = ['open', 'done', 'overtaken', 'not_done', 'withdrawn'] as const
export type ActionState = (typeof actionStates)[number]
export const actionStateWords: Record<ActionState, string> = {
  open: 'Open',
  done: 'Done',
  overtaken: 'Overtaken (circumstances changed)',
  not_done: 'Not done by the agency',
  withdrawn: 'Withdrawn',
}

export const ActionFields = z.strictObject({
  text: RequiredLine,
  owner: Short,
  agency: z.enum(agencyCodes).nullable(),
  dueOn: Day.nullable(),
})
export type ActionFields = z.output<typeof ActionFields>

export const Action = z.strictObject({
  id: Id,
  version: Version,
  ...ActionFields.shape,
  referralId: Id,
  itemId: Id.nullable(),
  meetingId: Id.nullable(),
  babyName: z.string(),
  /** Tells two babies of one name apart. */
  mother: MotherMark,
  raisedOn: Day,
  state: z.enum(actionStates),
  closedOn: Day.nullable(),
  reason: z.string(),
})
export type Action = z.infer<typeof Action>

export const ActionFilter = z.strictObject({
  state: z.enum(['open', 'closed', 'all']),
  referralId: Id.nullable(),
  meetingId: Id.nullable(),
  /** Of the referrals of one site; every site's where it is left out. */
  siteId: Id.nullable().optional(),
})
export type ActionFilter = z.output<typeof ActionFilter>

/**
 * Closed actions of the whole register grow with the years; a list of more would be searched, not
 * read.
 */
export const closedActionsAtMost = 1_000
