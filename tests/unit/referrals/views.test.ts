import { describe, expect, test } from 'vitest'
import { filterChips } from '../../../renderer/referrals/filter-chips.ts'
import { listQuery, readListQuery } from '../../../renderer/shell/list-query.ts'
import { addressWith, shownBy, viewsOf } from '../../../renderer/worklists/views.ts'
import { discussionDue } from '../../../shared/referrals/discussion-due.ts'
import { noFilter, type WorklistFilter } from '../../../shared/worklists/worklist.ts'

const today = '2026-11-24'
const line = {
  status: 'open',
  edd: '2027-01-22',
  bornOn: null,
  receivedOn: '2026-11-12',
  lastDiscussedOn: null,
  nextDiscussionOn: null,
} as const

describe('lists of the register', () => {
  const saved = {
    id: '01997f00-0000-7000-8000-000000000009',
    version: 1,
    name: 'Tonight',
    shared: true,
    filter: { ...noFilter, gestationFrom: 24 },
    ownerName: 'M. Bell',
    mine: true,
  }
  const views = viewsOf([saved], 28)
  const shown = (query: string) => shownBy(readListQuery(query), views)

  test('standard lists first, then saved ones, then what is not open', () => {
    expect(views.map(({ name }) => name).slice(0, 2)).toEqual(['Open', 'Assessment not started'])
    expect(views.map(({ name }) => name).slice(-3)).toEqual(['Tonight', 'Closed', 'All'])
  })

  test('an address names a list; one that is gone or cannot be read is all that is open', () => {
    expect(shown('list=father').filter).toEqual({ ...noFilter, fatherNotSpokenTo: true })
    expect(shown(`list=${saved.id}`).view.saved).toEqual(saved)
    expect(shown('list=gone').view.list).toBe('open')
    expect(shown('list=open&filter={"rags":["purple"]}')).toMatchObject({ view: { list: 'open' }, isChanged: false })
    expect(shown('filter=not json').view.list).toBe('open')
  })

  test('a filter goes into the address and comes back as it was', () => {
    const filter: WorklistFilter = { ...noFilter, rags: ['red'], factors: ['3B', '10A'], dueWithinDays: 0, lead: 'Ó. Shah & co' }
    expect(readListQuery(listQuery({ list: 'father', filter }).slice(1))).toEqual({ list: 'father', filter })
    expect(listQuery({ list: 'open', filter: null })).toBe('')
  })

  test('a changed list says so; taking the change back leads to the list itself, taking everything away to all that is open', () => {
    const changed = shown(listQuery({ list: 'father', filter: { ...noFilter, fatherNotSpokenTo: true, noLead: true } }).slice(1))
    expect(changed.isChanged).toBe(true)
    expect(addressWith({ ...noFilter, fatherNotSpokenTo: true }, changed)).toEqual({ list: 'father', filter: null })
    expect(addressWith(noFilter, changed)).toEqual({ list: 'open', filter: null })
    expect(shown('list=closed').filter).toBeNull()
  })

  test('every condition is a chip, and each can be taken away alone', () => {
    const all: WorklistFilter = {
      rags: ['red', 'amber'],
      siteId: saved.id,
      lead: 'A. Shah',
      safeguards: ['drift'],
      unanswered: true,
      overdue: ['icpc'],
      anyOverdue: true,
      dueWithinDays: 1,
      assessment: 'not_started',
      fatherNotSpokenTo: true,
      careExperienced: true,
      factors: ['3B'],
      gestationFrom: 20,
      gestationTo: 28,
      bornWithinDays: 14,
      expectedWithinDays: 42,
      notDiscussedDays: 28,
      noEdd: true,
      noSocialWorker: true,
      noLead: true,
    }
    const chips = filterChips(all, () => 'Riverside General')
    expect(chips.map(({ words }) => words)).toEqual([
      'RAG: red or amber',
      'Riverside General',
      'Lead: A. Shah',
      'No lead',
      'No social worker',
      'Safeguard: Drift',
      'Safeguard unanswered',
      'Overdue: ICPC',
      'Milestone overdue',
      'Milestone due within 1 day',
      'Assessment not started',
      'Father not spoken to',
      'Care-experienced parent',
      'Factor: Domestic abuse, parent or carer',
      'Gestation 20+0 to 28+6',
      'Birth expected within 42 days',
      'Born within the last 14 days',
      'Not discussed for 28 days',
      'No EDD',
    ])
    const left = { ...all }
    for (const { without } of chips) Object.assign(left, changed(all, without))
    expect(left).toEqual(noFilter)
    expect(filterChips(noFilter, () => '')).toEqual([])
  })
})

/** What one chip took away. */
function changed(from: WorklistFilter, to: WorklistFilter): Partial<WorklistFilter> {
  const keys = Object.keys(from) as (keyof WorklistFilter)[]
  return Object.fromEntries(keys.flatMap(key => (from[key] === to[key] ? [] : [[key, to[key]]])))
}

describe('when a referral is due for discussion', () => {
  test('the first time within a meeting interval of receipt', () => {
    expect(discussionDue(line, today, 7)).toEqual({ on: '2026-11-19', lateDays: 5, isFirst: true })
  })

  test('then on the day the meeting set, late only after it', () => {
    const discussed = { ...line, lastDiscussedOn: '2026-11-17', nextDiscussionOn: '2026-11-24' }
    expect(discussionDue(discussed, today, 7)).toEqual({ on: '2026-11-24', lateDays: 0, isFirst: false })
    expect(discussionDue(discussed, '2026-11-25', 7)).toMatchObject({ lateDays: 1 })
  })

  test('not at all when closed, or discussed with no next date', () => {
    expect(discussionDue({ ...line, status: 'closed' }, today, 7)).toBeNull()
    expect(discussionDue({ ...line, lastDiscussedOn: '2026-11-17' }, today, 7)).toBeNull()
  })
})
