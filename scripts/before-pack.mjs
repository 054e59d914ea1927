/**
 * electron-builder's hook: stops before packing where the database driver of the system that is
 * packed for is not there. The program would not open.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './tools.mjs'

/** As electron-builder numbers them. */
const archs = { 1: 'x64', 3: 'arm64' }

/** The driver's binary in its package, for example `win32-x64.node`. */
export function driverFor(platform, arch) {
  return join('node_modules', 'better-sqlite3', 'prebuilds', `${platform}-${archs[arch]}.node`)
}

export default function beforePack({ electronPlatformName, arch }, folder = root) {
  const driver = driverFor(electronPlatformName, arch)
  if (!existsSync(join(folder, driver))) throw new Error(`The database driver is missing: ${driver}. Nothing was packed.`)
}
