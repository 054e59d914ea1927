import type { Session } from '../../shared/access/model.ts'
import type { OpenRegister } from '../call/gate.ts'
import { readSettings } from '../figures/store.ts'

export async function sessionOf({ register, user, sample, administers = user.role === 'administrator' }: OpenRegister): Promise<Session> {
  const { settings } = await readSettings(register.db)
  return { user, administers, organisation: settings.organisation, nation: settings.nation, sample, idleMinutes: settings.idleMinutes }
}
