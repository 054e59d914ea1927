/**
 * Makes a fresh or outdated clone ready: the pinned tools, Node 24 among them, and the built page
 * and backend. Runs before every npm script, on any Node from 20, with nothing installed. Does
 * nothing in a few milliseconds when all is in place.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBinary, npm, root } from './tools.mjs'

const modules = join(root, 'node_modules')
const stampFile = join(modules, '.setup-stamp')
const parkedFolder = join(root, '.cache', 'replaced-node')

function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function checkNode() {
  const version = process.versions.node
  if (Number(version.split('.')[0]) < 20) stop(`Node ${version} is too old. Node 20 or newer is needed: https://nodejs.org`)
}

function lockStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`
}

/**
 * npm ci deletes node_modules; Windows refuses to delete the program that is running, but lets it
 * be moved.
 */
function moveRunningNodeAside() {
  if (process.platform !== 'win32' || !process.execPath.startsWith(modules)) return
  mkdirSync(parkedFolder, { recursive: true })
  renameSync(process.execPath, join(parkedFolder, `node-${process.pid}.exe`))
}

function clearMovedNodes() {
  if (!existsSync(parkedFolder)) return
  for (const name of readdirSync(parkedFolder)) {
    try {
      rmSync(join(parkedFolder, name))
    } catch {
      // Still running: the next set-up removes it.
    }
  }
}

/**
 * No install script runs but the one of `node`. npm 10 would otherwise compile better-sqlite3
 * although its binaries are in the package, and fail where there is no compiler.
 */
function install() {
  process.stderr.write('Installing the pinned tools. This takes about a minute and happens once.\n')
  moveRunningNodeAside()
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  if (npm(['ci', '--ignore-scripts', ...quiet]).status !== 0)
    stop('npm ci failed. The lines above say why; the network must reach an npm registry.')
  if (npm(['rebuild', 'node', '--ignore-scripts=false', ...quiet]).status !== 0)
    stop('Node 24 could not be installed. The lines above say why.')
}

/** Proves what the stamp then promises: Node 24 runs, and the encrypted database opens under it. */
function verify() {
  const node = nodeBinary()
  if (!node) stop('Node 24 was not installed: the npm package `node` has none for this system, and the machine has an older one.')
  const probe = `const D = require('better-sqlite3'); const db = new D(':memory:'); db.prepare('select 1').get(); db.close(); console.log(process.version)`
  const { status, stdout, stderr } = spawnSync(node, ['-e', probe], { cwd: root, encoding: 'utf8' })
  if (status !== 0) stop(`The database driver does not open on this system.\n${stderr}`)
  if (!stdout.startsWith('v24.')) stop(`Node 24 is needed, ${stdout.trim()} was found.`)
}

checkNode()
clearMovedNodes()
const stamp = lockStamp()
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  install()
  verify()
  writeFileSync(stampFile, stamp)
}
if (!process.argv.includes('--no-page')) {
  const { buildProgram } = await import('./built.mjs')
  if ((await buildProgram()) !== 0) stop('The program could not be built. The lines above say why.')
}
