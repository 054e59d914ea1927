import { join } from 'node:path'
import { connectNew, settle } from '../../main/register/driver.ts'
import { noDetail } from '../../shared/events/model.ts'
import { measure, type Result } from './measure.ts'
import { passphrase, type Running, type Subject, today } from './subject.ts'

const event = {
  kind: 'contact' as const,
  on: today,
  agency: 'social_care' as const,
  who: 'T. Osei',
  text: 'Seen at home with her aunt.',
  detail: noDetail,
}
const baby = {
  surname: 'Okafor',
  forenames: '',
  nhsNumber: null,
  sex: 'female' as const,
  bornOn: today,
  bornAt: '04:10',
  place: '',
  gestationDays: null,
  weightGrams: 2_900,
  outcome: 'live' as const,
}
const runs = 25

/** Work on single referrals: it takes as long in a large register as in a small one. */
export async function recording(subject: Subject): Promise<Result[]> {
  const running = subject.start()
  await running.must('access.unlock', { user: subject.userId, passphrase })
  const open = await running.must('referrals.list', { status: 'open', text: '', siteId: null })
  const unborn = open.filter(line => line.bornOn === null && line.edd !== null && line.receivedOn < today)
  const any = (run: number) => unborn[run % unborn.length]?.id ?? ''
  const read = await measure(runs * 4, run => running.must('referrals.read', { id: any(run) }))
  const tracked = await measure(runs * 4, run => running.must('tracking.read', { referralId: any(run) }))
  const added = await measure(runs * 4, run => running.must('events.add', { referralId: any(run), event }))
  const born = await births(
    running,
    unborn.slice(0, runs).map(({ id }) => id),
  )
  await running.close()
  const size = subject.referrals.toLocaleString('en-GB')
  const floor = { what: 'raw INSERT', times: await rawInserts(subject) }
  return [
    { what: `referrals.read, ${size}`, point: 'referrals.read', times: read, budget: {} },
    { what: `tracking.read, ${size}`, point: 'tracking.read', times: tracked, budget: {} },
    { what: `events.add, ${size}`, point: 'events.add', times: added, floor, budget: {} },
    { what: `birth.record, ${size}`, point: 'birth.record', times: born, floor, budget: {} },
  ]
}

/** Each referral is born once; reading its version is not counted. */
async function births(running: Running, ids: readonly string[]): Promise<readonly number[]> {
  const versions = new Map<string, number>()
  for (const id of ids) versions.set(id, (await running.must('referrals.read', { id })).line.version)
  const birth = { babies: [baby], notifiedOn: today, note: '' }
  return measure(
    ids.length,
    run => running.must('birth.record', { id: ids[run] ?? '', version: versions.get(ids[run] ?? '') ?? 0, birth }),
    0,
  )
}

/** One durable row in an encrypted file with the same settings. */
async function rawInserts({ folder, key }: Subject): Promise<readonly number[]> {
  const database = connectNew(join(folder, 'exports', 'rows.db'), key)
  settle(database)
  database.exec('CREATE TABLE event (id INTEGER PRIMARY KEY, text TEXT NOT NULL, detail TEXT NOT NULL) STRICT')
  const insert = database.prepare('INSERT INTO event (text, detail) VALUES (?, ?)')
  const detail = JSON.stringify(noDetail)
  const times = await measure(runs * 4, () => insert.run(event.text, detail))
  database.close()
  return times
}
