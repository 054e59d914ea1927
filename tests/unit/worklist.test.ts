import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../shared/calendar/day.ts'
import { dayOfGestation } from '../../shared/calendar/gestation.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import { lastWorkingDay } from '../../shared/tracking/last-working-day.ts'
import type { TrackedLine } from '../../shared/tracking/model.ts'
import { joinRows, lateWords, levelWordsOf, type TrackedRow, type Unmet, unanswered } from '../../shared/tracking/rows.ts'
import { actionsOf, followUpsOf, overdue, remindersDue, todayBlocks } from '../../shared/worklists/today.ts'
import { isInWorklist, noFilter, standardWorklists, type WorklistFilter } from '../../shared/worklists/worklist.ts'
import { storedReferral } from '../support/whole-referral.ts'

const today = '2026-11-23'
const me = 'M. Bell'
const standard = standardWorklists(28)

function row(about: { line?: Partial<ReferralLine>; tracked?: Partial<TrackedLine> } = {}): TrackedRow {
  const { line } = storedReferral({ line: { lastDiscussedOn: '2026-11-17', ...about.line } })
  return {
    line,
    tracked: {
      referralId: line.id,
      unmet: [],
      marks: [],
      raised: [],
      factors: [],
      careExperienced: false,
      fatherIdentified: false,
      fatherSpokenTo: true,
      assessment: 'finished',
      lead: me,
      socialWorker: 'T. Osei',
      endedOn: null,
      ...about.tracked,
    },
  }
}

function unmet(code: Unmet['code'], dueOn: string, state: Unmet['state'] = dueOn < today ? 'late' : 'due'): Unmet {
  return { code, dueOn, state, standard: '20+0' }
}

function holds(filter: Partial<WorklistFilter>, { line, tracked }: TrackedRow): boolean {
  return isInWorklist({ ...noFilter, ...filter }, line, tracked, today, me)
}

/** Codes of the standard lists that this referral stands in, besides *Open*. */
function listsOf({ line, tracked }: TrackedRow): string[] {
  return standard.filter(({ code, filter }) => code !== 'open' && isInWorklist(filter, line, tracked, today, me)).map(({ code }) => code)
}

describe('worklists', () => {
  test('a referral with nothing to be done stands in Open and Mine only', () => {
    expect(holds({}, row())).toBe(true)
    expect(listsOf(row({ line: { edd: '2027-04-01' } }))).toEqual(['mine'])
  })

  test('overdue is past its due day: amber before it is not overdue, and due is not either', () => {
    const amber = row({ tracked: { unmet: [unmet('assessment_started', '2026-11-25', 'amber')] } })
    expect(holds({ anyOverdue: true }, amber)).toBe(false)
    expect(holds({ dueWithinDays: 7 }, amber)).toBe(true)
    expect(holds({ dueWithinDays: 1 }, amber)).toBe(false)
    const late = row({ tracked: { unmet: [unmet('icpc', '2026-11-22')] } })
    expect(holds({ anyOverdue: true }, late)).toBe(true)
    expect(holds({ dueWithinDays: 7 }, late)).toBe(false)
    expect(holds({ overdue: ['icpc'] }, late)).toBe(true)
    expect(holds({ overdue: ['birth_plan'] }, late)).toBe(false)
  })

  test('a figure of the register moves the list and its name', () => {
    const five = row({ line: { lastDiscussedOn: addDays(today, -35) } })
    const list = (days: number) => standardWorklists(days).find(({ code }) => code === 'undiscussed')
    expect(list(42)?.name).toBe('Not discussed 42 days')
    expect(holds(list(42)?.filter ?? {}, five)).toBe(false)
    expect(holds(list(35)?.filter ?? {}, five)).toBe(true)
  })

  test('gestation counts completed weeks of the unborn, both ends included', () => {
    const at = (weeks: number, days: number) => row({ line: { edd: addDays(today, dayOffset(weeks, days)) } })
    expect(holds({ gestationFrom: 20, gestationTo: 23 }, at(19, 6))).toBe(false)
    expect(holds({ gestationFrom: 20, gestationTo: 23 }, at(20, 0))).toBe(true)
    expect(holds({ gestationFrom: 20, gestationTo: 23 }, at(23, 6))).toBe(true)
    expect(holds({ gestationFrom: 20, gestationTo: 23 }, at(24, 0))).toBe(false)
    expect(holds({ gestationFrom: 20 }, row({ line: { edd: null } }))).toBe(false)
    expect(holds({ gestationFrom: 20 }, row({ line: { bornOn: '2026-11-20' } }))).toBe(false)
  })

  test('once the pregnancy has ended, it stands in no list that asks for work', () => {
    const ended = row({
      line: { edd: null, lastDiscussedOn: null, receivedOn: '2026-06-01' },
      tracked: { endedOn: '2026-11-01', fatherSpokenTo: false, assessment: 'not_started', lead: '', socialWorker: '' },
    })
    expect(listsOf(ended)).toEqual([])
  })

  test('conditions join with and; within a list any one is enough', () => {
    const one = row({ tracked: { factors: ['3B'], careExperienced: true } })
    expect(holds({ factors: ['4B', '3B'], careExperienced: true, rags: ['red', 'amber'] }, one)).toBe(true)
    expect(holds({ factors: ['4B'], careExperienced: true }, one)).toBe(false)
    expect(holds({ lead: 'me' }, row({ tracked: { lead: 'A. Shah' } }))).toBe(false)
    expect(holds({ noLead: true }, row({ tracked: { lead: '' } }))).toBe(true)
  })
})

