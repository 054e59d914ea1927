/** `npm run check`: the quick half of the tests, for every save: types, lint, room laws, unused code. */
import { lint, rooms, runSteps, summary, typeCheck, unused } from './checks.mjs'
import { requireNode24 } from './tools.mjs'

requireNode24()
const results = await runSteps([typeCheck, lint, rooms, unused])
process.stdout.write(`\n${summary(results)}`)
process.exit(results.every(result => result.ok) ? 0 : 1)
