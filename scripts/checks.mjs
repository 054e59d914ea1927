/**
 * The steps of `npm test` and `npm run check`: each is one command, run to its end whatever the
 * others said.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildProgram } from './built.mjs'
import { reportFile } from './report.mjs'
import { nodeBinary, root, run, runAside } from './tools.mjs'

/**
 * Tools are started through Node 24 and their own file, not their .bin shim: the same on every
 * system.
 */
function toolArgs(path, args) {
  return [join(root, 'node_modules', ...path.split('/')), ...args]
}

/** A check runs beside others; what it says is kept and shown in one piece. */
function check(name, args) {
  return { name, start: () => runAside(nodeBinary(), args) }
}

const typeCheck = check('types', toolArgs('typescript/bin/tsc', ['-b']))
const lint = check('lint', toolArgs('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']))
const unused = check('unused code', toolArgs('knip/bin/knip.js', []))
/** Which files may import which, and no circle of rooms: dependency-cruiser.config.mjs. */
const rooms = check('rooms', [join(root, 'scripts', 'check-rooms.mjs')])
const comments = check('comments', [join(root, 'scripts', 'check-comments.mjs')])
/** Longest first. */
export const checks = [typeCheck, lint, unused, rooms, comments]

export const built = { name: 'page and backend', start: async () => ({ code: await buildProgram() }) }

/**
 * All projects, or what the arguments name; the machine-readable result goes to
 * out/test-report.json.
 */
export function tests(args = []) {
  rmSync(reportFile, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const command = toolArgs('vitest/vitest.mjs', ['run', ...reporters, ...args])
  return { name: 'tests', start: async () => ({ code: await run(nodeBinary(), command) }) }
}

/**
 * Runs a step to its end: whether it passed, how long it took, and what it said if that was kept.
 */
export async function runStep({ name, start }) {
  const began = performance.now()
  const { code, said = '' } = await start()
  return { name, ok: code === 0, seconds: (performance.now() - began) / 1000, said }
}

/** What the checks said, each under its name; nothing of those that said nothing. */
export function saidBy(results) {
  return results
    .filter(({ said }) => said.trim() !== '')
    .map(({ name, said }) => `\n${name}\n${said.trimEnd()}\n`)
    .join('')
}

export function summary(results) {
  return results.map(({ name, ok, seconds }) => `${ok ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)\n`).join('')
}
