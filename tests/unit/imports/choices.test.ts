import { describe, expect, it } from 'vitest'
import {
  choiceOf,
  choicesOf,
  choose,
  countComing,
  firstFilter,
  isIn,
  leftOut,
  leftOutText,
  stillPossible,
} from '../../../renderer/imports/rows.ts'
import type { ImportRow, RowProblem } from '../../../shared/imports/model.ts'
import { agreesWords } from '../../../shared/imports/said.ts'

const stop: RowProblem = { field: 'nhsNumber', value: '999 961 5032', reason: 'This is not an NHS number.', weight: 'stop' }
const note: RowProblem = { field: 'edd', value: '?', reason: 'No EDD stands here.', weight: 'note' }

function row(line: number, about: Partial<ImportRow> = {}): ImportRow {
  return {
    line,
    state: 'ready',
    name: 'Ada SMITH',
    nhsNumber: '9999615031',
    edd: null,
    receivedOn: null,
    rag: 'amber',
    problems: [],
    withoutNhsNumber: false,
    duplicates: [],
    earlier: [],
    ...about,
  }
}

const ready = row(2)
const duplicate = row(3, {
  state: 'duplicate',
  duplicates: [{ referralId: null, reference: null, kind: null, line: 2, name: 'Ada SMITH', agrees: ['NHS number', 'surname'] }],
})
const mistyped = row(4, { state: 'problem', nhsNumber: null, problems: [stop], withoutNhsNumber: true })
const hopeless = row(5, {
  state: 'problem',
  problems: [{ ...stop, field: 'edd', value: 'Easter', reason: 'This cannot be read as one date.' }],
})
const blank = row(6, { state: 'blank', name: '' })
const all = [ready, duplicate, mistyped, hopeless, blank]

describe('what happens to rows', () => {
  it('ready rows come in and all others stay out by themselves', () => {
    expect(all.map(one => choiceOf(one, new Map()))).toEqual(['import', 'leave_out', 'leave_out', 'leave_out', 'leave_out'])
    expect(countComing(all, new Map())).toBe(1)
    expect(leftOut(all, new Map()).map(({ line }) => line)).toEqual([3, 4, 5])
  })

  it('a choice counts where the row has it, and nowhere else', () => {
    const chosen = [ready, duplicate, mistyped, hopeless].reduce(
      (choices, one) => choose(choices, one, choicesOf(one)[1] ?? 'import'),
      new Map() as ReturnType<typeof choose>,
    )
    expect([...chosen]).toEqual([
      [2, 'leave_out'],
      [3, 'import'],
      [4, 'import_without_nhs_number'],
    ])
    expect(countComing(all, chosen)).toBe(2)
    expect([...choose(chosen, ready, 'import').keys()]).toEqual([3, 4])
  })

  it('after a new preview keeps only choices that are still possible', () => {
    const chosen = new Map([
      [3, 'import'],
      [4, 'import_without_nhs_number'],
      [9, 'leave_out'],
    ] as const)
    expect([...stillPossible(chosen, [ready, { ...duplicate, state: 'ready' }, mistyped])]).toEqual([[4, 'import_without_nhs_number']])
  })
})

describe('looking at rows', () => {
  it('begins with what needs a look', () => {
    const counts = { ready: 1, duplicate: 1, problem: 1, blank: 1 }
    expect(firstFilter({ counts })).toBe('problem')
    expect(firstFilter({ counts: { ...counts, problem: 0 } })).toBe('duplicate')
    expect(firstFilter({ counts: { ...counts, problem: 0, duplicate: 0 } })).toBe('all')
  })

  it('finds rows of which something is said', () => {
    expect(isIn('noted', row(2, { problems: [note] }))).toBe(true)
    expect(isIn('noted', row(2, { problems: [stop] }))).toBe(false)
    expect(isIn('noted', row(2, { state: 'blank', problems: [note] }))).toBe(false)
  })
})

describe('words', () => {
  it('say what agrees with whom', () => {
    expect(
      agreesWords({ referralId: null, reference: null, kind: null, line: 14, name: 'POPESCU', agrees: ['surname', 'EDD within 7 days'] }),
    ).toBe('The same surname and EDD within 7 days as POPESCU on line 14 of this list.')
    expect(
      agreesWords({
        referralId: 'x',
        reference: 'PB-2026-0012',
        kind: 'same_mother',
        line: null,
        name: 'Mei LI (PB-2026-0012)',
        agrees: ['NHS number'],
      }),
    ).toBe('The same NHS number as Mei LI (PB-2026-0012) in the register.')
  })

  it('list the rows left out with line, name, number and reason', () => {
    expect(
      leftOutText([mistyped, duplicate])
        .split('\n')
        .map(line => line.split('\t')),
    ).toEqual([
      ['Line', 'Name', 'NHS number', 'Why it stayed out'],
      ['4', 'Ada SMITH', '999 961 5032 (not valid)', 'This is not an NHS number.'],
      ['3', 'Ada SMITH', '999 961 5031', 'The same NHS number and surname as Ada SMITH on line 2 of this list.'],
    ])
  })
})
