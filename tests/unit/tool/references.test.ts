import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillReferences, meaningOf, meaningsIn, partOf } from '../../../main/tool/script/references.ts'

/** As somebody writes an input that refers to nothing: each text that begins with `$` with two. */
function literal(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('$') ? `$${value}` : value
  if (Array.isArray(value)) return value.map(literal)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, literal(item)]))
}

/** Every part of a value with the path that leads to it, the whole first. */
function partsOf(value: unknown, path: readonly string[] = []): { path: readonly string[]; value: unknown }[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [{ path, value }, ...inside.flatMap(([key, item]) => partsOf(item, [...path, key]))]
}

const text = fc.oneof(
  fc.string(),
  fc.string().map(rest => `$${rest}`),
  fc.constantFrom('$', '$$', '$amy', '$amy.line.id', '$5', '$$amy'),
)
const key = fc.oneof(fc.stringMatching(/^[\w-]{1,8}$/), fc.constantFrom('__proto__', 'constructor', 'length', '0'))
const { json } = fc.letrec(tie => ({
  json: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('json')), { maxLength: 4 }).map(entries => Object.fromEntries(entries)),
  ),
}))

describe('references in a script', () => {
  it('leave an input without references as it is meant, whatever its texts begin with', () => {
    fc.assert(
      fc.property(json, value => {
        const resolve = () => expect.unreachable('nothing is referred to')
        expect(fillReferences(literal(value), resolve)).toEqual(value)
      }),
    )
  })

  it('reach every part of a reply, with its type, at any depth of an input', () => {
    fc.assert(
      fc.property(json, reply => {
        for (const { path, value } of partsOf(reply)) {
          const written = ['$amy', ...path].join('.')
          const filled = fillReferences({ a: [written], [written]: written }, to => {
            expect(to.of).toBe('amy')
            return partOf(reply, to.path)
          })
          // Keys are no references.
          expect(filled).toEqual({ a: [{ ok: true, value }], [written]: { ok: true, value } })
        }
      }),
    )
  })

  it('reach nothing that is not there', () => {
    fc.assert(
      fc.property(json, fc.array(key, { minLength: 1, maxLength: 4 }), (reply, path) => {
        const known = partsOf(reply).find(part => part.path.join('.') === path.join('.'))
        const part = partOf(reply, path)
        expect(part.ok).toBe(known !== undefined)
        if (part.ok) expect(part.value).toEqual(known?.value)
      }),
    )
  })

  it('are found as often as they stand in an input', () => {
    fc.assert(
      fc.property(json, fc.array(fc.constantFrom('$amy.line.id', '$bea'), { maxLength: 5 }), (value, references) => {
        const input = { value: literal(value), references }
        const found = meaningsIn(input).flatMap(({ meaning }) => (meaning.kind === 'reference' ? meaning.to.text : []))
        expect(found).toEqual(references)
      }),
    )
  })

  it.each(['$', '$5', '$amy.', '$amy..id', '$amy line', '$amy.line id', '$.id', '$-a', '$amy.é'])(
    '%s is neither a reference nor a text',
    written => expect(meaningOf(written)).toEqual({ kind: 'unclear' }),
  )

  it('say where a path ends, with the names that stand there and no value', () => {
    const reply = { line: { id: 'secret' }, items: [1, 2], none: {} }
    const why = (path: string) => partOf(reply, path.split('.'))
    expect(why('lin')).toEqual({ ok: false, why: 'The reply has no “lin”; it has line, items, none.' })
    expect(why('line.it')).toEqual({ ok: false, why: '“line” has no “it”; it has id.' })
    expect(why('line.id.x')).toEqual({ ok: false, why: '“line.id” has no parts.' })
    expect(why('items.2')).toEqual({ ok: false, why: '“items” is a list of 2: there is no “2”, as places count from 0.' })
    expect(why('items.length')).toEqual({ ok: false, why: '“items” is a list: its parts are numbers from 0.' })
    expect(why('none.id')).toEqual({ ok: false, why: '“none” has no “id”; it has nothing.' })
  })

  it('stop at an input that is nested beyond any call’s', () => {
    const nested = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    expect(() => meaningsIn(nested)).toThrow(RangeError)
  })
})
