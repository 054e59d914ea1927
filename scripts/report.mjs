/**
 * What `npm test` says at its end, out of the runner's own report: how many passed, which files
 * took longest, what failed and why.
 */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from './tools.mjs'

export const reportFile = join(root, 'out', 'test-report.json')
/**
 * Of a failure's message: the sentence, the first of what was expected and what came, and where;
 * none of the runner's own places.
 */
const linesOfMessage = 6

/** The report that vitest wrote; undefined when it wrote none. */
export function readReport(file = reportFile) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** How many tests passed and failed; a file that did not even load counts as one. */
export function testCounts(report) {
  if (report === undefined) return undefined
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = report
  const broken = testResults.filter(isBroken).length
  return { passed: numPassedTests, failed: Math.max(numFailedTests + broken, numFailedTestSuites > 0 ? 1 : 0) }
}

/** The files that took longest, in seconds, longest first. */
export function slowestFiles({ testResults }, count = 5) {
  return testResults
    .map(({ name, startTime, endTime }) => ({ file: shown(name), seconds: (endTime - startTime) / 1000 }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, count)
}

/** Every test that failed: its file, its name and the beginning of why. */
export function failures({ testResults }) {
  return testResults.flatMap(result => {
    const file = shown(result.name)
    if (isBroken(result)) return [{ file, test: 'did not load', why: beginning(result.message) }]
    return result.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({ file, test: fullName, why: beginning(failureMessages.join('\n')) }))
  })
}

/** The end of a run in words. */
export function reportWords(report) {
  if (report === undefined) return '\nThe test runner ended without a report; its own lines above say why.\n'
  const slowest = slowestFiles(report).map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}\n`)
  const failed = failures(report).map(({ file, test, why }) => `\n${file}\n  ${test}\n${why.map(line => `    ${line}\n`).join('')}`)
  return `\nSlowest files\n${slowest.join('')}${failed.length > 0 ? `\nFailed tests\n${failed.join('')}` : ''}`
}

function isBroken({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some(test => test.status === 'failed')
}

function beginning(message = '') {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter(line => line.trim() !== '' && !/^\s+at (new Promise|.*node_modules)/.test(line))
  return lines.slice(0, linesOfMessage)
}

function shown(path) {
  return relative(root, path).replaceAll('\\', '/')
}
