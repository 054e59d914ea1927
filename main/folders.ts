import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

const appFolder = 'Psychosocial Meetings'

function paths(platform: NodeJS.Platform) {
  return platform === 'win32' ? win32 : posix
}

/**
 * The per-user data folder of the system. Nothing outside it (or the folder named by the user) is
 * ever written.
 */
function dataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  const { join } = paths(platform)
  if (platform === 'win32') return env.LOCALAPPDATA || join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env.XDG_DATA_HOME || join(home, '.local', 'share')
}

/**
 * Where the register is: PSYCHOSOCIAL_FOLDER, for example a folder on the ward's encrypted share,
 * or the user's own data folder.
 */
export function registerFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform, home = homedir()): string {
  return env.PSYCHOSOCIAL_FOLDER || paths(platform).join(dataFolder(env, platform, home), appFolder, 'register')
}

/**
 * A fixed day for tests and rehearsals (PSYCHOSOCIAL_TODAY, an ISO date); undefined means the
 * system's clock.
 */
export function todayOverride(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return env.PSYCHOSOCIAL_TODAY || undefined
}
