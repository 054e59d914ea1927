/**
 * Finds Electron's program, or fetches it with the downloader that Electron ships. The module
 * itself is never loaded: that would download unasked.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBinary, root } from './tools.mjs'

const folder = join(root, 'node_modules', 'electron')

/** Electron's program file, or undefined where it was never fetched. */
export function electronBinary() {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

/**
 * Tries to fetch it within `seconds`; returns the program file, or undefined when the network does
 * not give it.
 */
export async function fetchElectron(seconds) {
  const present = electronBinary()
  if (present) return present
  await new Promise(resolve => {
    const child = spawn(nodeBinary(), ['install.js'], { cwd: folder, stdio: 'ignore' })
    const timer = setTimeout(() => child.kill(), seconds * 1000)
    child.on('error', resolve)
    child.on('exit', () => {
      clearTimeout(timer)
      resolve()
    })
  })
  return electronBinary()
}
