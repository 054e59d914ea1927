import { connect } from '../../main/register/driver.ts'
import { places } from '../../main/register/places.ts'
import { readWanted } from '../../main/search/wanted.ts'
import { measure, type Result } from './measure.ts'
import { passphrase, type Subject } from './subject.ts'

/**
 * What people type, letter by letter: common and rare names, words of minutes, a number, several
 * words, names spelt differently.
 */
const typed = [
  'o',
  'ok',
  'oka',
  'okaf',
  'okafor',
  'okafer',
  'nguy',
  'siobhan',
  'lukasz',
  'kowalsca',
  'cocaine',
  'grandmother',
  'personal adv',
  '9991',
  'ni',
  'strategy',
  'aunt scan',
  'zzz',
]

/**
 * Search as it is typed, against the raw full-text queries with the same words and number of
 * results, the best first by FTS5's own rank.
 */
export async function searching(subject: Subject): Promise<Result[]> {
  const running = subject.start()
  await running.must('access.unlock', { user: subject.userId, passphrase })
  const times = await measure(typed.length * 6, run => running.must('search.find', { text: typed[run % typed.length] ?? '' }), typed.length)
  await running.close()
  const database = connect(places(subject.folder).database, subject.key, 'read')
  const wanted = typed.map(readWanted)
  const people = database.prepare('SELECT rowid FROM search_people WHERE search_people MATCH ? ORDER BY rank LIMIT 30')
  const texts = database.prepare('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT 30')
  const floor = await measure(
    typed.length * 6,
    run => {
      const words = wanted[run % typed.length]
      if (!words) return
      people.all(words.begun)
      // A letter alone is looked for among people only, which costs the floor no more.
      if (!words.isLetter) texts.all(words.begun)
    },
    typed.length,
  )
  const entries = database.prepare('SELECT (SELECT count(*) FROM search_entry) + (SELECT count(*) FROM search_person)').pluck().get()
  const slowest = typed
    .map((text, index) => [text, Math.max(...times.filter((_time, run) => run % typed.length === index))] as const)
    .sort((a, b) => b[1] - a[1])
  database.close()
  process.stdout.write(
    `  ${String(entries)} entries; slowest: ${slowest
      .slice(0, 4)
      .map(([text, time]) => `“${text}” ${time.toFixed(0)} ms`)
      .join(', ')}\n`,
  )
  const size = subject.referrals.toLocaleString('en-GB')
  return [{ what: `search as it is typed, ${size}`, times, floor: { what: 'raw FTS5', times: floor }, budget: { within: 20, ratio: 2 } }]
}
