import { parseArgs } from 'node:util'
import { agenda } from './agenda.ts'
import { importing } from './importing.ts'
import { grown, missed, type Result, table } from './measure.ts'
import { meeting } from './meeting.ts'
import { queryPlans } from './plans.ts'
import { recording } from './recording.ts'
import { safeguards } from './safeguards.ts'
import { searching } from './searching.ts'
import { prepare } from './subject.ts'
import { todayScreen } from './today.ts'
import { unlocking } from './unlocking.ts'

/**
 * Measures the budgets of docs/design.md, section 9, that live in the backend, on real encrypted
 * registers of invented people, and prints a table.
 *   npm run bench [-- --large] [-- --plans] [-- --check] [-- --keep FOLDER] [-- --only NAME,NAME]
 * `--large` adds 100,000 referrals (6 GB; made once, some twelve minutes of one core; `--keep`
 * keeps registers for the next time). `--check` exits with 1 when a budget is missed.
 */
const { values } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    plans: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    keep: { type: 'string' },
    only: { type: 'string' },
  },
})

const small = { unlocking, agenda, todayScreen, searching, recording, meeting, importing, safeguards }
const large = { unlocking, agenda, todayScreen, searching, recording, meeting }

const only = values.only?.split(',')
const results: Result[] = []
for (const [referrals, parts] of [[5_000, small], ...(values.large ? [[100_000, large] as const] : [])] as const) {
  const subject = await prepare(referrals, values.keep ?? null)
  try {
    for (const [name, part] of Object.entries(parts)) {
      if (only !== undefined && !only.includes(name)) continue
      process.stdout.write(`${referrals.toLocaleString('en-GB')} referrals: ${name}\n`)
      results.push(...(await part(subject)))
    }
    if (values.plans) process.stdout.write(`\n${await queryPlans(subject)}\n`)
  } finally {
    subject.remove()
  }
}

results.push(...grown(results))
process.stdout.write(`\n${table(results)}\n`)
const over = results.flatMap(result => missed(result).map(how => `${result.what}: ${how}`))
if (over.length > 0) process.stdout.write(`\n${over.length} over budget:\n${over.map(line => `  ${line}\n`).join('')}`)
if (values.check && over.length > 0) process.exitCode = 1
