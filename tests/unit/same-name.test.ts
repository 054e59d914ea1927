import { describe, expect, it } from 'vitest'
import { isSameName, onceEach } from '../../shared/people/names.ts'

describe('a name is one, however it is typed', () => {
  it.each([
    ['O’Brien', "O'Brien"],
    ['O`Brien', 'OʼBrien'],
    ['A. O’Brien', 'a o´brien'],
    ['OBrien', "O'Brien"],
    ['José Núñez', 'Jose Nunez'],
  ])('%s, %s', (one, other) => expect(isSameName(one, other)).toBe(true))

  it.each([
    ['A. Shah', 'A. Shaw'],
    ['Ann Ashah', 'Anna Shah'],
    ['', 'A. Shah'],
  ])('%s is not %s', (one, other) => expect(isSameName(one, other)).toBe(false))

  it('stands once in a list, as it was written first', () =>
    expect(onceEach(['T. O’Brien', 'A. Shah', "T. O'Brien"])).toEqual(['T. O’Brien', 'A. Shah']))
})
