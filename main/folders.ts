import { homedir } from 'node:os'
import { join } from 'node:path'

const appFolder = 'Psychosocial Meetings'

/** The per-user data folder of the system. Nothing outside it (or the folder named by the user) is ever written. */
function dataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return env.LOCALAPPDATA || join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env.XDG_DATA_HOME || join(home, '.local', 'share')
}

/** Where the register is: PSYCHOSOCIAL_FOLDER, for example a folder on the ward's encrypted share, or the user's own data folder. */
export function registerFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform, home = homedir()): string {
  return env.PSYCHOSOCIAL_FOLDER || join(dataFolder(env, platform, home), appFolder, 'register')
}

/** A fixed day for tests and rehearsals (PSYCHOSOCIAL_TODAY, an ISO date); undefined means the system's clock. */
export function todayOverride(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return env.PSYCHOSOCIAL_TODAY || undefined
}
