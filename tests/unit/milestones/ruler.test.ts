import { describe, expect, test } from 'vitest'
import { dayOfGestation } from '../../../shared/calendar/gestation.ts'
import { meetingTicks, rulerMarks, rulerWords } from '../../../shared/milestones/ruler.ts'

const edd = '2027-01-22'
const today = '2026-11-24'
const figures = { meetingIntervalDays: 7, bornTonightWeeks: 24, referralRedWeeks: 20 }
const line: Parameters<typeof rulerMarks>[0] = {
  edd,
  receivedOn: '2026-11-12',
  bookedOn: dayOfGestation(edd, 11, 3),
  bornOn: null,
  bornTonightWritten: false,
  discussedOn: [],
}

function mark(code: string, changes: Partial<Parameters<typeof rulerMarks>[0]> = {}, on = today) {
  return rulerMarks({ ...line, ...changes }, on, figures).find(one => one.code === code)
}

describe('the marks of the gestation ruler', () => {
  test('nothing stands on it without an EDD', () => {
    expect(rulerMarks({ ...line, edd: null }, today, figures)).toEqual([])
    expect(rulerWords({ ...line, edd: null }, today, figures)).toMatch(/No EDD/)
  })

  test('booking stands where it happened, and is left out when not recorded', () => {
    expect(mark('booked')).toMatchObject({ at: 11 * 7 + 3, state: 'done' })
    expect(mark('booked', { bookedOn: null })).toBeUndefined()
  })

  test('a referral exactly at the standard is done, a day later it is late', () => {
    expect(mark('received', { receivedOn: dayOfGestation(edd, 20) })).toMatchObject({ at: 140, state: 'done' })
    expect(mark('received', { receivedOn: dayOfGestation(edd, 20, 1) })).toMatchObject({ at: 141, state: 'late' })
  })

  test('first discussion is due within a meeting interval of receipt, then late, then done', () => {
    expect(mark('discussed', {}, '2026-11-19')).toMatchObject({ state: 'due', at: 280 - 64 })
    expect(mark('discussed', {}, '2026-11-20')).toMatchObject({ state: 'late', at: 280 - 64 })
    expect(mark('discussed', { discussedOn: ['2026-11-24'] })).toMatchObject({ state: 'done', at: 31 * 7 + 4 })
  })

  test('if born tonight is due before the standard, late from it, done once written', () => {
    expect(mark('bornTonight', {}, dayOfGestation(edd, 23, 6))).toMatchObject({ at: 168, state: 'due' })
    expect(mark('bornTonight', {}, dayOfGestation(edd, 24))).toMatchObject({ at: 168, state: 'late' })
    expect(mark('bornTonight', { bornTonightWritten: true })).toMatchObject({ state: 'done' })
    expect(mark('bornTonight', { bornOn: today })).toBeUndefined()
  })

  test('EDD at 40+0, birth where it happened, meetings as ticks, all in order', () => {
    const born = { ...line, bornOn: '2027-01-10', discussedOn: ['2026-11-24', '2026-12-01'] }
    const marks = rulerMarks(born, '2027-01-12', figures)
    expect(marks.at(-1)).toMatchObject({ code: 'edd', at: 280 })
    expect(marks.at(-2)).toMatchObject({ code: 'born', at: 268, label: 'Born 38+2' })
    expect(marks.map(one => one.at)).toEqual(marks.map(one => one.at).toSorted((a, b) => a - b))
    expect(meetingTicks(born)).toEqual([221, 228])
  })

  test('the drawing in words names today and every mark', () => {
    expect(rulerWords(line, today, figures)).toBe(
      'Today 31+4. Booked at 11+3, done. If born tonight not written, standard 24+0, late. Referral received at 29+6, late: after 20+0. Not discussed by 19 November 2026, late. EDD 22 January 2027.',
    )
  })
})
