import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readScript } from '../../../main/tool/script/read.ts'
import { contract, isCallName } from '../../../shared/contract.ts'

const today = '2026-11-24'
const script = (...lines: object[]) => readScript(lines.map(line => JSON.stringify(line)).join('\n'), today)
const problem = (...lines: object[]) => {
  const read = script(...lines)
  return read.ok ? null : `${read.line}: ${read.problem}`
}
const sites = { name: 'directory.sites' }
const read = (id: string) => ({ name: 'referrals.read', input: { id } })

describe('a script', () => {
  it('has a call on each line, counted with the empty ones, whatever the line ends with', () => {
    const written = `\uFEFF${JSON.stringify({ ...sites, as: 'sites' })}\r\n\r\n  \n${JSON.stringify(read('$sites.0.id'))}`
    expect(readScript(written, today)).toEqual({
      ok: true,
      calls: [
        { line: 1, name: 'directory.sites', input: {}, as: 'sites', refused: false },
        { line: 4, name: 'referrals.read', input: { id: '$sites.0.id' }, refused: false },
      ],
    })
  })

  it.each<[string, string]>([
    ['{"name":"directory.sites"', '1: not JSON. A line is one whole JSON object.'],
    ['// a remark', '1: not JSON. A line is one whole JSON object.'],
    ['{"name":"directory.sites"}\n{"name":"directory.site"}', '2: No call is named "directory.site". "npm run tool -- calls" lists them.'],
    ['{"name":"toString"}', '1: No call is named "toString". "npm run tool -- calls" lists them.'],
    [
      '{"name":"directory.sites","inputs":{}}',
      '1: Unrecognized key: "inputs". A line has name, and may have input, as, today and refused.',
    ],
    ['{}', '1: “name”: Invalid input: expected string, received undefined. A line has name, and may have input, as, today and refused.'],
    [
      '{"name":"directory.sites","today":"24/11/26"}',
      '1: “today”: Invalid ISO date. A line has name, and may have input, as, today and refused.',
    ],
    ['[]', '1: Invalid input: expected object, received array. A line has name, and may have input, as, today and refused.'],
    ['\n \n', 'null: has no line with a call.'],
    ['', 'null: has no line with a call.'],
  ])('%j is refused before anything is called', (written, why) => {
    const found = readScript(written, today)
    expect(found.ok ? null : `${found.line}: ${found.problem}`).toBe(why)
  })

  it('refers only to lines above that answer', () => {
    expect(problem(read('$sites.0.id'), { ...sites, as: 'sites' })).toBe('1: $sites.0.id: no line above is named “sites”.')
    expect(problem({ ...read('$me.line.id'), as: 'me' })).toBe('1: $me.line.id: no line above is named “me”.')
    expect(problem({ ...sites, as: 'sites' }, sites, { ...sites, as: 'sites' })).toBe('3: “as”: line 1 is named “sites” already.')
    expect(problem({ ...sites, as: 'gone', refused: true }, read('$gone.id'))).toBe(
      '2: $gone.id: line 1 is to be refused, so that it has no reply to take anything from.',
    )
    expect(problem(read('$5'))).toBe('1: “$5” is no reference like $amy.line.id. A text that begins with $ is written with two: “$$5”.')
    expect(problem(read('$$5'))).toBeNull()
    expect(problem({ ...sites, as: '5' })).toContain('“as”: is a letter followed by letters')
  })

  it('takes a reference exactly where a line above has its name, for any order of lines', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1 }), fc.array(name), (names, used) => {
        const lines = names.map((as, index) => ({ ...sites, as, input: used[index] === undefined ? {} : { id: `$${used[index]}.id` } }))
        const wrong = names.findIndex((_, index) => used[index] !== undefined && !names.slice(0, index).includes(used[index]))
        const found = script(...lines)
        expect(found.ok ? -1 : (found.line ?? 0) - 1).toBe(wrong)
      }),
    )
  })

  it('goes forward in time, from the day it begins on', () => {
    expect(problem({ ...sites, today: '2026-11-20' }, sites, { ...sites, today: '2026-11-19' })).toBe(
      '3: “today”: 2026-11-19 is before 2026-11-20, the day of the lines above. Days run forward in a script.',
    )
    expect(problem(sites, { ...sites, today: '2026-11-23' })).toContain('2: “today”: 2026-11-23 is before 2026-11-24')
    expect(problem({ ...sites, today: '2020-01-01' }, { ...sites, today: '2020-01-01' }, { ...sites, today: '2030-01-01' })).toBeNull()
  })

  it('does not open, lock or replace the register, nor show files', () => {
    const outside = Object.keys(contract).filter(name => problem({ name }) !== null)
    expect(outside).toEqual([
      'access.create',
      'access.unlock',
      'access.recover',
      'access.lock',
      'access.sample',
      'minutes.reveal',
      'imports.stop',
      'exports.stop',
      'exports.reveal',
      'register.restore',
      'register.recoverKeys',
    ])
    // Whatever works without anybody signed in could take the register from under the lines that
    // follow.
    const open = Object.keys(contract).filter(name => isCallName(name) && contract[name].may === null && problem({ name }) === null)
    expect(open).toEqual(['access.state', 'register.backups'])
  })

  it('nested more deeply than any call takes is refused', () => {
    const deep = `{"name":"directory.sites","input":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    expect(readScript(deep, today)).toEqual({ ok: false, line: 1, problem: 'nested more deeply than any call takes.' })
  })
})
