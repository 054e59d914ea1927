import type { AppState, RegisterState } from '../../shared/access/model.ts'
import type { GateContext } from '../call/gate.ts'
import { lookAt } from '../register/folder.ts'
import { appVersion } from './app-version.ts'
import { sessionOf } from './session-of.ts'

/** What the program shows first. Reads names and small files only; writes nothing. */
export async function readAppState(context: GateContext): Promise<AppState> {
  return { state: await registerState(context), today: context.today, folder: context.folder, version: appVersion }
}

async function registerState({ open, home }: GateContext): Promise<RegisterState> {
  if (open !== null) return { kind: 'open', session: await sessionOf(open) }
  const state = lookAt(home)
  if (state.kind !== 'present') return state
  return { kind: 'locked', users: state.keys.users.map(({ id, name }) => ({ id, name })) }
}
