import { z } from 'zod'
import { type Calls, command, everyone, query } from '../call.ts'
import { Nothing, RequiredLine, RequiredShort, Seen, Version } from '../fields.ts'
import { Protocol } from '../milestones/model.ts'
import { ProtocolRecord, Settings, SettingsRecord, WithdrawnProtocol } from './model.ts'

const protocols = {
  may: ['administrator', 'lead', 'chair'] as const,
  output: z.array(ProtocolRecord),
}

export const settingsCalls = {
  'settings.read': query({ may: everyone, input: Nothing, output: SettingsRecord }),
  'settings.change': command({
    may: ['administrator', 'lead', 'chair'],
    input: z.strictObject({ version: Version, changes: Settings.partial() }),
    output: SettingsRecord,
    log: 'Settings changed',
  }),
  /** Shipped ones first, then the copies of this register. Commands answer with all of them. */
  'settings.protocols': query({ may: everyone, input: Nothing, output: z.array(ProtocolRecord) }),
  'settings.copyProtocol': command({
    ...protocols,
    input: z.strictObject({ code: RequiredShort, name: RequiredShort, source: RequiredShort, sourceDate: RequiredShort }),
    log: 'Protocol copied',
  }),
  /** Only copies are changed; a shipped protocol stays as its source gave it. */
  'settings.changeProtocol': command({ ...protocols, input: z.strictObject({ ...Seen, protocol: Protocol }), log: 'Protocol changed' }),
  /** Takes a copy out of use; refused while it is in force. Its history stays. */
  'settings.withdrawProtocol': command({
    ...protocols,
    input: z.strictObject({ ...Seen, reason: RequiredLine }),
    log: 'Protocol withdrawn',
  }),
  /** Copies out of use, the last one withdrawn first. */
  'settings.withdrawnProtocols': query({ may: everyone, input: Nothing, output: z.array(WithdrawnProtocol) }),
  /** Takes a withdrawn copy back; refused where another protocol has its name by now. */
  'settings.restoreProtocol': command({ ...protocols, input: z.strictObject({ ...Seen }), log: 'Protocol put back' }),
} satisfies Calls
