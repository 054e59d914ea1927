import { longDay } from '../../shared/calendar/words.ts'
import { rowIds } from '../../shared/exports/row-ids.ts'
import type { StandardCode } from '../../shared/worklists/worklist.ts'
import type { NamedList } from '../exports/export-menu.tsx'
import { changesShown } from './changes-screen.tsx'
import type { useLead } from './use-lead.ts'

/** The worklists of *Today* by the names of their blocks, and what their order is. */
const worklists: readonly (readonly [code: StandardCode, name: string, order: string])[] = [
  ['not-started', 'Assessment not started', 'by the day it is due'],
  ['father', 'Father not spoken to', 'the longest waiting first'],
  ['drift', 'Drift', 'the longest first'],
  ['unanswered', 'Safeguards unanswered', 'red before amber, then EDD'],
  ['overdue', 'Milestones overdue', 'the longest overdue first'],
  ['no-social-worker', 'No social worker', 'the longest waiting first'],
  ['no-lead', 'No lead', 'the longest waiting first'],
  ['due-soon', 'Due in the next 7 days', 'the next due first'],
  ['births', 'Births expected in 6 weeks', 'by EDD'],
]

/**
 * Every list of *Today* as it leaves the register: whole, in the order of its block. What was not
 * read yet is empty.
 */
export function todayLists({ today, blocks, changes, since, reminders, actions, followUps, me }: ReturnType<typeof useLead>): NamedList[] {
  const on = longDay(today)
  const own = blocks?.get('overdue')?.list.filter.lead === 'me' ? `, led by ${me}` : ''
  const referrals = worklists.map(([code, name, order]): NamedList => {
    const rows = blocks?.get(code)?.rows ?? []
    const shown = `${name}${code === 'no-lead' ? '' : own}, ${on}; ${order}`
    return { name, list: 'referrals', rows: rows.length, ids: () => rows.map(({ line }) => line.id), shown }
  })
  return [
    ...referrals,
    { ...of('My reminders', reminders), list: 'reminders', shown: 'Own reminders that are not done, the earliest first' },
    { ...of('My actions', actions), list: 'actions', shown: `Open, ${me}; by due date, no date last` },
    { ...of('Log to follow up', followUps), list: 'log', shown: 'To follow up, the earliest first' },
    {
      name: 'What changed',
      list: 'changes',
      of: since ?? today,
      rows: changes?.length ?? 0,
      ids: () => (changes ?? []).map(rowIds.change),
      shown: changesShown(changes?.length ?? 0, since ?? today),
    },
  ]
}

function of(name: string, rows: readonly { readonly id: string }[] = []) {
  return { name, rows: rows.length, ids: () => rows.map(({ id }) => id) }
}
