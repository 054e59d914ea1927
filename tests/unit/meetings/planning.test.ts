import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockTime } from '../../../shared/calendar/words.ts'
import type { Meeting } from '../../../shared/meetings/model.ts'
import { isNotHeld, nextMeeting, readTime } from '../../../shared/meetings/planning.ts'

describe('a time as it is typed', () => {
  it.each([
    ['14:00', '14:00'],
    ['2pm', '14:00'],
    ['2.30 PM', '14:30'],
    ['1400', '14:00'],
    ['930', '09:30'],
    ['midday', '12:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
  ])('%s is %s', (typed, time) => expect(readTime(typed)).toBe(time))

  it.each(['', '9', '25:00', '14:60', '13pm', '0am', 'two', '14:0'])('%s is no time', typed => expect(readTime(typed)).toBeNull())

  it('reads every time back as it is shown', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        if (time === '00:00') return
        expect(readTime(clockTime(time))).toBe(time)
      }),
    )
  })
})

const site = '01900000-0000-7000-8000-000000000001'
function meeting(date: string, rest: Partial<Meeting> = {}): Meeting {
  const fields = {
    siteId: site,
    date,
    time: '09:30',
    kind: 'psychosocial' as const,
    place: 'Room 4',
    chair: 'M. Bell',
    minuteTaker: 'R. Shah',
  }
  const counts = { cases: 0, discussed: 0, notReached: 0 }
  return { id: site, version: 1, ...fields, siteName: 'Riverside', state: 'closed', startedAt: null, closedAt: null, ...counts, ...rest }
}
const now = { today: '2026-11-24', intervalDays: 7, chair: 'A. Reed' }
const like = { siteId: site, kind: 'psychosocial' as const }

describe('the next meeting that is offered', () => {
  it('is today, chaired by the user, when there was none', () =>
    expect(nextMeeting([], like, now)).toMatchObject({ date: '2026-11-24', time: '14:00', chair: 'A. Reed' }))

  it('has the habits of the last one, a week on', () =>
    expect(nextMeeting([meeting('2026-11-17'), meeting('2026-11-24')], like, now)).toMatchObject({
      date: '2026-12-01',
      time: '09:30',
      place: 'Room 4',
      chair: 'M. Bell',
    }))

  it('keeps the day of the week after a break and never lies in the past', () =>
    expect(nextMeeting([meeting('2026-10-06')], like, now).date).toBe('2026-11-24'))

  it('does not look at other sites and kinds', () =>
    expect(nextMeeting([meeting('2026-12-24', { kind: 'childrens_ward' })], like, now).date).toBe('2026-11-24'))
})

it('a meeting whose day has passed and that was never started was not held', () => {
  expect(isNotHeld({ state: 'planned', date: '2026-11-23' }, '2026-11-24')).toBe(true)
  expect(isNotHeld({ state: 'planned', date: '2026-11-24' }, '2026-11-24')).toBe(false)
  expect(isNotHeld({ state: 'closed', date: '2026-11-23' }, '2026-11-24')).toBe(false)
})
