import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { squeezed, wordsOf } from '../../../main/register/search-index/plain.ts'
import { readWanted } from '../../../main/search/wanted.ts'
import { plain } from '../../../shared/people/letters.ts'

describe('plain letters', () => {
  it.each([
    ['Łukasz Đurić', 'lukasz duric'],
    ['Nguyễn Thảo', 'nguyen thao'],
    ['Yılmaz', 'yilmaz'],
    ['İbrahim', 'ibrahim'],
    ['Strauß, Sørensen', 'strauss, sorensen'],
    ['Ọládélé', 'oladele'],
  ])('%s is %s', (name, letters) => expect(plain(name)).toBe(letters))

  it.each([
    ['O’Brien', 'obrien'],
    ['de la Cruz', 'delacruz'],
    ['SE13 6JL', 'se136jl'],
    ['W/Mariam', 'wmariam'],
  ])('%s without spaces and marks is %s', (name, letters) => expect(squeezed(name)).toBe(letters))

  it('keep an accent that is typed as a sign of its own with its letter', () => {
    expect(wordsOf('Nu\u0301n\u0303ez')).toEqual(['Núñez'])
  })
})

describe('what was typed', () => {
  it('is nothing without a letter or a digit', () => {
    for (const typed of ['', ' ', '"', '*', '( )', '—']) expect(readWanted(typed)).toBeNull()
  })

  it('finds whole words and words that begin so, all of them', () => {
    expect(readWanted('Oka chid')).toMatchObject({
      whole: '("Oka" AND "chid") OR ("Okachid")',
      begun: '("Oka"* AND "chid"*) OR ("Okachid"*)',
      isLetter: false,
    })
  })

  it('takes two words as one, which names are, but never a sentence', () => {
    expect(readWanted('Mc Carthy')?.begun).toContain('"McCarthy"*')
    expect(readWanted('Mary Mc Carthy')?.begun).toContain('("Mary"* AND "McCarthy"*)')
    expect(readWanted('the midwife rang on Friday')?.begun).not.toContain('OR')
  })

  it.each([
    ['saint john', '("saint"* OR "st")'],
    ['St John', '("St"* OR "saint")'],
  ])('takes %s in both ways, the short one as a whole word', (typed, way) => expect(readWanted(typed)?.begun).toContain(way))

  it('takes a name with an apostrophe in both ways', () => {
    expect(readWanted('O’Bri')?.begun).toBe('("O Bri"* OR "obri"*)')
  })

  it('takes digits in any groups as one number', () => {
    expect(readWanted('99921 40283')?.begun).toBe('("99921"* AND "40283"*) OR "9992140283"*')
  })

  it('knows one letter alone', () => expect(readWanted('o')?.isLetter).toBe(true))

  it('leaves nothing typed outside quotes, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), typed => {
        const wanted = readWanted(typed)
        const outside = `${wanted?.whole ?? ''} ${wanted?.begun ?? ''}`.replace(/"[\p{L}\p{N}\p{M} ]*"/gu, '')
        expect(outside).toMatch(/^(?:[\s()*]|AND|OR)*$/)
      }),
    )
  })
})
