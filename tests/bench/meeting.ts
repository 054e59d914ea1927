import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { connectNew, settle } from '../../main/register/driver.ts'
import type { AgendaItem } from '../../shared/meetings/model.ts'
import { measure, type Result } from './measure.ts'
import { passphrase, type Running, type Subject, today } from './subject.ts'

const sentence = 'Missed two appointments; partner answers her phone and says she is asleep. '

/**
 * The meeting itself: next case, a sentence saved while it is typed, and minutes of sixty cases.
 */
export async function meeting(subject: Subject): Promise<Result[]> {
  const running = subject.start()
  await running.must('access.unlock', { user: subject.userId, passphrase })
  const { id, items } = await sixtyCases(running)
  const size = subject.referrals.toLocaleString('en-GB')

  const next = await measure(items.length * 2, run => running.must('meetings.readCase', { itemId: items[run % items.length]?.id ?? '' }))
  const saves = await typing(running, items[0]?.id ?? '')
  const raw = await rawUpdates(subject)
  const paper = { fileName: '' }
  const minutes = await measure(8, async () => {
    paper.fileName = (await running.must('minutes.make', { meetingId: id, reason: '' })).fileName
  })
  const parts = unzipSync(readFileSync(join(subject.folder, 'exports', paper.fileName)))
  const zips = await measure(8, () => zipSync(parts))
  await running.close()
  return [
    { what: `next case, ${size}`, point: 'next case', times: next, budget: { within: 50 } },
    {
      what: `save of a typed sentence, ${size}`,
      point: 'save of a typed sentence',
      times: saves,
      floor: { what: 'raw UPDATE', times: raw },
      budget: { within: 5, ratio: 3 },
    },
    {
      what: `minutes of ${items.length} cases, ${size}`,
      times: minutes,
      floor: { what: 'zip of the same XML', times: zips },
      budget: { within: 400 },
    },
  ]
}

/**
 * An open meeting with sixty cases, each with views, texts, a decision, an action and an outcome.
 */
async function sixtyCases(running: Running): Promise<{ id: string; items: readonly AgendaItem[] }> {
  const planned = (await running.must('meetings.list', { siteId: null }))
    .filter(one => one.state === 'planned')
    .sort((a, b) => b.cases - a.cases)[0]
  if (planned === undefined) throw new Error('No meeting is planned.')
  const { id } = planned
  let record = await running.must('meetings.read', { id })
  const there = new Set(record.items.map(item => item.referral.id))
  for (const line of await running.must('referrals.list', { status: 'open', text: '', siteId: null })) {
    if (there.size >= 60) break
    if (there.has(line.id)) continue
    there.add(line.id)
    await running.must('meetings.addCase', {
      meetingId: id,
      referralId: line.id,
      section: 'other',
      reason: 'Asked for by the named midwife.',
    })
  }
  record = await running.must('meetings.read', { id })
  for (const { id: item, version } of record.items.slice(60)) {
    await running.must('meetings.removeCase', { id: item, version, reason: 'For another meeting.' })
  }
  record = await running.must('meetings.read', { id })
  record = await running.must('meetings.start', { id, version: record.meeting.version })
  const { items } = record
  for (const item of items) await discuss(running, item)
  return { id, items }
}

async function discuss(running: Running, { id: itemId, referral }: AgendaItem): Promise<void> {
  for (const agency of ['maternity', 'social_care'] as const) {
    await running.must('meetings.addView', { itemId, agency, saidBy: 'S. Bell', saidOn: today, kind: 'fact', text: sentence.repeat(2) })
  }
  let { version } = (await running.must('meetings.readCase', { itemId })).item
  for (const field of ['worries', 'workingWell', 'analysis'] as const) {
    version = (await running.must('meetings.writeCase', { id: itemId, version, field, text: sentence.repeat(4) })).version
  }
  await running.must('meetings.addDecision', {
    itemId,
    decision: { text: 'Strategy discussion with police', reason: 'The worries add up.' },
  })
  const action = { text: 'See her alone and ask', owner: 'T. Osei', agency: 'social_care' as const, dueOn: '2026-12-01' }
  await running.must('actions.add', { referralId: referral.id, itemId, action })
  await running.must('meetings.setOutcome', { id: itemId, version, outcome: 'pre_birth_assessment' })
}

/** Saves a text that grows by a few letters each time, as it is saved while somebody types. */
async function typing(running: Running, itemId: string): Promise<readonly number[]> {
  let { version } = (await running.must('meetings.readCase', { itemId })).item
  const full = sentence.repeat(30)
  return measure(300, async run => {
    const saved = await running.must('meetings.writeCase', { id: itemId, version, field: 'analysis', text: full.slice(0, 40 + run * 6) })
    version = saved.version
  })
}

/** The same text into one column of one row of an encrypted file with the same settings. */
async function rawUpdates({ folder, key }: Subject): Promise<readonly number[]> {
  const database = connectNew(join(folder, 'exports', 'floor.db'), key)
  settle(database)
  database.exec("CREATE TABLE item (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT; INSERT INTO item VALUES (1, '')")
  const update = database.prepare('UPDATE item SET text = ? WHERE id = 1')
  const full = sentence.repeat(30)
  const times = await measure(300, run => update.run(full.slice(0, 40 + run * 6)))
  database.close()
  return times
}
