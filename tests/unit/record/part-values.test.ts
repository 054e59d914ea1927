import { expect, test } from 'vitest'
import { eventSpecs, followEvent, kindOptions } from '../../../renderer/events/event-specs.ts'
import { memberSpecs, newMember } from '../../../renderer/family/member-kind.ts'
import { flat, missing, nest } from '../../../renderer/record/part-values.ts'
import { eventGroups, eventKindCodes, eventSpec } from '../../../shared/events/kinds.ts'
import { EventFields, noDetail } from '../../../shared/events/model.ts'
import { memberKindWords } from '../../../shared/family/codes.ts'
import { MemberFields } from '../../../shared/family/model.ts'

const blank = flat({ kind: 'contact', on: '2026-11-20', agency: null, who: '', text: '', detail: noDetail })

test('a record by paths comes back as it was', () => {
  const record = { kind: 'contact', detail: { seen: ['mother'], answer: null }, who: '' }
  expect(nest(flat(record))).toEqual(record)
})

test('the form of every kind of event asks what the kind asks, and an event without details passes or names a field that is asked', () => {
  for (const kind of eventKindCodes) {
    const draft = { ...blank, kind }
    const asked = eventSpecs(draft, kindOptions([], kind)).map(({ key }) => key)
    for (const name of eventSpec(kind).details) {
      if (name !== 'restsOnDate') expect(asked, kind).toContain(`detail.${name}`)
    }
    const gaps = missing(eventSpecs(draft, kindOptions([], kind)), draft)
    const read = EventFields.safeParse(nest(draft))
    // What the register would refuse for a missing answer, the form has named before.
    const refused = read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
    expect(Object.keys(gaps).toSorted(), kind).toEqual(refused.toSorted())
  }
})

test('the day of an older assessment is asked only where one is rested on, and forgotten with it', () => {
  const draft = { ...blank, kind: 'assessment_completed' }
  const asks = (restsOn: string | null) =>
    eventSpecs({ ...draft, 'detail.restsOn': restsOn }, kindOptions([])).some(({ key }) => key === 'detail.restsOnDate')
  expect([asks(null), asks('fresh'), asks('earlier'), asks('sibling')]).toEqual([false, false, true, true])
  expect(followEvent('detail.restsOn', 'fresh')).toEqual({ 'detail.restsOnDate': null })
  expect(followEvent('kind', 'contact')).toMatchObject({ 'detail.answer': null, 'detail.seen': [] })
})

test('kinds of the part it is recorded from come first; the end of a pregnancy has its own question', () => {
  const kinds = kindOptions(['legal'])
  expect(kinds[0]?.group).toBe(eventGroups.legal)
  expect(kinds.some(({ value }) => value === 'pregnancy_ended')).toBe(false)
  expect(kindOptions([], 'pregnancy_ended').some(({ value }) => value === 'pregnancy_ended')).toBe(true)
  expect(kinds).toHaveLength(eventKindCodes.length - 1)
})

test('a member of each kind can be saved with nothing known yet', () => {
  for (const kind of Object.keys(memberKindWords) as (keyof typeof memberKindWords)[]) {
    const draft = newMember(kind)
    expect(missing(memberSpecs(draft), draft)).toEqual({})
    expect(MemberFields.safeParse(nest(draft)).success).toBe(true)
  }
})
