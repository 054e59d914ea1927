import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')

interface Scripts {
  reportWords(report: object | undefined): string
  testCounts(report: object): { passed: number; failed: number }
  wantsPage(args: readonly string[]): boolean
}

async function scripts(): Promise<Scripts> {
  const load = (name: string) => import(pathToFileURL(join(root, 'scripts', name)).href)
  return { ...(await load('report.mjs')), ...(await load('wanted.mjs')) }
}

function file(name: string, seconds: number, tests: object[] = [], more: object = {}) {
  return { name: join(root, 'tests', name), startTime: 1000, endTime: 1000 + seconds * 1000, assertionResults: tests, ...more }
}

const passes = { fullName: 'it holds', status: 'passed', failureMessages: [] }
const why =
  '\u001b[31mAssertionError: expected 1 to be 2\u001b[39m\n\n- 2\n+ 1\n    at one\n    at f (/x/node_modules/vitest/run.js:1:2)\n    at new Promise (<anonymous>)\n    at two\n    at three\n    at four'
const fails = { fullName: 'a list is sorted', status: 'failed', failureMessages: [why] }

const report = {
  numPassedTests: 6,
  numFailedTests: 1,
  numFailedTestSuites: 2,
  testResults: [
    file('unit/a.test.ts', 1, [passes], { status: 'passed' }),
    file('unit/b.test.ts', 31.26, [passes, fails], { status: 'failed' }),
    file('unit/c.test.ts', 0, [], { status: 'failed', message: 'SyntaxError: Unexpected token' }),
    ...[5, 4, 3, 2].map(seconds => file(`e2e/${seconds}.test.ts`, seconds, [passes], { status: 'passed' })),
  ],
}

it('a run ends with its five slowest files, and with each test that failed and why', async () => {
  const { reportWords, testCounts } = await scripts()
  expect(reportWords(report)).toBe(`
Slowest files
   31.3 s  tests/unit/b.test.ts
    5.0 s  tests/e2e/5.test.ts
    4.0 s  tests/e2e/4.test.ts
    3.0 s  tests/e2e/3.test.ts
    2.0 s  tests/e2e/2.test.ts

Failed tests

tests/unit/b.test.ts
  a list is sorted
    AssertionError: expected 1 to be 2
    - 2
    + 1
        at one
        at two
        at three

tests/unit/c.test.ts
  did not load
    SyntaxError: Unexpected token
`)
  expect(testCounts(report)).toEqual({ passed: 6, failed: 2 })
})

it('a run whose runner ended without a report says so', async () => {
  const { reportWords } = await scripts()
  expect(reportWords(undefined)).toContain('without a report')
})

it.each([
  [[], true],
  [['similar'], false],
  [['tests/e2e/find'], true],
  [['find.test.ts:45'], true],
  [['--project=register'], false],
  [['--project', 'e2e'], true],
  [['--project=security', 'network'], true],
  [['--project=unit', 'find'], false],
  [['--project=!unit'], true],
  [['similar', '-t', 'verdicts'], false],
])('npm test -- %j builds the page: %s', async (args, expected) => {
  const { wantsPage } = await scripts()
  expect(wantsPage(args)).toBe(expected)
})
