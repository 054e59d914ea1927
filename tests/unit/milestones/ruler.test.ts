import { describe, expect, test } from 'vitest'
import { dayOfGestation } from '../../../shared/calendar/gestation.ts'
import { milestonesOf } from '../../../shared/milestones/due.ts'
import { england } from '../../../shared/milestones/protocols/england.ts'
import { meetingTicks, rulerMarks, rulerWords } from '../../../shared/milestones/ruler.ts'
import { caseFile, discussed, happened } from '../../support/case-file.ts'

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

describe('with its milestones', () => {
  const events = [
    happened('referral_decision', '2026-11-13', { detail: { answer: 'accepted' } }),
    happened('planning_meeting', '2026-11-18'),
    happened('pre_discharge_meeting', '2027-01-30'),
  ]
  const file = caseFile({ edd, receivedOn: line.receivedOn, bookedOn: line.bookedOn, events, discussions: [discussed('2026-11-24')] })
  const milestones = milestonesOf(file, '2026-12-08', { protocol: england, nation: 'england', meetingIntervalDays: 7 })
  const marks = rulerMarks(line, '2026-12-08', figures, milestones)

  test('what was met stands where it happened, what is late or due where it is due, each once', () => {
    expect(marks.map(({ code, at, state, label }) => [code, at, state, label])).toEqual([
      ['booked', 11 * 7 + 3, 'done', 'Booked'],
      ['received', 29 * 7 + 6, 'late', 'Referred late'],
      ['planning', 30 * 7 + 5, 'done', 'Planning'],
      ['born_tonight', 30 * 7 + 6, 'late', 'If born tonight'],
      ['first_discussed', 31 * 7 + 4, 'done', 'First discussed'],
      ['assessment_started', 32 * 7 + 6, 'late', 'Assessment start'],
      ['birth_plan', 32 * 7 + 6, 'late', 'Birth plan'],
      ['birth_plan_shared', 32 * 7 + 6, 'late', 'Birth plan sent'],
      ['assessment_finished', 36 * 7, 'due', 'Assessment end'],
      ['edd', 280, 'point', 'EDD'],
    ])
  })

  test('in words: state, day, gestation and standard', () => {
    const words = rulerWords(line, '2026-12-08', figures, milestones)
    expect(words).toMatch(/^Today 33\+4\. Booked at 11\+3, done\./)
    expect(words).toContain('First discussed at 31+4, done late.')
    expect(words).toContain(
      'Assessment started due by 3 December 2026 at 32+6, standard 21 days from receipt, because it came too late for 20+0, late.',
    )
    expect(words).toContain('Assessment finished due by 25 December 2026 at 36+0.')
  })

  test('what is wanted no more is not drawn', () => {
    const ended = caseFile({ edd, events: [happened('pregnancy_ended', '2026-10-01', { detail: { answer: 'stillbirth' } })] })
    const left = milestonesOf(ended, '2026-12-08', { protocol: england, nation: 'england', meetingIntervalDays: 7 })
    expect(rulerMarks(line, '2026-12-08', figures, left).map(({ code }) => code)).toEqual(['booked', 'received', 'edd'])
  })
})
