/**
 * `npm test`: everything that says whether the program is sound: types, lint, unused code, rooms,
 * page, tests. All of it runs even when an early step fails; the checks run beside the tests. `npm
 * test -- PATTERN` runs the tests whose file has that in its name, and nothing else.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { built, checks, runStep, saidBy, summary, tests } from './checks.mjs'
import { readReport, reportWords, testCounts } from './report.mjs'
import { requireNode24, root } from './tools.mjs'
import { wantsEverything, wantsPage } from './wanted.mjs'

requireNode24()
const args = process.argv.slice(2)
const checking = wantsEverything(args) ? checks.map(runStep) : []
const program = wantsPage(args) ? [await runStep(built)] : []
const tested = await runStep(tests(args))
const checked = await Promise.all(checking)

const results = [...checked, ...program, tested]
const report = readReport()
const counts = testCounts(report)
mkdirSync(join(root, 'out'), { recursive: true })
writeFileSync(join(root, 'out', 'test-summary.json'), JSON.stringify({ results, counts }, null, 2))
process.stdout.write(`${saidBy(checked)}${reportWords(report)}\n${summary(results)}`)
if (counts) process.stdout.write(`tests: ${counts.passed} passed, ${counts.failed} failed\n`)
process.exit(results.every(result => result.ok) ? 0 : 1)
