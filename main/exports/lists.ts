import { type Action, actionStateWords } from '../../shared/actions/model.ts'
import { gestationOn } from '../../shared/calendar/gestation.ts'
import { agencies } from '../../shared/directory/model.ts'
import type { ExportList } from '../../shared/exports/model.ts'
import { type Meeting, meetingKindWords, meetingStateWords } from '../../shared/meetings/model.ts'
import { eddMethodWords, type ReferralLine, ragWords, statusWords } from '../../shared/referrals/model.ts'
import { babyName } from '../../shared/referrals/names.ts'
import { spacedNhsNumber } from '../../shared/referrals/nhs-number.ts'
import { readActions } from '../actions/list.ts'
import { readMeetings } from '../meetings/read-meeting.ts'
import { readLines } from '../referrals/lines.ts'
import { day, type List, list, number, text } from './table.ts'

interface SitedLine extends ReferralLine {
  readonly siteName: string
}

/** The register’s lists by name. A list of referrals that is filtered another way, such as a worklist, is `referrals` with other ids. */
export const lists: Record<ExportList, List> = {
  referrals: list<SitedLine>(
    'Referrals',
    [
      text('Reference', line => line.reference, 14),
      text('RAG', line => ragWords[line.rag], 10),
      text('Status', line => statusWords[line.status], 10),
      text('Baby', line => babyName(line), 32),
      text('Mother’s surname', line => line.motherSurname),
      text('Mother’s forenames', line => line.motherForenames),
      text('NHS number', line => (line.nhsNumber === null ? null : spacedNhsNumber(line.nhsNumber)), 14),
      number('Babies expected', line => line.numberExpected),
      text('Site', line => line.siteName, 24),
      day('EDD', line => line.edd),
      text('EDD by', line => (line.eddMethod === null ? null : eddMethodWords[line.eddMethod]), 24),
      text('Gestation', (line, today) => (line.edd === null || line.bornOn !== null ? null : gestationOn(line.edd, today)), 10),
      day('Booked', line => line.bookedOn),
      day('Received', line => line.receivedOn),
      day('Last discussed', line => line.lastDiscussedOn),
      day('Next discussion', line => line.nextDiscussionOn),
      number('Open actions', line => line.openActions),
      day('Born', line => line.bornOn),
    ],
    async ({ db }, ids) => {
      const sites = new Map((await db.selectFrom('site').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]))
      const lines = await readLines(db, ids)
      return new Map([...lines].map(([id, line]) => [id, { ...line, siteName: sites.get(line.siteId) ?? '' }]))
    },
  ),
  actions: list<Action>(
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
    ({ db }, ids) => readActions(db, ids),
  ),
  meetings: list<Meeting>(
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
    ({ db }, ids) => readMeetings(db, ids),
  ),
}
