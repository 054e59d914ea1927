import { connect } from '../../main/register/driver.ts'
import { places } from '../../main/register/places.ts'
import { matchExpression } from '../../main/search/handlers.ts'
import { measure, type Result } from './measure.ts'
import { passphrase, type Subject } from './subject.ts'

/** What people type, letter by letter: common and rare names, words of minutes, a number, several words. */
const typed = [
  'o',
  'ok',
  'oka',
  'okaf',
  'okafor',
  'nguy',
  'siobhan',
  'cocaine',
  'grandmother',
  'personal adv',
  '9991',
  'ni',
  'strategy',
  'aunt scan',
  'zzz',
]

/** Search as it is typed, against the raw full-text query with the same words, order and number of results. */
export async function searching(subject: Subject): Promise<Result[]> {
  const running = subject.start()
  await running.must('access.unlock', { user: subject.userId, passphrase })
  const times = await measure(typed.length * 6, run => running.must('search.find', { text: typed[run % typed.length] ?? '' }), typed.length)
  await running.close()
  const database = connect(places(subject.folder).database, subject.key, 'read')
  // What is too short to be searched for costs the floor nothing either.
  const expressions = typed.map(matchExpression)
  const raw = database.prepare('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT 30')
  const floor = await measure(
    typed.length * 6,
    run => expressions[run % typed.length] && raw.all(expressions[run % typed.length]),
    typed.length,
  )
  const entries = database.prepare('SELECT count(*) FROM search_entry').pluck().get()
  const slowest = typed
    .map((text, index) => [text, Math.max(...times.filter((_time, run) => run % typed.length === index))] as const)
    .sort((a, b) => b[1] - a[1])
  database.close()
  process.stdout.write(
    `  ${String(entries)} texts; slowest: ${slowest
      .slice(0, 4)
      .map(([text, time]) => `“${text}” ${time.toFixed(0)} ms`)
      .join(', ')}\n`,
  )
  const size = subject.referrals.toLocaleString('en-GB')
  return [{ what: `search as it is typed, ${size}`, times, floor: { what: 'raw FTS5', times: floor }, budget: { within: 20, ratio: 2 } }]
}
