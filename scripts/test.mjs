/** Everything that says whether the program is sound: types, lint, unused code, page, tests. All of it runs even when an early step fails. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lint, page, rooms, runSteps, summary, testCounts, tests, typeCheck, unused } from './checks.mjs'
import { requireNode24, root } from './tools.mjs'

requireNode24()
const results = await runSteps([typeCheck, lint, rooms, unused, page, tests(process.argv.slice(2))])
const counts = testCounts()
writeFileSync(join(root, 'out', 'test-summary.json'), JSON.stringify({ results, counts }, null, 2))
process.stdout.write(`\n${summary(results)}`)
if (counts) process.stdout.write(`tests: ${counts.passed} passed, ${counts.failed} failed\n`)
process.exit(results.every(result => result.ok) ? 0 : 1)
