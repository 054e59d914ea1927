import { strongCost, wrap } from '../../main/register/keys/wrap.ts'
import { measure, type Result, timed } from './measure.ts'
import { passphrase, type Subject } from './subject.ts'

/** From the passphrase to the list of open referrals, against scrypt alone. */
export async function unlocking(subject: Subject): Promise<Result[]> {
  const { referrals, userId, key } = subject
  const size = referrals.toLocaleString('en-GB')
  const unlock = async () => {
    const running = subject.start()
    try {
      return await timed(async () => {
        await running.must('access.unlock', { user: userId, passphrase })
        await running.must('referrals.list', { status: 'open', text: '', siteId: null })
      })
    } finally {
      await running.close()
    }
  }
  // The first unlock of a day is followed by a backup, behind which the list waits.
  const first = [await unlock()]
  const times: number[] = []
  for (let run = 0; run < 8; run++) times.push(await unlock())
  const scrypt = await measure(8, () => wrap(key.reveal(), passphrase, ['floor'], strongCost))
  const floor = { what: 'scrypt', times: scrypt }
  const running = subject.start()
  await running.must('access.unlock', { user: userId, passphrase })
  const list = await measure(20, () => running.must('referrals.list', { status: 'open', text: '', siteId: null }))
  const all = await measure(5, () => running.must('referrals.list', { status: 'all', text: '', siteId: null }))
  const typed = await measure(10, () => running.must('referrals.list', { status: 'all', text: 'oka', siteId: null }))
  const meetings = await measure(20, () => running.must('meetings.list', { siteId: null }))
  await running.close()
  return [
    { what: `unlock to list, ${size}`, times, floor, budget: { within: 500 } },
    { what: `  the first of a day, with its backup`, times: first, floor, budget: { within: 500 } },
    { what: `  list of open referrals, ${size}`, times: list, budget: {} },
    { what: `  list of all referrals, ${size}`, times: all, budget: {} },
    { what: `  list of all, narrowed by a name, ${size}`, times: typed, budget: {} },
    { what: `  list of meetings, ${size}`, times: meetings, budget: {} },
  ]
}
