import type { z } from 'zod'
import { accessCalls } from './access/calls.ts'
import { actionCalls } from './actions/calls.ts'
import { assuranceCalls } from './assurance/calls.ts'
import { birthCalls } from './birth/calls.ts'
import type { Gate, Query } from './call.ts'
import { directoryCalls } from './directory/calls.ts'
import { draftCalls } from './drafts/calls.ts'
import { eventCalls } from './events/calls.ts'
import { exportCalls } from './exports/calls.ts'
import { familyCalls } from './family/calls.ts'
import { importCalls } from './imports/calls.ts'
import { logCalls } from './log/calls.ts'
import { meetingCalls } from './meetings/calls.ts'
import { mergeCalls } from './merges/calls.ts'
import { minutesCalls } from './minutes/calls.ts'
import { referralCalls } from './referrals/calls.ts'
import { registerCalls } from './register/calls.ts'
import { reminderCalls } from './reminders/calls.ts'
import { searchCalls } from './search/calls.ts'
import { settingsCalls } from './settings/calls.ts'
import { trackingCalls } from './tracking/calls.ts'
import { worklistCalls } from './worklists/calls.ts'

/**
 * Every call that crosses the bridge. The client's types, the router, the permission check, the
 * audit label and the contract test come from here.
 */
export const contract = {
  ...accessCalls,
  ...directoryCalls,
  ...settingsCalls,
  ...referralCalls,
  ...mergeCalls,
  ...eventCalls,
  ...familyCalls,
  ...birthCalls,
  ...trackingCalls,
  ...logCalls,
  ...reminderCalls,
  ...worklistCalls,
  ...draftCalls,
  ...meetingCalls,
  ...actionCalls,
  ...minutesCalls,
  ...importCalls,
  ...exportCalls,
  ...searchCalls,
  ...assuranceCalls,
  ...registerCalls,
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
export type InputOf<N extends CallName> = z.input<Contract[N]['input']>
export type OutputOf<N extends CallName> = z.output<Contract[N]['output']>

/** Names of the calls of one kind. */
type OfKind<K> = { [N in CallName]: Contract[N] extends K ? N : never }[CallName]
export type QueryName = OfKind<Query>
export type GateName = OfKind<Gate>

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name)
}
