import type { settingsCalls } from '../../shared/settings/calls.ts'
import type { Handlers } from '../backend/handler.ts'
import { changeSettings, readSettings } from './store.ts'

export const settingsHandlers = {
  'settings.read': context => readSettings(context.db),
  'settings.change': (context, { version, changes }) => changeSettings(context, version, changes),
} satisfies Handlers<typeof settingsCalls>
