import { type PictureInput, type PicturePeople, type PicturePerson, picturePeople } from './picture-people.ts'

export type { PicturePerson } from './picture-people.ts'

/** Somebody with their place: the middle of the shape in pixels, and where the label may run to. */
export interface PictureNode extends PicturePerson {
  readonly x: number
  readonly y: number
  readonly size: number
  /** Where the label begins and how wide it may be. */
  readonly labelX: number
  readonly labelWidth: number
  /** The mother’s label stands above the line to the father. */
  readonly labelAbove: boolean
}

export interface PictureLine {
  readonly style: 'solid' | 'dashed'
  /** Corners from one end to the other. */
  readonly points: readonly (readonly [number, number])[]
}

/** A drawing of the family, laid out for a width. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PictureNode[]
  readonly lines: readonly PictureLine[]
  /** The outline of the mother’s household: corners of a closed shape. */
  readonly household: readonly (readonly [number, number])[]
  /** The same in words, one sentence a person. */
  readonly words: readonly Pick<PicturePerson, 'id' | 'words'>[]
}

const row = 42
const radius = 13
const edge = 6
/** From a trunk to the middle of a person that hangs on it. */
const branch = 26

/**
 * Lays the family out in the manner of a genogram, so that nothing ever overlaps whatever the
 * number of people: the parents stand in one row, those before them on trunks above, children on
 * trunks below, one person a row. Of the three groups of children the father’s come first, then
 * those of both with this pregnancy, then the mother’s, so that no trunk crosses another.
 */
export function pictureOf(input: PictureInput, width: number): Picture {
  const people = picturePeople(input)
  const x = columns(width)
  const above = people.motherSide.length + people.partners.length + people.fatherSide.length
  const parentsY = edge + radius + above * row + 8
  const placed = [...parents(people, x, parentsY, width), ...before(people, x, parentsY, width), ...children(people, x, parentsY, width)]
  const nodes = placed.flatMap(({ node }) => node)
  const lines = [couple(x, parentsY), ...placed.flatMap(({ line }) => (line ? [line] : []))]
  const bottom = Math.max(...nodes.map(({ y }) => y))
  return {
    width,
    height: bottom + row / 2 + 2,
    nodes,
    lines,
    household: outline(nodes, x.mother + radius + 4),
    words: inOrder(people).map(({ id, words }) => ({ id, words })),
  }
}

interface Columns {
  readonly mother: number
  readonly couple: number
  readonly father: number
}

interface Placed {
  readonly node: PictureNode
  readonly line: PictureLine | null
}

function columns(width: number): Columns {
  const mother = edge + radius
  const father = Math.round(Math.max(mother + 100, Math.min(width * 0.45, mother + 200)))
  return { mother, couple: Math.round((mother + father) / 2), father }
}

function parents({ mother, father }: PicturePeople, x: Columns, y: number, width: number): Placed[] {
  const above = {
    ...place(mother, x.mother, y, width),
    // Clear of the household’s outline.
    labelX: x.mother + radius + 9,
    labelWidth: x.father - x.mother - 2 * radius - 25,
    labelAbove: true,
  }
  return [
    { node: above, line: null },
    { node: place(father, x.father, y, width), line: null },
  ]
}

function couple(x: Columns, y: number): PictureLine {
  return {
    style: 'dashed',
    points: [
      [x.mother + radius, y],
      [x.father - radius, y],
    ],
  }
}

/**
 * Other partners above the father, joined to the line between the parents; then his relatives, then
 * the mother’s.
 */
function before({ partners, fatherSide, motherSide }: PicturePeople, x: Columns, y: number, width: number): Placed[] {
  const rowUp = (index: number) => y - (index + 1) * row
  const dashed = x.father - radius - 8
  return [
    ...partners.map((person, index): Placed => {
      const node = place(person, x.father + 20, rowUp(index), width)
      return {
        node,
        line: {
          style: 'dashed',
          points: [
            [dashed, y],
            [dashed, node.y],
            [node.x - radius, node.y],
          ],
        },
      }
    }),
    ...fatherSide.map((person, index) => hang(person, x.father, rowUp(partners.length + index), y - radius, width)),
    ...motherSide.map((person, index) => hang(person, x.mother, rowUp(partners.length + fatherSide.length + index), y - radius, width)),
  ]
}

function children({ ofFather, ofBoth, pregnancy, ofMother }: PicturePeople, x: Columns, y: number, width: number): Placed[] {
  const couples = [...ofBoth, ...pregnancy]
  const down = (trunk: number, from: number, first: number) => (person: PicturePerson, index: number) =>
    hang(person, trunk, y + (first + index + 1) * row, from, width)
  return [
    ...ofFather.map(down(x.father, y + radius, 0)),
    ...couples.map(down(x.couple, y, ofFather.length)),
    ...ofMother.map(down(x.mother, y + radius, ofFather.length + couples.length)),
  ]
}

/** A person on a trunk, with the line from the trunk’s beginning. */
function hang(person: PicturePerson, trunk: number, y: number, from: number, right: number): Placed {
  const node = place(person, trunk + branch, y, right)
  return {
    node,
    line: {
      style: 'solid',
      points: [
        [trunk, from],
        [trunk, y],
        [node.x - radius, y],
      ],
    },
  }
}

function place(person: PicturePerson, x: number, y: number, right: number): PictureNode {
  const labelX = x + radius + 6
  return { ...person, x, y, size: radius, labelX, labelWidth: Math.max(0, right - labelX), labelAbove: false }
}

/**
 * A closed shape around those who live with the mother: a strip down her side that widens at each
 * of them.
 */
function outline(nodes: readonly PictureNode[], narrow: number): (readonly [number, number])[] {
  const members = nodes.filter(({ inHousehold }) => inHousehold).toSorted((one, other) => one.y - other.y)
  const [top, bottom] = [members[0], members.at(-1)]
  if (top === undefined || bottom === undefined || members.length < 2) return []
  const left = 1
  const right = members.flatMap((node, index): (readonly [number, number])[] => {
    const until = node.labelAbove ? narrow : node.labelX + reach(node)
    const before = members[index - 1]
    const isApart = before !== undefined && node.y - before.y > row + 1
    const strip: (readonly [number, number])[] = isApart
      ? [
          [narrow, before.y + row / 2],
          [narrow, node.y - row / 2],
        ]
      : []
    return [...strip, [until, node.y - row / 2], [until, node.y + row / 2]]
  })
  return [[left, top.y - row / 2], ...right, [left, bottom.y + row / 2]]
}

/** About how far a label of 12 px Arial reaches. */
function reach({ label, note, labelWidth }: PictureNode): number {
  return Math.min(labelWidth, Math.max(label.length, note.length) * 6.3) + 4
}

function inOrder(people: PicturePeople): PicturePerson[] {
  const { mother, father, partners, pregnancy, ofBoth, ofMother, ofFather, motherSide, fatherSide } = people
  return [...pregnancy, mother, father, ...partners, ...ofBoth, ...ofMother, ...ofFather, ...motherSide, ...fatherSide]
}
