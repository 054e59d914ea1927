import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { layout } from '../../main/sense/layout.ts'
import { contract } from '../../shared/contract.ts'
import type { SenseKind } from '../../shared/sense/model.ts'

/** Days of what is still to come, and of what is no fact of a family. */
const toCome = /(?:dueOn|followUpOn|remindOn|nextDiscussionOn|until|onceOn|date|saidOn)$/

interface Schema {
  readonly format?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

/** Paths of an input that hold a day; `*` for one of several. */
function daysIn(schema: Schema, path: string[] = []): string[] {
  const here = schema.format === 'date' ? [path.join('.')] : []
  return [
    ...here,
    ...Object.entries(schema.properties ?? {}).flatMap(([key, one]) => daysIn(one, [...path, key])),
    ...(schema.items === undefined ? [] : daysIn(schema.items, [...path, '*'])),
    ...(schema.anyOf ?? []).flatMap(one => daysIn(one, path)),
  ]
}

/** Paths at which something would be said, by what the call says of itself. */
function toldAt(sense: object): string[] {
  return Object.entries(sense).flatMap(([kind, where]: [string, string | Record<string, string>]) =>
    Object.keys(layout[kind as SenseKind]).map(key =>
      typeof where !== 'string' ? (where[key] ?? key) : where === '' ? key : `${where}.${key}`,
    ),
  )
}

describe('every call that writes facts of a family', () => {
  const commands = Object.entries(contract).flatMap(([name, call]) => (call.kind === 'command' ? [{ name, call }] : []))
  const ofFamilies = commands.filter(({ name }) => /^(?:referrals|events|family|birth|log)\./.test(name))

  it.each(ofFamilies)('$name says where what is odd is shown', ({ call }) => {
    if (call.sense === 'stands') return
    const schema = z.toJSONSchema(call.input, { io: 'input', unrepresentable: 'any' }) as Schema
    const days = daysIn(schema).filter(path => !toCome.test(path))
    const told = call.sense === null ? [] : toldAt(call.sense).map(path => path.replace('babies.0', 'babies.*'))
    expect(days.filter(path => !told.includes(path))).toEqual([])
  })

  it('leaves out only what was judged row by row, and what moves facts that stand', () => {
    expect(commands.filter(({ call }) => call.sense === 'stands').map(({ name }) => name)).toEqual([
      'referrals.merge',
      'referrals.undoMerge',
      'imports.confirm',
    ])
  })
})
