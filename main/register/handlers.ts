import type { registerCalls } from '../../shared/register/calls.ts'
import { opened } from '../call/gate.ts'
import type { Handlers } from '../call/handler.ts'
import { listBackups, makeBackup } from './backup/backup.ts'
import { recoverKeys, restoreBackup } from './backup/restore.ts'
import { checkRegister } from './health.ts'

export const registerHandlers = {
  'register.check': async context => checkRegister(opened(context).register),
  'register.backup': context => makeBackup(opened(context).register, context.now),
  'register.backups': async context => listBackups(context.folder),
  'register.restore': async (context, { name }) => {
    // Whoever has the register open chose this in Settings: it is backed up and locked first, so
    // nothing of today is lost.
    await context.lock()
    restoreBackup(context.home, name, context.now)
    return {}
  },
  'register.recoverKeys': async (context, { name }) => {
    recoverKeys(context.home, name, context.now)
    return {}
  },
} satisfies Handlers<typeof registerCalls>
