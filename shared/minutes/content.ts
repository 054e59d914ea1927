import type { Action } from '../actions/model.ts'
import type { IsoDay } from '../calendar/day.ts'
import type { AttendeeFields, Case, Meeting, MeetingRecord, Quorum } from '../meetings/model.ts'
import type { ToldOf } from '../people/told.ts'

/** Which version of the minutes a paper is. */
export interface Edition {
  readonly version: number
  /** The meeting is not closed: what the paper says can still change. */
  readonly draft: boolean
  /** A version that was not a draft went before: this one corrects it. */
  readonly corrects: boolean
  /** Why this version was made; empty for the first. */
  readonly reason: string
  readonly madeOn: IsoDay
  readonly madeBy: string
}

/**
 * A case as the paper prints it. Address and phone are not in it: they can never be printed
 * (docs/domain.md, section 5).
 */
export interface PaperCase {
  readonly case: Case
  readonly mother: ToldOf
}

/** Everything a paper is made from. The same content gives the same sentences. */
export interface MinutesContent {
  readonly organisation: string
  readonly confidentiality: string
  /** A line of the organisation's own under every page; empty for none. */
  readonly footer: string
  /** Completed weeks from which a missing `if born tonight` line is pointed out. */
  readonly bornTonightWeeks: number
  readonly edition: Edition
  readonly meeting: Meeting
  readonly attendees: readonly AttendeeFields[]
  readonly quorum: Quorum
  readonly previous: MeetingRecord['previous']
  readonly mattersArising: string
  /** From earlier meetings, with the state they had on the day of this one. */
  readonly earlierActions: readonly Action[]
  /** In the order of the agenda. */
  readonly cases: readonly PaperCase[]
  readonly otherBusiness: string
  readonly nextMeetingOn: IsoDay | null
}
