import { describe, expect, it } from 'vitest'
import { toldApart, withMark } from '../../../shared/people/identity.ts'

const mother = (surname: string, forenames: string, dateOfBirth: string | null) => ({ surname, forenames, dateOfBirth })

describe('two babies of one name in sight together', () => {
  it('are told apart by the mother’s forename and date of birth, and nobody else is', () => {
    const apart = toldApart([
      { referralId: 'a', mother: mother('Nowak', 'Ewa', '1998-05-09') },
      { referralId: 'b', mother: mother('Nowak', 'Lena', null) },
      { referralId: 'c', mother: mother('Li', 'Mei', '2001-01-01') },
    ])
    expect([...apart]).toEqual([
      ['a', 'Ewa, born 9 May 1998'],
      ['b', 'Lena, date of birth not recorded'],
    ])
    expect(withMark('Unborn baby NOWAK', apart.get('a'))).toBe('Unborn baby NOWAK (Ewa, born 9 May 1998)')
    expect(withMark('Unborn baby LI', apart.get('c'))).toBe('Unborn baby LI')
  })

  it.each([
    ['St John', 'ST. JOHN'],
    ['O’Brien', "O'Brien"],
    ['Núñez', 'Nunez'],
  ])('whether written %s or %s', (one, other) => {
    const apart = toldApart([
      { referralId: 'a', mother: mother(one, 'Ann', '1999-01-01') },
      { referralId: 'b', mother: mother(other, 'Bea', '1999-01-02') },
    ])
    expect(apart.size).toBe(2)
  })

  it('are one where several entries are about the same', () => {
    const action = { referralId: 'a', mother: mother('Nowak', 'Ewa', '1998-05-09') }
    expect(toldApart([action, action]).size).toBe(0)
  })

  it('have their reference where the mothers are alike too', () => {
    const ewa = mother('Nowak', 'Ewa', '1998-05-09')
    const apart = toldApart([
      { referralId: 'a', mother: ewa, reference: 'PB-2026-0001' },
      { referralId: 'b', mother: ewa, reference: 'PB-2026-0002' },
    ])
    expect([...apart.values()]).toEqual(['Ewa, born 9 May 1998, PB-2026-0001', 'Ewa, born 9 May 1998, PB-2026-0002'])
  })
})
