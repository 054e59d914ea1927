import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/calendar/day.ts'
import { readDay } from '../../../shared/calendar/typed.ts'
import { longDay } from '../../../shared/calendar/words.ts'

const today = '2026-11-24' // a Tuesday

describe('a day as people type it', () => {
  it.each([
    ['14/9/26', '2026-09-14'],
    ['14.09.2026', '2026-09-14'],
    ['08.10.26', '2026-10-08'],
    ['2026-09-14', '2026-09-14'],
    ['15 Nov 2026', '2026-11-15'],
    ['25 Sept 2026', '2026-09-25'],
    ['14 september 2026', '2026-09-14'],
    ['14th sep 2026', '2026-09-14'],
    ['Wed 25 Nov', '2026-11-25'],
    ['14 sep', '2027-09-14'],
    ['25/11', '2026-11-25'],
    ['today', '2026-11-24'],
    ['tomorrow', '2026-11-25'],
    ['+2w', '2026-12-08'],
    ['+ 10 days', '2026-12-04'],
    ['tue', '2026-12-01'],
    ['next tue', '2026-12-01'],
    ['fri', '2026-11-27'],
    ['3/5/05', '2005-05-03'],
    ['12/12/99', '1999-12-12'],
    ['29/2/28', '2028-02-29'],
    ['15 / 11 / 26', '2026-11-15'],
    ['15/11/2026 00:00', '2026-11-15'],
    ['2026-11-15 00:00:00', '2026-11-15'],
    ['15-Nov-26', '2026-11-15'],
    ['15/Nov/2026', '2026-11-15'],
    ['15Nov2026', '2026-11-15'],
    ['1st of March 2027', '2027-03-01'],
  ])('%s is %s', (typed, iso) => expect(readDay(typed, today)).toBe(iso))

  it.each([
    '',
    '31/2/26',
    '29/2/27',
    '32/1/26',
    '14/13/26',
    'TBC',
    '?',
    'awaiting scan',
    'next week',
    '1/2/3/4',
    '14 foo 2026',
    '2026',
    'twins 9/7/27',
  ])('%j is not a day', typed => expect(readDay(typed, today)).toBeNull())

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), days => {
        const iso = addDays('1950-01-01', days)
        expect(readDay(longDay(iso), today)).toBe(iso)
        expect(readDay(iso.split('-').reverse().join('/'), today)).toBe(iso)
      }),
    )
  })
})
