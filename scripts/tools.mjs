/**
 * What every script shares. Runs on Node 20 and up with nothing installed, so that a fresh clone
 * can start.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Node 24 as the npm package `node` installs it; the machine's own Node where that is new enough
 * and the package has none for it.
 */
export function nodeBinary() {
  const installed = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(installed)) return installed
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined
}

/**
 * Starts this script again on Node 24 when the machine's Node is older; returns only on Node 24.
 */
export function requireNode24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return
  const node = nodeBinary()
  if (!node) {
    process.stderr.write('Node 24 is not installed here yet. Run: node scripts/setup.mjs\n')
    process.exit(1)
  }
  process.exit(spawnSync(node, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1)
}

/**
 * Runs npm without a shell where npm says how it was started. A shell would look `node` up in
 * node_modules/.bin, which is about to be replaced. Everything npm says goes to stderr: stdout
 * belongs to the script that follows.
 */
export function npm(args) {
  const cli = process.env.npm_execpath
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  if (cli && /npm-cli\.js$/.test(cli)) return spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/**
 * Runs a command to its end and returns its exit code; a signal counts as 1. Outlives it: Ctrl+C
 * reaches the command by itself, the other signals are passed on, so that a window closes in its
 * own order.
 */
export function run(command, args, options = {}) {
  return ended(spawn(command, args, { cwd: root, stdio: 'inherit', ...options }))
}

/**
 * The same beside other commands: what it says is kept, so that lines of two commands do not mix.
 */
export async function runAside(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      said += text
    })
  }
  return { code: await ended(child), said }
}

function ended(child) {
  return new Promise(resolve => {
    const stay = () => undefined
    const pass = signal => child.kill(signal)
    const done = code => {
      process.off('SIGINT', stay).off('SIGTERM', pass).off('SIGHUP', pass)
      resolve(code)
    }
    process.on('SIGINT', stay).on('SIGTERM', pass).on('SIGHUP', pass)
    child.on('error', () => done(1))
    child.on('close', code => done(code ?? 1))
  })
}

/**
 * A window can be shown: always on Windows and macOS, on Linux only where a display server is
 * named.
 */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