describe('Today', () => {
  const id = (n: number) => `01997f00-0000-7000-8000-00000000000${n}`
  const red = { code: 'drift', level: 'red', answered: false, since: '2026-11-01' } as const
  const amber = { code: 'father-unknown', level: 'amber', answered: false, since: '2026-10-01' } as const
  const rows = [
    row({ line: { id: id(1), edd: '2026-12-20' }, tracked: { raised: [amber, { ...red, answered: true }] } }),
    row({
      line: { id: id(2), edd: '2027-03-01' },
      tracked: { raised: [red], unmet: [unmet('icpc', '2026-11-20'), unmet('planning', '2026-11-01')] },
    }),
    row({ line: { id: id(3), edd: '2027-01-01' }, tracked: { raised: [amber, amber, amber], unmet: [unmet('icpc', '2026-11-10')] } }),
    row({ line: { id: id(4), edd: '2027-05-01' } }),
  ]
  const blocks = todayBlocks(standard, rows, today, me)
  const ids = (code: Parameters<typeof blocks.get>[0]) => blocks.get(code)?.rows.map(({ line }) => line.id)

  test('unanswered safeguards: by level, then EDD, and never by how many there are', () => {
    expect(ids('unanswered')).toEqual([id(2), id(1), id(3)])
    expect(unanswered(rows[0]?.tracked ?? { ...row().tracked }).map(({ code }) => code)).toEqual(['father-unknown'])
  })

  test('overdue: the longest first; each line says how late', () => {
    expect(ids('overdue')).toEqual([id(2), id(3)])
    const [longest] = overdue(rows[1]?.tracked.unmet ?? [])
    expect(longest && [longest.code, lateWords(longest, today)]).toEqual(['planning', '22 days late'])
    expect(lateWords(unmet('icpc', '2026-11-22'), today)).toBe('1 day late')
    expect(lateWords(unmet('icpc', today), today)).toBeNull()
  })

  test('every count is the length of the list behind it', () => {
    for (const { list, rows: found } of blocks.values())
      expect(found.length).toBe(rows.filter(({ line, tracked }) => isInWorklist(list.filter, line, tracked, today, me)).length)
  })

  test('levels in words; none where there is nothing', () => {
    expect(levelWordsOf([red, amber, amber])).toBe('1 red, 2 amber')
    expect(levelWordsOf([])).toBe('')
  })

  test('a line without what is tracked stays in the list', () => {
    expect(joinRows([row().line], [])).toMatchObject([{ tracked: undefined }])
  })

  test('since the last working day: over a week-end and over a bank holiday', () => {
    expect(lastWorkingDay('2026-11-24', 'england')).toBe('2026-11-23')
    expect(lastWorkingDay('2026-11-23', 'england')).toBe('2026-11-20')
    expect(lastWorkingDay('2027-03-30', 'england')).toBe('2027-03-25')
    expect(lastWorkingDay('2027-03-30', 'scotland')).toBe('2027-03-29')
  })

  test('my actions, however the name was typed; reminders and follow-ups that are due', () => {
    const action = { id: id(1), text: 'Ring', owner: 'm bell', state: 'open', dueOn: null } as Parameters<typeof actionsOf>[0][number]
    const others = [
      { ...action, owner: 'S. Doyle' },
      { ...action, state: 'done' as const },
      { ...action, id: id(2), dueOn: today },
    ]
    expect(actionsOf([action, ...others], me).map(one => one.id)).toEqual([id(2), id(1)])
    const reminder = { id: id(1), version: 1, referralId: null, babyName: '', mother: null, text: 'Ring', on: today }
    expect(remindersDue([reminder, { ...reminder, on: '2026-11-24' }], today)).toEqual([reminder])
    const entry = { id: id(1), followUpOn: '2026-11-24', followedUpOn: null } as Parameters<typeof followUpsOf>[0][number]
    const found = followUpsOf([
      entry,
      { ...entry, followedUpOn: today },
      { ...entry, followUpOn: null },
      { ...entry, id: id(2), followUpOn: today },
    ])
    expect(found.map(one => one.id)).toEqual([id(2), id(1)])
  })
})

/** Days from a day with this gestation to the EDD. */
function dayOffset(weeks: number, days: number): number {
  const edd = '2027-01-01'
  return daysBetween(dayOfGestation(edd, weeks, days), edd)
}
