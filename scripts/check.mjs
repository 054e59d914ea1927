/**
 * `npm run check`: the quick half of the tests, for every save: types, lint, unused code, rooms.
 */
import { checks, runStep, saidBy, summary } from './checks.mjs'
import { requireNode24 } from './tools.mjs'

requireNode24()
const results = await Promise.all(checks.map(runStep))
process.stdout.write(`${saidBy(results)}\n${summary(results)}`)
process.exit(results.every(result => result.ok) ? 0 : 1)
