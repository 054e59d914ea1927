import { setTimeout } from 'node:timers/promises'
import { measure, type Result, timed } from './measure.ts'
import { passphrase, type Subject, today } from './subject.ts'

/** The agenda of the next meeting, built from the register anew. */
export async function agenda(subject: Subject): Promise<Result[]> {
  let running = subject.start()
  await running.must('access.unlock', { user: subject.userId, passphrase })
  const planned = (await running.must('meetings.list', { siteId: null })).filter(one => one.state === 'planned' && one.date > today)
  const next = planned.sort((a, b) => b.cases - a.cases)[0]
  if (next === undefined) throw new Error('No meeting is planned.')
  let { version } = next
  const refresh = async () => {
    const { meeting } = await running.must('meetings.refreshAgenda', { id: next.id, version })
    version = meeting.version
  }
  const cold = await timed(refresh)
  await running.close()
  running = subject.start()
  await running.must('access.unlock', { user: subject.userId, passphrase })
  // Nobody reaches a button sooner; milestones and safeguards have been read meanwhile, while no
  // call waited.
  await setTimeout(2_000)
  const first = await timed(refresh)
  await running.must('tracking.list', {})
  const times = await measure(25, refresh)
  const read = await measure(25, () => running.must('meetings.read', { id: next.id }))
  await running.close()
  const size = subject.referrals.toLocaleString('en-GB')
  return [
    { what: `agenda of the next meeting, ${size} (${next.cases} cases)`, times, budget: { within: 50 } },
    { what: '  the first, two seconds after unlocking', times: [first], budget: { within: 50 } },
    { what: '  the first, at the moment of unlocking', times: [cold], budget: {} },
    { what: `  reading it`, times: read, budget: {} },
  ]
}
