import { z } from 'zod'
import { type Calls, command, everyone, query } from '../call.ts'
import { Nothing, Version } from '../fields.ts'
import { Settings, SettingsRecord } from './model.ts'

export const settingsCalls = {
  'settings.read': query({ may: everyone, input: Nothing, output: SettingsRecord }),
  'settings.change': command({
    may: ['administrator', 'lead', 'chair'],
    input: z.strictObject({ version: Version, changes: Settings.partial() }),
    output: SettingsRecord,
    log: 'Settings changed',
    touches: ['meetings', 'referrals', 'access'],
  }),
} satisfies Calls
