import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../shared/calendar/day.ts'
import { readName } from '../../../shared/imports/names.ts'

const today = '2026-11-23'
const nobody = { surname: '', forenames: '', aliases: '', dateOfBirth: null, unreadableBirth: null }

describe('a name that a clerk merged into one cell', () => {
  it.each([
    ['unborn Smith', { surname: 'Smith' }],
    ['unborn Ó Briain', { surname: 'Ó Briain' }],
    ['Zofia Rahman 04.05.90', { surname: 'Rahman', forenames: 'Zofia', dateOfBirth: '1990-05-04' }],
    ['Mei Marie ?imi? 23.09.05', { surname: '?imi?', forenames: 'Mei Marie', dateOfBirth: '2005-09-23' }],
    ['Nusrat Ó Briain 13.08.96', { surname: 'Ó Briain', forenames: 'Nusrat', dateOfBirth: '1996-08-13' }],
    ['UBB Whitehouse - Megan, DOB 10/1/99', { surname: 'Whitehouse', forenames: 'Megan', dateOfBirth: '1999-01-10' }],
    ['UBB van der Merwe - Siobhán, DOB 24/8/04', { surname: 'van der Merwe', forenames: 'Siobhán', dateOfBirth: '2004-08-24' }],
    ['UBB Jones-Price - Jade, DOB 27/4/06', { surname: 'Jones-Price', forenames: 'Jade', dateOfBirth: '2006-04-27' }],
    ['Unborn Baby BEGUM (Linh)', { surname: 'Begum', forenames: 'Linh' }],
    ['Unborn Baby VAN DER MERWE (Anneke)', { surname: 'van der Merwe', forenames: 'Anneke' }],
    ['Unborn Baby Ó BRIAIN (Mei)', { surname: 'Ó Briain', forenames: 'Mei' }],
    ['Unborn Baby ?IMI? (Siobhán)', { surname: '?imi?', forenames: 'Siobhán' }],
    ['Smith, Nusrat', { surname: 'Smith', forenames: 'Nusrat' }],
    ['?imi?, Agnieszka', { surname: '?imi?', forenames: 'Agnieszka' }],
    ['Imran Khan 24/3/79', { surname: 'Khan', forenames: 'Imran', dateOfBirth: '1979-03-24' }],
    ['RAHMAN Zofia', { surname: 'Rahman', forenames: 'Zofia' }],
    ['Zofia O’CONNOR', { surname: 'O’Connor', forenames: 'Zofia' }],
    ['Mrs Zofia Rahman', { surname: 'Rahman', forenames: 'Zofia' }],
    ['Baby of Zofia Rahman (née Khan)', { surname: 'Rahman', forenames: 'Zofia', aliases: 'Khan' }],
    ['Zofia Rahman, d.o.b. 4 May 1990', { surname: 'Rahman', forenames: 'Zofia', dateOfBirth: '1990-05-04' }],
    ['Zofia Rahman (1990-05-04)', { surname: 'Rahman', forenames: 'Zofia', dateOfBirth: '1990-05-04' }],
    ['Zofia Rahman DOB unknown', { surname: 'Rahman', forenames: 'Zofia', unreadableBirth: 'unknown' }],
    ['Zofia Rahman 31/2/90', { surname: 'Rahman', forenames: 'Zofia', unreadableBirth: '31/2/90' }],
    ['Zofia Rahman - interpreter needed', { surname: 'Rahman', forenames: 'Zofia' }],
    ['Rahman', { surname: 'Rahman' }],
    ['unborn', {}],
    ['Unborn Baby', {}],
    ['', {}],
  ])('%s', (cell, expected) => expect(readName(cell, today)).toEqual({ ...nobody, ...expected }))

  const surname = fc.constantFrom(
    'Smith',
    'van der Merwe',
    'Ó Briain',
    'Jones-Price',
    'O’Connor',
    'MacLeod',
    'Nguyễn',
    'Šimić',
    'al Hassan',
    'Núñez',
  )
  const forenames = fc.constantFrom('Zofia', 'Mei Marie', 'Siobhán', 'Anne-Marie', 'Lucía')
  const born = fc.integer({ min: 0, max: 14_000 }).map(days => addDays('1975-01-01', days))
  const written = (iso: string, how: number) => {
    const { day: d, month: m, year: y } = day(iso)
    const two = (figure: number) => String(figure).padStart(2, '0')
    return [`${two(d)}.${two(m)}.${two(y % 100)}`, `${d}/${m}/${two(y % 100)}`, `${d}/${m}/${y}`, iso][how] ?? iso
  }

  it('reads every form of every name back', () => {
    fc.assert(
      fc.property(surname, forenames, born, fc.integer({ min: 0, max: 3 }), (last, first, iso, how) => {
        const date = written(iso, how)
        for (const cell of [
          `${first} ${last} ${date}`,
          `UBB ${last} - ${first}, DOB ${date}`,
          `${last}, ${first} ${date}`,
          `Unborn Baby ${last} (${first}) dob ${date}`,
          `${first}  ${last}\n(${date})`,
        ])
          expect(readName(cell, today), cell).toEqual({ ...nobody, surname: last, forenames: first, dateOfBirth: iso })
        expect(readName(`unborn ${last}`, today)).toEqual({ ...nobody, surname: last })
      }),
    )
  })

  it('never throws and never invents a letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), cell => {
        const { surname: last, forenames: first } = readName(cell, today)
        const letters = (text: string) => [...text.toLowerCase().normalize('NFKC')].filter(letter => /\p{L}/u.test(letter))
        const there = new Set(letters(cell))
        for (const letter of letters(`${last} ${first}`)) expect(there.has(letter)).toBe(true)
      }),
    )
  })
})
