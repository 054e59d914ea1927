import { blanksOf } from '../../shared/facts.ts'
import type { Edition, MinutesContent, PaperCase } from '../../shared/minutes/content.ts'
import { toldFacts } from '../../shared/people/facts.ts'
import type { Context } from '../call/handler.ts'
import { readSettings } from '../figures/store.ts'
import { readCase } from '../meetings/read-case.ts'
import { readMeeting } from '../meetings/read-meeting.ts'
import { readMothers } from '../record/mothers.ts'
import { earlierActions } from './earlier-actions.ts'

/**
 * Everything the minutes of a meeting say, read from the register. `not_found` when there is no
 * such meeting.
 */
export async function gatherMinutes(context: Pick<Context, 'db' | 'today'>, meetingId: string, edition: Edition): Promise<MinutesContent> {
  const { meeting, attendees, quorum, items, texts, previous, nextMeetingOn } = await readMeeting(context, meetingId)
  const { settings } = await readSettings(context.db)
  // Nothing else of a person is read for a paper.
  const mothers = await readMothers(
    context.db,
    toldFacts,
    items.map(({ referral }) => referral.id),
  )
  const cases: PaperCase[] = []
  for (const item of items) {
    cases.push({ case: await readCase(context, item.id), mother: mothers.get(item.referral.id) ?? blanksOf(toldFacts) })
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
