import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const prefix = 'psychosocial-window-'

/** Everything a browser would keep, send or suggest on its own, switched off. */
const preferences = {
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_enabled: false, default_content_setting_values: { notifications: 2, geolocation: 2, popups: 2 } },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  signin: { allowed: false, allowed_on_next_startup: false },
  search: { suggest_enabled: false },
  spellcheck: { use_spelling_service: false },
  safebrowsing: { enabled: false, enhanced: false },
  net: { network_prediction_options: 2 },
  alternate_error_pages: { enabled: false },
  session: { restore_on_startup: 5 },
  webrtc: { ip_handling_policy: 'disable_non_proxied_udp' },
  browser: { show_home_button: false, has_seen_welcome_page: true },
}

/**
 * Memory-backed where the system has such a folder: then not even a killed program leaves a profile
 * on the disk.
 */
function parentFolder(): string {
  return (process.platform === 'linux' && process.env.XDG_RUNTIME_DIR) || tmpdir()
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Removes what a killed program left behind: the name of a profile says whose it was. */
function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = Number(name.slice(prefix.length).split('-')[0])
    if (name.startsWith(prefix) && pid > 0 && !isRunning(pid)) removeFolder(join(parent, name))
  }
}

/** A new, empty profile that only this user can read. */
export function createProfile(): string {
  const parent = parentFolder()
  removeAbandoned(parent)
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`))
  mkdirSync(join(folder, 'Default'))
  // Browsers write what stands in form fields to this folder, to restore tabs after a crash. A file
  // in its place keeps typed text off the disk.
  writeFileSync(join(folder, 'Default', 'Sessions'), '')
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
  return folder
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}

/**
 * Removes a profile until it stays removed: a browser that is ending writes its last files after
 * its window is gone, and Windows locks them.
 */
export async function removeProfile(folder: string): Promise<void> {
  for (let attempt = 0; attempt < 20 && existsSync(folder); attempt++) {
    removeFolder(folder)
    await wait(100)
  }
}
