/**
 * The last line of a CI run: the runner's own counts, where a failed step that ran no test (types,
 * lint, page) counts as a failure too.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readReport, testCounts } from './report.mjs'
import { root } from './tools.mjs'

const [tested, electron] = process.argv.slice(2).map(Number)

function failedSteps() {
  try {
    const { results } = JSON.parse(readFileSync(join(root, 'out', 'test-summary.json'), 'utf8'))
    return results.filter(result => !result.ok && result.name !== 'tests').length
  } catch {
    return 1
  }
}

const reports = [readReport(), readReport(join(root, 'out', 'electron-report.json'))]
const counts = reports.map(testCounts).filter(count => count !== undefined)
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const counted = counts.reduce((sum, count) => sum + count.failed, 0) + failedSteps()
// A run that failed without any of these having a number (a crashed runner) is still a failure.
const failed = Math.max(counted, tested || electron ? 1 : 0, passed === 0 ? 1 : 0)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
