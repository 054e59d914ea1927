/**
 * Opens the app the best way this machine can: in Electron, else in an installed browser, else (no
 * window possible) the demonstration without one. Says in one line which of them it is.
 */
import { join } from 'node:path'
import { electronBinary, fetchElectron } from './electron-binary.mjs'
import { hasDisplay, nodeBinary, requireNode24, root, run } from './tools.mjs'

requireNode24()

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

async function inElectron(binary) {
  const { buildElectron } = await import('./build-electron.mjs')
  await buildElectron()
  say('Opening in Electron.')
  // Chromium's sandbox refuses root on Linux; nobody but a container runs this as root.
  const args = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
  return run(binary, [root, ...args])
}

async function withoutWindow(reason) {
  say(`${reason} Showing the demonstration instead.`)
  return run(nodeBinary(), [join(root, 'tests', 'demo', 'demo.ts')])
}

async function start() {
  if (!hasDisplay()) return withoutWindow('No window can be opened here: neither DISPLAY nor WAYLAND_DISPLAY is set.')
  if (!electronBinary()) say("Fetching Electron's program, up to a minute.")
  const binary = await fetchElectron(60)
  if (binary) return inElectron(binary)
  const { findBrowser } = await import('../main/browser/find.ts')
  const browser = findBrowser()
  if (!browser)
    return withoutWindow('Electron could not be fetched, and no Chromium, Chrome or Edge is installed (PSYCHOSOCIAL_BROWSER may name one).')
  say(`Electron could not be fetched; opening in ${browser}.`)
  return run(nodeBinary(), [join(root, 'main', 'browser.ts')])
}

process.exit(await start())
