import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shorten, wrap } from '../../../renderer/family-picture/shorten.ts'
import type { Baby } from '../../../shared/birth/model.ts'
import { legalStatusWords, livesWithWords, memberKindWords, parentageWords } from '../../../shared/family/codes.ts'
import type { Member } from '../../../shared/family/model.ts'
import { type Picture, type PictureNode, pictureOf } from '../../../shared/family/picture.ts'
import { blankFather, blankPerson } from '../../../shared/people/model.ts'
import { storedReferral } from '../../support/whole-referral.ts'

const today = '2026-11-24'

function member(about: Partial<Member>, index = 0): Member {
  return {
    id: `member ${index}`,
    version: 1,
    personId: `person ${index}`,
    kind: 'sibling',
    relationship: '',
    person: blankPerson,
    parentage: 'both',
    livesWith: 'not_known',
    legalStatus: 'not_known',
    past: [],
    outcome: '',
    outcomeOn: null,
    posesRisk: 'not_known',
    identified: 'identified',
    spokenToOn: null,
    note: '',
    ...about,
  }
}

function draw(
  members: Member[],
  about: { numberExpected?: number; bornOn?: string; babies?: readonly Baby[]; width?: number; father?: Partial<typeof blankFather> } = {},
): Picture {
  const { line, mother, father } = storedReferral()
  const referral = {
    line: { ...line, numberExpected: about.numberExpected ?? 1, bornOn: about.bornOn ?? null },
    mother: { ...mother, surname: 'Okafor', forenames: 'Chidinma', dateOfBirth: '2005-05-03' },
    father: { ...father, ...about.father },
  }
  return pictureOf({ referral, family: { members }, babies: about.babies ?? [], today }, about.width ?? 254)
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function shapeBox({ x, y, size }: PictureNode): Box {
  return { left: x - size, right: x + size, top: y - size, bottom: y + size }
}

/** The whole room a label may take, whatever its words. */
function labelBox({ labelX, labelWidth, y, labelAbove }: PictureNode): Box {
  return { left: labelX, right: labelX + labelWidth, top: labelAbove ? y - 16 : y - 20, bottom: labelAbove ? y - 2 : y + 20 }
}

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** Stretches of lines as boxes without thickness. */
function stretches(picture: Picture): Box[] {
  return picture.lines.flatMap(({ points }) =>
    points.slice(1).map(([x, y], index) => {
      const [fromX, fromY] = points[index] ?? [x, y]
      return { left: Math.min(x, fromX), right: Math.max(x, fromX), top: Math.min(y, fromY), bottom: Math.max(y, fromY) }
    }),
  )
}

const codes = <T extends object>(words: T) => Object.keys(words) as (keyof T)[]
const anyMember = fc.record({
  kind: fc.constantFrom(...codes(memberKindWords)),
  parentage: fc.constantFrom(...codes(parentageWords)),
  livesWith: fc.constantFrom(...codes(livesWithWords)),
  legalStatus: fc.constantFrom(...codes(legalStatusWords)),
  relationship: fc.constantFrom('', 'maternal grandmother', 'paternal grandfather', 'aunt', 'half-brother'),
  identified: fc.constantFrom('identified' as const, 'not_yet' as const, 'declined' as const),
  born: fc.option(fc.constantFrom('2019-02-28', '2015-06-01', '1961-01-30'), { nil: null }),
  forenames: fc.constantFrom('', 'Ada', 'Maximiliana Theodora'),
})
const anyFamily = fc
  .array(anyMember, { maxLength: 14 })
  .map(members =>
    members.map(({ born, forenames, ...about }, index) =>
      member({ ...about, person: { ...blankPerson, forenames, dateOfBirth: born } }, index),
    ),
  )

describe('the family picture', () => {
  test('nothing overlaps: shapes, labels, and lines through labels, for any family and width', () => {
    fc.assert(
      fc.property(anyFamily, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 200, max: 900 }), (members, numberExpected, width) => {
        const picture = draw(members, { numberExpected, width })
        const { nodes } = picture
        for (const [index, node] of nodes.entries()) {
          const shape = shapeBox(node)
          expect(shape.left >= 0 && shape.right <= width && shape.top >= 0 && shape.bottom <= picture.height).toBe(true)
          expect(labelBox(node).right).toBeLessThanOrEqual(width)
          for (const other of nodes.slice(index + 1)) {
            expect([shapeBox(other), labelBox(other)].some(box => meet(shape, box) || meet(labelBox(node), box))).toBe(false)
          }
          const through = stretches(picture).filter(line =>
            meet(labelBox(node), { ...line, right: line.right + 0.1, bottom: line.bottom + 0.1 }),
          )
          expect(through).toEqual([])
        }
      }),
    )
  })

  test('every person recorded stands in the drawing and in the words, once', () => {
    fc.assert(
      fc.property(anyFamily, fc.integer({ min: 1, max: 4 }), (members, numberExpected) => {
        const picture = draw(members, { numberExpected })
        expect(picture.nodes).toHaveLength(members.length + 2 + numberExpected)
        expect(new Set(picture.nodes.map(({ id }) => id)).size).toBe(picture.nodes.length)
        expect(picture.words).toHaveLength(picture.nodes.length)
      }),
    )
  })

  test('eight siblings, three partners and twins', () => {
    const siblings = Array.from({ length: 8 }, (_, index) => member({ parentage: index % 2 === 0 ? 'mother' : 'father' }, index))
    const partners = [10, 11, 12].map(index => member({ kind: 'partner', identified: 'not_yet' }, index))
    const { nodes } = draw([...siblings, ...partners], { numberExpected: 2 })
    expect(nodes.filter(({ shape }) => shape === 'triangle')).toHaveLength(2)
    expect(nodes.filter(({ shape, isKnown, id }) => shape === 'square' && !isKnown && id !== 'father')).toHaveLength(3)
    expect(new Set(nodes.filter(({ id }) => id !== 'father').map(({ y }) => y)).size).toBe(nodes.length - 1)
  })

  test('who is not known is shown as such, in the drawing and in words', () => {
    const { nodes, words } = draw([])
    expect(nodes.find(({ id }) => id === 'father')).toMatchObject({ mark: '?', isKnown: false, note: 'not identified' })
    expect(words.map(one => one.words)).toEqual([
      'Unborn baby.',
      'Mother: Chidinma OKAFOR, 21.',
      'Father: not yet identified, not spoken to directly yet.',
    ])
    const known = draw([], {
      father: { ...blankFather, identified: 'identified', surname: 'Clarke', forenames: 'Ryan', dateOfBirth: '2002-01-01' },
    })
    expect(known.nodes.find(({ id }) => id === 'father')).toMatchObject({ mark: '24', isKnown: true, note: 'not spoken to' })
  })

  test('a sibling says where they live, the legal status and what happened', () => {
    const person = { ...blankPerson, surname: 'Okafor', forenames: 'Ben', dateOfBirth: '2023-03-01' }
    const { nodes, words } = draw([
      member({
        person,
        parentage: 'mother',
        legalStatus: 'care_order',
        livesWith: 'foster_care',
        past: ['removed'],
        relationship: 'half-brother',
      }),
    ])
    expect(nodes.find(({ label }) => label === 'Ben')).toMatchObject({ shape: 'square', mark: '3', note: 'care order, removed' })
    expect(words.map(one => one.words)).toContain('Half-brother: Ben OKAFOR, 3, of the mother, in foster care, care order, removed.')
  })

  test('the household is outlined around the mother and those who live with her, and around nobody else', () => {
    const home = member({ livesWith: 'household', parentage: 'mother' }, 1)
    const away = member({ livesWith: 'foster_care', parentage: 'both' }, 2)
    const { household, nodes } = draw([home, away])
    const bottoms = household.map(([, y]) => y)
    const at = (id: string) => nodes.find(node => node.id === id)
    expect(Math.min(...bottoms)).toBeLessThan(at('mother')?.y ?? 0)
    expect(Math.max(...bottoms)).toBeGreaterThan(at('member 1')?.y ?? 0)
    const widestAtAway = household.filter(([, y]) => Math.abs(y - (at('member 2')?.y ?? 0)) < 10).map(([x]) => x)
    expect(Math.max(0, ...widestAtAway)).toBeLessThan((at('member 2')?.x ?? 0) - 13)
    expect(draw([away]).household).toEqual([])
  })

  test('twins born: each baby by its own shape; one that died is crossed and named with care', () => {
    const baby = (position: number, about: Partial<Baby>): Baby => ({
      id: `baby ${position}`,
      version: 1,
      position,
      surname: 'Okafor',
      forenames: '',
      nhsNumber: null,
      sex: 'not_known',
      bornOn: '2026-11-20',
      bornAt: null,
      place: '',
      gestationDays: null,
      weightGrams: null,
      outcome: 'live',
      ...about,
    })
    const { nodes, words } = draw([], {
      numberExpected: 2,
      bornOn: '2026-11-20',
      babies: [baby(1, { sex: 'female' }), baby(2, { sex: 'male', outcome: 'stillbirth' })],
    })
    expect(nodes.filter(({ shape }) => shape === 'triangle')).toEqual([])
    expect(nodes.find(({ id }) => id === 'baby 1')).toMatchObject({ shape: 'circle', isLost: false })
    expect(nodes.find(({ id }) => id === 'baby 2')).toMatchObject({ shape: 'square', isLost: true })
    expect(words[1]?.words).toBe('Baby 2, stillborn, born 20 November 2026.')
  })
})

test('labels are broken between words and shortened where they must be; nothing is wider than its room', () => {
  expect(wrap('care order, removed', 98, 2)).toEqual(['care order,', 'removed'])
  expect(wrap('partner', 98, 2)).toEqual(['partner'])
  expect(wrap('', 98, 2)).toEqual([])
  expect(shorten('Maximiliana', 40)).toBe('Maxim…')
  fc.assert(
    fc.property(fc.lorem({ maxCount: 12 }), fc.integer({ min: 40, max: 300 }), fc.integer({ min: 1, max: 3 }), (text, width, most) => {
      const lines = wrap(text, width, most)
      expect(lines.length).toBeLessThanOrEqual(most)
      for (const line of lines) expect(line.length * 6.3).toBeLessThanOrEqual(width)
    }),
  )
})
