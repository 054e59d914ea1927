import { connect } from '../../main/register/driver.ts'
import { places } from '../../main/register/places.ts'
import { noDetail } from '../../shared/events/model.ts'
import { measure, type Result, timed } from './measure.ts'
import { passphrase, type Subject, today } from './subject.ts'

const open = { status: 'open' as const, text: '', siteId: null }
const ofAll = { referralId: null, since: null }
/** A week, as after a holiday. */
const since = '2026-11-17'

/**
 * What Monday's screen asks for: cold, as first after unlocking, and warm; milestones and
 * safeguards of every open referral are in it.
 */
export async function todayScreen(subject: Subject): Promise<Result[]> {
  const running = subject.start()
  await running.must('access.unlock', { user: subject.userId, passphrase })
  let count = 0
  const cold = await timed(async () => {
    count = (await running.must('tracking.list', {})).length
  })
  const warm = await measure(15, () => running.must('tracking.list', {}))
  const [first] = await running.must('referrals.list', open)
  if (first === undefined) throw new Error('No referral is open.')
  const event = { kind: 'contact' as const, on: today, agency: 'social_care' as const, who: 'T. Osei', text: '', detail: noDetail }
  const followed: number[] = []
  for (let run = 0; run < 15; run++) {
    await running.must('events.add', { referralId: first.id, event })
    followed.push(await timed(() => running.must('tracking.list', {})))
  }
  const size = subject.referrals.toLocaleString('en-GB')
  const lists = {
    'referrals.list, open': () => running.must('referrals.list', open),
    'referrals.list, open, of a site': () => running.must('referrals.list', { ...open, siteId: first.siteId }),
    'actions.list, open': () => running.must('actions.list', { state: 'open', referralId: null, meetingId: null }),
    'actions.list, closed': () => running.must('actions.list', { state: 'closed', referralId: null, meetingId: null }),
    'assurance.changes of a week': () => running.must('assurance.changes', { since }),
    'log.list': () => running.must('log.list', ofAll),
    'log.list, to follow up': () => running.must('log.list', { ...ofAll, openFollowUps: true }),
    'reminders.list': () => running.must('reminders.list', {}),
    'meetings.list': () => running.must('meetings.list', { siteId: null }),
  }
  const listed: Result[] = []
  for (const [what, work] of Object.entries(lists)) listed.push({ what: `  ${what}`, times: await measure(15, work), budget: {} })
  await running.close()
  const floor = { what: 'their events, raw', times: await bareReads(subject) }
  return [
    { what: `tracking.list, ${size} (${count.toLocaleString('en-GB')} open), first after unlocking`, times: [cold], floor, budget: {} },
    // The rules themselves have 150 ms (docs/design.md, section 9); held in memory, they are not
    // run again.
    { what: '  the same again', times: warm, budget: { within: 150 } },
    { what: '  the same after a write', times: followed, budget: { within: 150 } },
    ...listed,
  ]
}

/** The events of every open referral, read and parsed: the largest of what the rules ask for. */
async function bareReads({ folder, key }: Subject): Promise<readonly number[]> {
  const database = connect(places(folder).database, key, 'read')
  database.pragma('cache_size = -65536')
  const read = database.prepare("SELECT e.* FROM referral r JOIN event e ON e.referral_id = r.id WHERE r.status = 'open'")
  const times = await measure(5, () => (read.all() as { detail: string }[]).map(row => JSON.parse(row.detail)), 0)
  database.close()
  return times
}
