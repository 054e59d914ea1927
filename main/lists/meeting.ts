import type { Action } from '../../shared/actions/model.ts'
import { sentences } from '../../shared/chronology/entry.ts'
import { agencies } from '../../shared/directory/model.ts'
import { caseFigureWords } from '../../shared/meetings/facts.ts'
import {
  type AgendaItem,
  type Attendee,
  attendanceStateWords,
  type Case,
  type ItemState,
  type Meeting,
  sectionWords,
} from '../../shared/meetings/model.ts'
import { outcomeWords } from '../../shared/meetings/outcomes.ts'
import { answerWords } from '../../shared/people/codes.ts'
import { babyName } from '../../shared/people/names.ts'
import { spacedNhsNumber } from '../../shared/people/nhs-number.ts'
import { ragWords } from '../../shared/referrals/codes.ts'
import { type Described, day, text } from '../files/table.ts'
import { readCase } from '../meetings/read-case.ts'
import { readMeeting } from '../meetings/read-meeting.ts'
import { listOf } from './list.ts'
import { meetingOwner } from './owner.ts'

const stateWords: Record<ItemState, string> = {
  waiting: 'Not yet discussed',
  discussed: 'Discussed',
  not_reached: 'Not reached, carried over',
  withdrawn: 'Taken off',
}

interface Placed {
  readonly item: AgendaItem
  readonly meeting: Meeting
}

function whose<R extends Placed>(figureHeader: string, on: (row: R, today: string) => string): Described<R>[] {
  return [
    text('Reference', ({ item }) => item.referral.reference, 14),
    text('Baby', ({ item }) => babyName(item.referral), 32),
    text('Mother’s surname', ({ item }) => item.referral.motherSurname),
    text('Mother’s forenames', ({ item }) => item.referral.motherForenames),
    text('NHS number', ({ item: { referral } }) => (referral.nhsNumber === null ? null : spacedNhsNumber(referral.nhsNumber)), 14),
    text('RAG', ({ item }) => ragWords[item.referral.rag], 10),
    text(figureHeader, (row, today) => caseFigureWords(row.item.referral, on(row, today)), 22),
    day('EDD', ({ item }) => item.referral.edd),
    day('Born', ({ item }) => item.referral.bornOn),
  ]
}

export const agenda = listOf<Placed>(
  'Agenda',
  [
    ...whose<Placed>('Gestation or age', (_, today) => today),
    text('Part of the agenda', ({ item }) => sectionWords[item.section], 26),
    text('Why it is on the agenda', ({ item }) => item.reason, 60),
    text('State', ({ item }) => stateWords[item.state], 24),
  ],
  async (context, id) => {
    const { meeting, items } = await readMeeting(context, id)
    return { of: meetingOwner(meeting), rows: items.map(item => [item.id, { item, meeting }]) }
  },
)

type Discussed = Placed & Case

/** Each case with what was said, what came of it and what was decided. */
export const cases = listOf<Discussed>(
  'Cases and outcomes',
  [
    ...whose<Discussed>('Gestation then', ({ meeting }) => meeting.date),
    text('Part of the agenda', ({ item }) => sectionWords[item.section], 26),
    text('Outcome', ({ item }) => (item.outcome === null ? stateWords[item.state] : outcomeWords[item.outcome]), 32),
    text('Reason for the outcome', ({ texts }) => texts.outcomeReason, 48),
    text('Decisions', ({ decisions }) => lines(decisions.map(({ text, reason }) => said(text, reason))), 60),
    text('Actions', ({ actions }) => lines(actions.map(actionWords)), 60),
    day('Next discussion', ({ nextDiscussionOn }) => nextDiscussionOn),
    text('Parents know', ({ parentsAware }) => answerWords[parentsAware], 14),
    text(
      'Agencies',
      ({ views }) =>
        lines(
          views.map(view => `${agencies[view.agency]}, ${view.saidBy || 'name not recorded'}, ${view.saidOn}, ${view.kind}: ${view.text}`),
        ),
      60,
    ),
    text('Worries', ({ texts }) => texts.worries, 60),
    text('What is working well', ({ texts }) => texts.workingWell, 60),
    text('Analysis', ({ texts }) => texts.analysis, 60),
    text('Professional disagreement', ({ texts }) => texts.disagreement, 48),
    text('If born tonight', ({ bornTonight }) => bornTonight, 60),
  ],
  async (context, id) => {
    const { meeting, items } = await readMeeting(context, id)
    const rows: (readonly [string, Discussed])[] = []
    for (const item of items) rows.push([item.id, { ...(await readCase(context, item.id)), meeting }])
    return { of: meetingOwner(meeting), rows }
  },
)

export const attendance = listOf<Attendee>(
  'Attendance',
  [
    text('Name', one => one.name, 28),
    text('Role', one => one.role, 36),
    text('Agency', one => agencies[one.agency], 26),
    text('Attendance', one => attendanceStateWords[one.state], 14),
    text('Deputy for', one => one.deputyFor, 24),
    text('Guest', one => (one.guest ? 'Yes' : 'No'), 8),
  ],
  async (context, id) => {
    const { meeting, attendees } = await readMeeting(context, id)
    return { of: meetingOwner(meeting), rows: attendees.map(one => [one.id, one]) }
  },
)

function actionWords({ text, owner, agency, dueOn }: Action): string {
  const who = [owner, agency === null ? '' : agencies[agency]].filter(part => part !== '').join(', ') || 'nobody named'
  return `${text} (${who}, ${dueOn === null ? 'no date' : `due ${dueOn}`})`
}

function said(what: string, why: string): string {
  return why.trim() === '' ? what : sentences(what, `Reason: ${why.trim()}`)
}

/** One below the other in a cell. */
function lines(words: readonly string[]): string {
  return words.join('\n')
}
