import { type Action, actionStateWords } from '../../shared/actions/model.ts'
import { daysBetween } from '../../shared/calendar/day.ts'
import { gestationWords } from '../../shared/calendar/gestation.ts'
import { agencies } from '../../shared/directory/model.ts'
import type { ValuesOf } from '../../shared/facts.ts'
import { type Meeting, meetingKindWords, meetingStateWords } from '../../shared/meetings/model.ts'
import { babyName } from '../../shared/people/names.ts'
import { eddMethodWords, ragWords, statusWords } from '../../shared/referrals/codes.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import { levelWords, safeguardWords } from '../../shared/safeguards/model.ts'
import type { TrackedLine } from '../../shared/tracking/model.ts'
import { type NextStep, nextStep } from '../../shared/tracking/next-step.ts'
import { milestoneShort, unanswered } from '../../shared/tracking/rows.ts'
import { readActions } from '../actions/list.ts'
import { readSettings } from '../figures/store.ts'
import { day, number, text } from '../files/table.ts'
import { readMeetings } from '../meetings/read-meeting.ts'
import { readLines } from '../record/lines.ts'
import { readMothers } from '../record/mothers.ts'
import { listTracked } from '../tracking/list.ts'
import { list } from './list.ts'
import { exportedFacts, personColumns } from './person-columns.ts'

interface SitedLine extends ReferralLine {
  readonly siteName: string
  readonly mother: ValuesOf<typeof exportedFacts> | undefined
  /** What is due and what fires; missing for a closed referral. */
  readonly tracked: TrackedLine | undefined
  /** As the register’s screen works it out. */
  readonly next: NextStep | null
}

const assessmentWords: Record<TrackedLine['assessment'], string> = { not_started: 'Not started', started: 'Started', finished: 'Finished' }

export const referrals = list<SitedLine>(
  'Referrals',
  [
    text('Reference', line => line.reference, 14),
    text('RAG', line => ragWords[line.rag], 10),
    text('Status', line => statusWords[line.status], 10),
    text('Baby', line => babyName(line), 32),
    ...personColumns<SitedLine>('referrals', line => line.mother),
    number('Babies expected', line => line.numberExpected),
    text('Site', line => line.siteName, 24),
    day('EDD', line => line.edd),
    text('EDD by', line => (line.eddMethod === null ? null : eddMethodWords[line.eddMethod]), 40),
    text('Gestation', (line, today) => gestationToday(line, today), 22),
    day('Booked', line => line.bookedOn),
    day('Received', line => line.receivedOn),
    day('Last discussed', line => line.lastDiscussedOn),
    day('Next discussion', line => line.nextDiscussionOn),
    number('Open actions', line => line.openActions),
    day('Born', line => line.bornOn),
    day('Pregnancy ended', line => line.endedOn),
    text('Lead', line => line.tracked?.lead ?? null, 24),
    text('Social worker', line => line.tracked?.socialWorker ?? null, 24),
    text('Assessment', line => (line.tracked === undefined ? null : assessmentWords[line.tracked.assessment]), 14),
    text(
      'Next due',
      ({ next }) => (next === null ? null : next.kind === 'discussion' ? 'Discussion' : milestoneShort[next.unmet.code]),
      24,
    ),
    day('Next due on', ({ next }) => next && dueOn(next)),
    number('Days late', ({ next }, today) => next && lateDays(next, today)),
    text('Standard', ({ next }) => next && (next.kind === 'discussion' ? next.standard : next.unmet.standard), 40),
    text('Safeguards unanswered', line => (line.tracked === undefined ? null : unansweredWords(line.tracked)), 60),
  ],
  async context => {
    const { db } = context
    const { settings } = await readSettings(db)
    const siteNames = new Map((await db.selectFrom('site').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]))
    const tracked = new Map((await listTracked(context)).map(one => [one.referralId, one]))
    return async ids => {
      const lines = await readLines(db, ids)
      const mothers = await readMothers(db, exportedFacts, ids)
      return new Map(
        [...lines].map(([id, line]) => {
          const row = { line, tracked: tracked.get(id) }
          const next = nextStep(row, context.today, settings.meetingIntervalDays)
          return [id, { ...line, siteName: siteNames.get(line.siteId) ?? '', mother: mothers.get(id), tracked: row.tracked, next }]
        }),
      )
    }
  },
)

export const actions = list<Action>(
  'Actions',
  [
    text('Action', action => action.text, 60),
    text('Baby', action => action.babyName, 32),
    text('Owner', action => action.owner, 24),
    text('Agency', action => (action.agency === null ? null : agencies[action.agency]), 24),
    day('Due', action => action.dueOn),
    day('Agreed', action => action.raisedOn),
    text('State', action => actionStateWords[action.state], 28),
    day('Closed', action => action.closedOn),
    text('Reason', action => action.reason, 40),
  ],
  async ({ db }) =>
    ids =>
      readActions(db, ids),
)

export const meetings = list<Meeting>(
  'Meetings',
  [
    day('Date', meeting => meeting.date),
    text('Time', meeting => meeting.time, 8),
    text('Meeting', meeting => meetingKindWords[meeting.kind], 26),
    text('Site', meeting => meeting.siteName, 24),
    text('Place', meeting => meeting.place, 24),
    text('Chair', meeting => meeting.chair, 24),
    text('Minute taker', meeting => meeting.minuteTaker, 24),
    text('State', meeting => meetingStateWords[meeting.state], 12),
    number('Cases', meeting => meeting.cases),
    number('Discussed', meeting => meeting.discussed),
    number('Not reached', meeting => meeting.notReached),
  ],
  async ({ db }) =>
    ids =>
      readMeetings(db, ids),
)

/** Nobody is still pregnant after the birth or an ended pregnancy. */
function gestationToday(line: ReferralLine, today: string): string | null {
  return line.bornOn !== null || line.endedOn !== null ? null : gestationWords(line, today)
}

function dueOn(next: NextStep): string {
  return next.kind === 'discussion' ? next.due.on : next.unmet.dueOn
}

/** Nothing before it is late. */
function lateDays(next: NextStep, today: string): number | null {
  if (next.kind === 'discussion') return next.due.lateDays === 0 ? null : next.due.lateDays
  return next.unmet.state === 'late' ? daysBetween(next.unmet.dueOn, today) : null
}

function unansweredWords(tracked: TrackedLine): string {
  return unanswered(tracked)
    .map(({ code, level }) => `${safeguardWords[code]} (${levelWords[level].toLowerCase()})`)
    .join('; ')
}
