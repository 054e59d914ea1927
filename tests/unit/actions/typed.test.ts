import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnownPerson } from '../../../shared/actions/owner.ts'
import { actionLine, readActionLine, takeApart, unknownOwner } from '../../../shared/actions/typed.ts'
import { addDays } from '../../../shared/calendar/day.ts'
import { shortDay } from '../../../shared/calendar/words.ts'
import { agencyCodes } from '../../../shared/directory/model.ts'

const today = '2026-11-24'
const attendees: readonly KnownPerson[] = [
  { name: 'S. Doyle', role: 'Community midwife', agency: 'maternity' },
  { name: 'T. Osei', role: 'Children’s social care manager', agency: 'social_care' },
  { name: 'P. Núñez', role: 'Hospital social worker', agency: 'social_care' },
  { name: 'A. Khan', role: 'Health visitor', agency: 'health_visiting' },
  { name: 'B. Khan', role: 'GP or GP liaison', agency: 'gp' },
]
const read = (line: string) => readActionLine(line, today, attendees)

describe('an action line as it is typed in the meeting', () => {
  it.each([
    [
      'allocate personal adviser @leaving care next tue',
      'allocate personal adviser',
      'Leaving-care personal adviser',
      'social_care',
      '2026-12-01',
    ],
    ['see her alone @S. Doyle, midwifery 27 nov', 'see her alone', 'S. Doyle', 'maternity', '2026-11-27'],
    ['see her alone @doyle 27 nov', 'see her alone', 'S. Doyle', 'maternity', '2026-11-27'],
    ['strategy discussion @T. Osei tomorrow', 'strategy discussion', 'T. Osei', 'social_care', '2026-11-25'],
    ['check the address @nunez by fri', 'check the address', 'P. Núñez', 'social_care', '2026-11-27'],
    ['ask about call-outs @police +2w', 'ask about call-outs', '', 'police', '2026-12-08'],
    ['home visit @social care', 'home visit', '', 'social_care', null],
    ['home visit @hospital social worker', 'home visit', 'P. Núñez', 'social_care', null],
    ['birth plan +2w', 'birth plan', '', null, '2026-12-08'],
    ['birth plan due 14/12/26', 'birth plan', '', null, '2026-12-14'],
    ['write to the GP', 'write to the GP', '', null, null],
    ['@police send the call-out log fri', 'send the call-out log', '', 'police', '2026-11-27'],
    ['call @Jo Bloggs, probation 1 dec', 'call', 'Jo Bloggs', 'probation', '2026-12-01'],
    ['call @Jo Bloggs', 'call', 'Jo Bloggs', null, null],
  ])('%s', (line, text, owner, agency, dueOn) => expect(read(line)).toEqual({ text, owner, agency, dueOn }))

  it('does not guess between two people of one name', () =>
    expect(read('ring the mother @Khan fri')).toEqual({ text: 'ring the mother', owner: 'Khan', agency: null, dueOn: '2026-11-27' }))

  it.each([
    'visit flat 3 12',
    'ask about yesterday',
    'write to mother@example.org',
    'scan at 28+0',
    'ask why she left on 14/9/26',
    'tell both @',
  ])('leaves alone what it does not understand: %s', line =>
    expect(read(line)).toEqual({ text: line, owner: '', agency: null, dueOn: null }),
  )

  it('keeps what follows the owner', () => {
    expect(read('call @Doyle about the scan')).toEqual({ text: 'call about the scan', owner: 'S. Doyle', agency: 'maternity', dueOn: null })
    expect(read('call @Doyle, then the aunt fri').text).toBe('call then the aunt')
  })
})

const word = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9@,.+/’-]{1,10}$/)

describe('any line', () => {
  it('is taken apart without losing or adding a word', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), words => {
        const { before, who, when } = takeApart(words.join(' '), today)
        const parts = [before, who === null ? '' : `@${who}`, when].filter(Boolean)
        expect(parts.join(' ')).toBe(words.join(' '))
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps every word in the text or the owner, unless it was read as a known owner, an agency or a day', () => {
    const unknown = fc.stringMatching(/^[x-z]{4,9}$/)
    fc.assert(
      fc.property(fc.array(unknown, { maxLength: 6 }), fc.array(unknown, { maxLength: 4 }), (before, after) => {
        const read = readActionLine([...before, '@Doyle', ...after].join(' '), today, attendees)
        expect(read).toEqual({ text: [...before, ...after].join(' '), owner: 'S. Doyle', agency: 'maternity', dueOn: null })
        const unread = readActionLine([...before, '@qqqq', ...after].join(' '), today, attendees)
        expect([unread.text, unread.owner].join(' ').split(' ').filter(Boolean).sort()).toEqual([...before, 'qqqq', ...after].sort())
      }),
    )
  })

  it('reads back every coming day in the way it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), days => {
        const due = addDays(today, days)
        expect(readActionLine(`call ${shortDay(due, today)}`, today, [])).toEqual({ text: 'call', owner: '', agency: null, dueOn: due })
      }),
    )
  })

  it('is read back as the action it was shown from', () => {
    const owners = fc.constantFrom('', ...attendees.map(({ name }) => name), 'Jo Bloggs')
    const due = fc.option(fc.integer({ min: 0, max: 300 }).map(days => addDays(today, days)))
    const text = fc.array(fc.stringMatching(/^[x-z]{4,9}$/), { minLength: 1, maxLength: 6 }).map(words => words.join(' '))
    fc.assert(
      fc.property(text, owners, fc.constantFrom(...agencyCodes), due, (text, owner, agency, dueOn) => {
        const action = { text, owner, agency, dueOn }
        expect(readActionLine(actionLine(action, today), today, attendees)).toEqual(action)
      }),
    )
  })

  it('is never due before the day it is said on', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), words => {
        const { dueOn } = readActionLine(words.join(' '), today, attendees)
        expect(dueOn === null || dueOn >= today).toBe(true)
      }),
    )
  })
})

describe('an owner whom nobody knows', () => {
  it('is named beside the line; a person, a role or an agency that is known is not', () => {
    expect(unknownOwner('ring her @naida next tue', today, attendees)).toBe('naida')
    for (const known of ['ring her @Doyle', 'ring her @social care', 'ring her @health visitor', 'ring her'])
      expect(unknownOwner(known, today, attendees), known).toBe(null)
    // No agency is made up for the name.
    expect(read('ring her @naida').agency).toBe(null)
  })
})
