import { describe, expect, it } from 'vitest'
import { beginForm, clashesOf, type FormEvent, type FormState, nextForm, together } from '../../../renderer/record/draft.ts'
import type { FieldSpec } from '../../../renderer/record/spec.ts'

const specs: readonly FieldSpec[] = [
  { key: 'surname', label: 'Surname', kind: 'text' },
  { key: 'phone', label: 'Phone', kind: 'text' },
  { key: 'nhsNumber', label: 'NHS number', kind: 'nhs' },
]
const [surname] = specs as [FieldSpec]
const values = { surname: 'Haile', phone: '', nhsNumber: '9990000018', kept: 'not asked' }
const stored = { id: 'a', version: 3, values }
const begun = () => beginForm({ specs, initial: values, stored })
const formAfter = (...events: FormEvent[]): FormState => events.reduce(nextForm, begun())

describe('a form over a record', () => {
  it('begins with what is stored, numbers as they are written, and keeps what it does not ask for', () => {
    expect(begun().draft).toEqual({ ...values, nhsNumber: '999 000 0018' })
  })

  it('is one plain value, which can be kept and taken up again', () => {
    const state = formAfter({ type: 'typed', values: { surname: 'Hail' } }, { type: 'readable', key: 'phone', readable: false })
    expect(JSON.parse(JSON.stringify(state))).toEqual(state)
  })

  it('forgets what was wrong with a field once it is answered otherwise, and nothing else', () => {
    const refused = formAfter({ type: 'refused', errors: { surname: 'Not filled in.', phone: 'Too short.' }, error: null })
    expect(refused.refusals).toBe(1)
    expect(nextForm(refused, { type: 'typed', values: { surname: 'X' } }).errors).toEqual({ phone: 'Too short.' })
  })

  it('can read an answer that follows from another one', () => {
    const unreadable = formAfter({ type: 'readable', key: 'phone', readable: false })
    expect(unreadable.unreadable).toEqual(['phone'])
    expect(nextForm(unreadable, { type: 'typed', values: { surname: 'X' } }).unreadable).toEqual(['phone'])
    expect(nextForm(unreadable, { type: 'typed', values: { surname: 'X', phone: '' } }).unreadable).toEqual([])
    expect(nextForm(unreadable, { type: 'readable', key: 'phone', readable: true }).unreadable).toEqual([])
  })

  it('asks about a field that two have changed, and takes over what only others have changed', () => {
    const draft = { ...begun().draft, surname: 'Hailey' }
    const now = { ...values, surname: 'Hale', phone: '0700' }
    const clashes = clashesOf(specs, values, now, draft)
    expect(clashes).toEqual([{ spec: surname, theirs: 'Hale', mine: 'Hailey' }])
    const merged = together(specs, values, now, draft)
    expect(merged).toMatchObject({ surname: 'Hailey', phone: '0700' })
    const state = nextForm(begun(), { type: 'conflict', stored: { id: 'a', version: 4, values: now }, draft: merged, clashes })
    expect(state).toMatchObject({ base: now, stored: { version: 4 }, chosen: {} })
    expect(nextForm(state, { type: 'chosen', spec: surname, which: 'theirs', value: 'Hale' })).toMatchObject({
      draft: { surname: 'Hale', phone: '0700' },
      chosen: { surname: 'theirs' },
    })
  })

  it('asks nothing where both typed the same, or the same number with other spaces', () => {
    const draft = { ...begun().draft, surname: 'Hale', nhsNumber: '999 000 0018' }
    expect(clashesOf(specs, { ...values, nhsNumber: '' }, { ...values, surname: 'Hale' }, draft)).toEqual([])
  })
})
