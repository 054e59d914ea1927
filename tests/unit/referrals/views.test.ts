import { describe, expect, test } from 'vitest'
import { isInView, statusOf } from '../../../renderer/referrals/views.ts'
import { discussionDue } from '../../../shared/referrals/discussion-due.ts'

const today = '2026-11-24'
const line = {
  status: 'open',
  edd: '2027-01-22',
  bornOn: null,
  receivedOn: '2026-11-12',
  lastDiscussedOn: null,
  nextDiscussionOn: null,
} as const

describe('views of the register', () => {
  test('drift counts from the last discussion, or from receipt while there is none', () => {
    expect(isInView('drift', { ...line, receivedOn: '2026-10-28' }, today)).toBe(false)
    expect(isInView('drift', { ...line, receivedOn: '2026-10-27' }, today)).toBe(true)
    expect(isInView('drift', { ...line, receivedOn: '2026-08-01', lastDiscussedOn: '2026-11-17' }, today)).toBe(false)
  })

  test('due within 6 weeks holds overdue pregnancies and leaves out babies that are born', () => {
    expect(isInView('soon', { ...line, edd: '2027-01-05' }, today)).toBe(true)
    expect(isInView('soon', { ...line, edd: '2027-01-06' }, today)).toBe(false)
    expect(isInView('soon', { ...line, edd: '2026-11-20' }, today)).toBe(true)
    expect(isInView('soon', { ...line, edd: '2026-11-20', bornOn: '2026-11-21' }, today)).toBe(false)
    expect(isInView('soon', { ...line, edd: null }, today)).toBe(false)
  })

  test('no EDD is a view of open referrals', () => {
    expect(isInView('no_edd', { ...line, edd: null }, today)).toBe(true)
    expect(isInView('no_edd', line, today)).toBe(false)
    expect(statusOf('no_edd')).toBe('open')
    expect(statusOf('closed')).toBe('closed')
  })
})

describe('when a referral is due for discussion', () => {
  test('the first time within a meeting interval of receipt', () => {
    expect(discussionDue(line, today, 7)).toEqual({ on: '2026-11-19', lateDays: 5, isFirst: true })
  })

  test('then on the day the meeting set, late only after it', () => {
    const discussed = { ...line, lastDiscussedOn: '2026-11-17', nextDiscussionOn: '2026-11-24' }
    expect(discussionDue(discussed, today, 7)).toEqual({ on: '2026-11-24', lateDays: 0, isFirst: false })
    expect(discussionDue(discussed, '2026-11-25', 7)).toMatchObject({ lateDays: 1 })
  })

  test('not at all when closed, or discussed with no next date', () => {
    expect(discussionDue({ ...line, status: 'closed' }, today, 7)).toBeNull()
    expect(discussionDue({ ...line, lastDiscussedOn: '2026-11-17' }, today, 7)).toBeNull()
  })
})
