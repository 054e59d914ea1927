import { expect, it } from 'vitest'
import { capitalised, counted, listed, plural, uncapitalised } from '../../shared/words.ts'

it('counts in the words of the language', () => {
  expect([0, 1, 2, 1_204].map(count => counted(count, 'day'))).toEqual(['0 days', '1 day', '2 days', '1,204 days'])
  expect([1, 2].map(count => counted(count, 'entry', 'entries'))).toEqual(['1 entry', '2 entries'])
  expect([0, 1, 2].map(count => plural(count, 'is', 'are'))).toEqual(['are', 'is', 'are'])
})

it('lists without a comma before the last', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c'])
})

it('begins a sentence, and follows within one, where abbreviations stay', () => {
  expect(['not written', 'école', ''].map(capitalised)).toEqual(['Not written', 'École', ''])
  expect(['Not written', 'GP', 'NHS number', 'École', ''].map(uncapitalised)).toEqual(['not written', 'GP', 'NHS number', 'école', ''])
})
