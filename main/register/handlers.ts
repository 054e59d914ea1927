import { Temporal } from 'temporal-polyfill'
import type { registerCalls } from '../../shared/register/calls.ts'
import { opened } from '../call/gate.ts'
import type { Handlers } from '../call/handler.ts'
import { isBackedUp, listBackups, makeBackup } from './backup/backup.ts'
import { whoRestores } from './backup/may-restore.ts'
import { recoverKeys, restoreBackup } from './backup/restore.ts'
import { readRestored } from './backup/restored.ts'
import { checkRegister } from './health.ts'

export const registerHandlers = {
  'register.check': async context => checkRegister(opened(context).register),
  'register.backup': context => makeBackup(opened(context).register, context.now),
  'register.backups': async context => listBackups(context.folder),
  'register.restore': async (context, { name, by }) => {
    const who = await whoRestores(context, by)
    // Whoever has the register open chose this in Settings: it is backed up and locked first, so
    // nothing of today is lost.
    await context.lock()
    restoreBackup(context.home, name, context.now, who)
    context.proof.doesNotOpen = false
    return {}
  },
  'register.standing': async context => {
    const { register, sample, lacksBackup = false } = opened(context)
    const restored = readRestored(register.folder)
    const recent = restored !== null && isWithin(14, restored.at, context.now)
    return {
      newestBackup: sample ? null : (listBackups(register.folder)[0] ?? null),
      lacksBackup: lacksBackup && !sample && !isBackedUp(register),
      restored: recent ? { at: restored.at, madeAt: restored.madeAt, by: restored.by } : null,
    }
  },
  'register.recoverKeys': async (context, { name }) => {
    recoverKeys(context.home, name, context.now)
    return {}
  },
} satisfies Handlers<typeof registerCalls>

/** A clock that was put back makes it lie ahead: that is recent, too. */
function isWithin(days: number, at: string, now: string): boolean {
  return Temporal.Instant.from(at).until(Temporal.Instant.from(now)).total('hours') < days * 24
}
