/** The steps of `npm test`: each is one command, run to its end whatever the others said. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildPage } from './page.mjs'
import { nodeBinary, root, run } from './tools.mjs'

const reportFile = join(root, 'out', 'test-report.json')

/** Tools are started through Node 24 and their own file, not their .bin shim: the same on every system. */
function tool(path, args) {
  return () => run(nodeBinary(), [join(root, 'node_modules', ...path.split('/')), ...args])
}

function script(name) {
  return () => run(nodeBinary(), [join(root, 'scripts', name)])
}

export const typeCheck = { name: 'types', start: tool('typescript/bin/tsc', ['-b']) }
export const lint = { name: 'lint', start: tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']) }
export const unused = { name: 'unused code', start: tool('knip/bin/knip.js', []) }
/** Which files may import which, and no circle of rooms: dependency-cruiser.config.mjs. */
export const rooms = { name: 'rooms', start: script('check-rooms.mjs') }
export const page = { name: 'page', start: buildPage }

/** All projects, or those named; the machine-readable result goes to out/test-report.json. */
export function tests(args = []) {
  rmSync(reportFile, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  return { name: 'tests', start: tool('vitest/vitest.mjs', ['run', ...reporters, ...args]) }
}

/** How many tests passed and failed, out of the runner's own report; undefined when it wrote none. */
export function testCounts(file = reportFile) {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(file, 'utf8'))
    const broken = testResults.filter(result => result.status === 'failed' && result.assertionResults.length === 0).length
    return { passed: numPassedTests, failed: Math.max(numFailedTests + broken, numFailedTestSuites > 0 ? 1 : 0) }
  } catch {
    return undefined
  }
}

/** Runs the steps in order and returns one result each. */
export async function runSteps(steps) {
  const results = []
  for (const step of steps) {
    const began = performance.now()
    const code = await step.start()
    results.push({ name: step.name, ok: code === 0, seconds: (performance.now() - began) / 1000 })
  }
  return results
}

export function summary(results) {
  return results.map(({ name, ok, seconds }) => `${ok ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)\n`).join('')
}
