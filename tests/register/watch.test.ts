import { expect, it } from 'vitest'
import { newReferral } from '../support/referral.ts'
import { startRegister, today } from '../support/session.ts'

it('what is held of open referrals follows a meeting step by step: it is what reading each referral anew says', async () => {
  const { must, siteId } = await startRegister()
  for (const surname of ['Okafor', 'Haile', 'Eze']) await must('referrals.receive', newReferral(siteId, { surname, nhsNumber: null }))
  const seen = new Set<string>()
  const agrees = async () => {
    const list = await must('tracking.list', {})
    expect(list).toHaveLength(3)
    for (const { referralId, raised, unmet } of list) {
      const read = await must('tracking.read', { referralId })
      const states = new Map(read.milestones.map(({ code, state, dueOn }) => [code, `${state} ${dueOn}`]))
      expect(raised.map(({ code, level, since }) => [code, level, since])).toEqual(
        read.raised.map(({ code, level, since }) => [code, level, since]),
      )
      expect(unmet.map(({ code, state, dueOn }) => `${code} ${state} ${dueOn}`)).toEqual(
        unmet.map(({ code }) => `${code} ${states.get(code)}`),
      )
    }
    seen.add(JSON.stringify(list))
  }
  const meetingOn = async (date: string) => {
    const fields = { siteId, date, time: '14:00', kind: 'psychosocial' as const, place: '', chair: 'M. Bell', minuteTaker: '' }
    let { meeting, items } = await must('meetings.plan', fields)
    await agrees()
    ;({ meeting, items } = await must('meetings.refreshAgenda', { id: meeting.id, version: meeting.version }))
    await agrees()
    ;({ meeting, items } = await must('meetings.start', { id: meeting.id, version: meeting.version }))
    return { meeting, items }
  }
  await agrees()
  const { meeting, items } = await meetingOn(today)
  const [first, second] = items
  if (first === undefined || second === undefined) throw new Error('Two cases were expected.')
  await must('meetings.setOutcome', { id: first.id, version: first.version, outcome: 'strategy' })
  await agrees()
  const police = { name: 'D. Hart', role: 'Police', agency: 'police' as const, state: 'present' as const, deputyFor: '', guest: false }
  await must('meetings.addAttendee', { meetingId: meeting.id, attendee: police })
  await agrees()
  await must('meetings.addView', {
    itemId: first.id,
    agency: 'police',
    saidBy: 'D. Hart',
    saidOn: today,
    kind: 'fact',
    text: 'Nothing known.',
  })
  await agrees()
  await must('meetings.setOutcome', { id: first.id, version: first.version + 1, outcome: null })
  await agrees()
  await must('meetings.setNotReached', { id: second.id, version: second.version, notReached: true })
  await agrees()
  // As received, and with a discussion; a list that never changes would agree with itself only.
  expect(seen.size).toBeGreaterThan(1)
})
