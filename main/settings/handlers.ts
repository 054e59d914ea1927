import type { settingsCalls } from '../../shared/settings/calls.ts'
import type { Handlers } from '../call/handler.ts'
import {
  changeProtocol,
  copyProtocol,
  listProtocols,
  listWithdrawn,
  requireProtocol,
  restoreProtocol,
  withdrawProtocol,
} from '../figures/protocols.ts'
import { changeSettings, readSettings } from '../figures/store.ts'
import { keepFirstDue } from './first-due.ts'

export const settingsHandlers = {
  'settings.read': context => readSettings(context.db),
  'settings.change': async (context, { version, changes }) => {
    const { settings } = await readSettings(context.db)
    if (changes.protocol !== undefined) await requireProtocol(context.db, changes.protocol)
    const moves = (['protocol', 'nation', 'meetingIntervalDays'] as const).some(
      key => changes[key] !== undefined && changes[key] !== settings[key],
    )
    if (moves) await keepFirstDue(context)
    return changeSettings(context, version, changes)
  },
  'settings.protocols': context => listProtocols(context.db),
  'settings.copyProtocol': async (context, input) => {
    await copyProtocol(context, input)
    return listProtocols(context.db)
  },
  'settings.changeProtocol': async (context, { id, version, protocol }) => {
    const { settings } = await readSettings(context.db)
    if (settings.protocol === id) await keepFirstDue(context)
    await changeProtocol(context, { id, version }, protocol)
    return listProtocols(context.db)
  },
  'settings.withdrawProtocol': async (context, { id, version, reason }) => {
    await withdrawProtocol(context, { id, version }, reason)
    return listProtocols(context.db)
  },
  'settings.withdrawnProtocols': context => listWithdrawn(context.db),
  'settings.restoreProtocol': async (context, seen) => {
    await restoreProtocol(context, seen)
    return listProtocols(context.db)
  },
} satisfies Handlers<typeof settingsCalls>
