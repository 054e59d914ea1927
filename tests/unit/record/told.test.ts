import { expect, it } from 'vitest'
import { personSpecs } from '../../../renderer/record/specs.ts'
import { matchColumns } from '../../../shared/imports/columns.ts'
import { blankPerson } from '../../../shared/people/model.ts'
import { headWords, nameAndOthers, otherNames, toldWords } from '../../../shared/people/told.ts'

const chidinma = { ...blankPerson, surname: 'Okafor', forenames: 'Chidinma', dateOfBirth: '2005-05-03', nhsNumber: '9990000018' }
const called = { ...chidinma, preferredName: 'Chi', aliases: 'Obi' }

it('what to call the mother stands in the head, where it is filled', () => {
  expect(headWords(called)).toEqual(['called Chi'])
  expect(headWords(chidinma)).toEqual([])
})

it('papers and the meeting tell her from others by what she is called, her birth and her number', () => {
  expect(toldWords(called, 'said')).toEqual(['called Chi', 'born 3 May 2005', 'NHS 999 000 0018'])
  expect(toldWords(blankPerson, 'said')).toEqual(['date of birth not recorded', 'NHS number not recorded'])
  expect(toldWords(blankPerson, 'left out')).toEqual([])
})

it('a person’s other names follow the name, and count as names', () => {
  expect(nameAndOthers(called)).toBe('Chidinma OKAFOR, called Chi, known as Obi')
  expect(nameAndOthers({ ...blankPerson, aliases: 'Obi' })).toBe('Name not recorded, known as Obi')
  expect(nameAndOthers(chidinma)).toBe('Chidinma OKAFOR')
  expect(otherNames(called)).toBe('Chi, Obi')
})

it('the form asks for it after the forenames; lists name it in either way', () => {
  expect(personSpecs.slice(1, 3).map(({ label }) => label)).toEqual(['Forenames', 'Preferred name'])
  expect(matchColumns(['Preferred name', 'Surname'])).toEqual(['preferredName', 'motherSurname'])
  expect(matchColumns(['Known as'])).toEqual(['preferredName'])
})
