import type { Kysely } from 'kysely'
import type { Edition, MinutesContent, PaperCase } from '../../shared/minutes/content.ts'
import type { Context } from '../call/handler.ts'
import { readSettings } from '../figures/store.ts'
import { readCase } from '../meetings/read-case.ts'
import { readMeeting } from '../meetings/read-meeting.ts'
import type { Schema } from '../register/schema.ts'
import { earlierActions } from './earlier-actions.ts'

/** Everything the minutes of a meeting say, read from the register. `not_found` when there is no such meeting. */
export async function gatherMinutes(context: Pick<Context, 'db' | 'today'>, meetingId: string, edition: Edition): Promise<MinutesContent> {
  const { meeting, attendees, quorum, items, texts, previous, nextMeetingOn } = await readMeeting(context, meetingId)
  const { settings } = await readSettings(context.db)
  const mothersBornOn = await birthDates(context.db, meetingId)
  const cases: PaperCase[] = []
  for (const item of items) {
    cases.push({ case: await readCase(context, item.id), motherBornOn: mothersBornOn.get(item.referral.id) ?? null })
  }
  return {
    organisation: settings.organisation,
    confidentiality: settings.confidentiality,
    footer: settings.minutesFooter,
    bornTonightWeeks: settings.bornTonightWeeks,
    edition,
    meeting,
    attendees,
    quorum,
    previous,
    mattersArising: texts.mattersArising,
    earlierActions: await earlierActions(context.db, meeting, previous?.date ?? null),
    cases,
    otherBusiness: texts.otherBusiness,
    nextMeetingOn,
  }
}

/** The mothers' dates of birth by referral, for one agenda: nothing else of a person is read for a paper. */
async function birthDates(db: Kysely<Schema>, meetingId: string): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('agenda_item as i')
    .innerJoin('referral as r', 'r.id', 'i.referral_id')
    .innerJoin('person as p', 'p.id', 'r.mother_id')
    .select(['r.id', 'p.date_of_birth'])
    .where('i.meeting_id', '=', meetingId)
    .execute()
  return new Map(rows.map(row => [row.id, row.date_of_birth]))
}
