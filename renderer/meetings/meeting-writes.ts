import type { SeenRecord } from '../../shared/fields.ts'
import type { Attendee, AttendeeFields, MeetingFields, MeetingRecord, Section } from '../../shared/meetings/model.ts'
import type { Reply } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { inTurn } from '../ui/turns.ts'
import { changeMeeting, kept, putMeeting, type Saved } from './cache.ts'

type MeetingReply = Promise<Reply<MeetingRecord>>

function onMeeting({ id, version: seen }: SeenRecord, write: (seen: SeenRecord) => MeetingReply): MeetingReply {
  return kept(
    inTurn(
      id,
      seen,
      version => write({ id, version }),
      record => record.meeting.version,
    ),
    putMeeting,
  )
}

export const planMeeting = (fields: MeetingFields): MeetingReply => kept(api.meetings.plan(fields), putMeeting)
export const changeMeetingFields = (meeting: SeenRecord, changes: Partial<MeetingFields>) =>
  onMeeting(meeting, seen => api.meetings.change({ ...seen, changes }))
export const cancelMeeting = (meeting: SeenRecord, reason: string) => onMeeting(meeting, seen => api.meetings.cancel({ ...seen, reason }))
export const refreshAgenda = (meeting: SeenRecord) => onMeeting(meeting, seen => api.meetings.refreshAgenda(seen))
export const startMeeting = (meeting: SeenRecord) => onMeeting(meeting, seen => api.meetings.start(seen))
export const closeMeeting = (meeting: SeenRecord) => onMeeting(meeting, seen => api.meetings.close(seen))
export const markRestNotReached = (meeting: SeenRecord) => onMeeting(meeting, seen => api.meetings.markRestNotReached(seen))
export const undoNotReached = (meeting: SeenRecord, itemIds: readonly string[]) =>
  onMeeting(meeting, seen => api.meetings.undoNotReached({ ...seen, itemIds: [...itemIds] }))
export const unstartMeeting = (meeting: SeenRecord) => onMeeting(meeting, seen => api.meetings.unstart(seen))
export const reopenMeeting = (meeting: SeenRecord, reason: string) => onMeeting(meeting, seen => api.meetings.reopen({ ...seen, reason }))

export const approveMinutes = (meetingId: string, previousId: string): MeetingReply =>
  kept(api.meetings.approveMinutes({ meetingId, previousId }), putMeeting)

export const addCase = (meetingId: string, referralId: string, section: Section, reason: string): MeetingReply =>
  kept(api.meetings.addCase({ meetingId, referralId, section, reason }), putMeeting)

export function removeCase(item: SeenRecord, reason: string): MeetingReply {
  return kept(
    inTurn(
      item.id,
      item.version,
      version => api.meetings.removeCase({ id: item.id, version, reason }),
      () => item.version,
    ),
    putMeeting,
  )
}

export const addAttendee = (meetingId: string, attendee: AttendeeFields): MeetingReply =>
  kept(api.meetings.addAttendee({ meetingId, attendee }), putMeeting)

export function changeAttendee(attendee: Attendee, changes: Partial<AttendeeFields>): MeetingReply {
  const versionOf = (record: MeetingRecord) => record.attendees.find(({ id }) => id === attendee.id)?.version ?? attendee.version
  const write = inTurn(
    attendee.id,
    attendee.version,
    version => api.meetings.changeAttendee({ id: attendee.id, version, changes }),
    versionOf,
  )
  return kept(write, putMeeting)
}

export function removeAttendee({ id, version: seen }: Attendee): MeetingReply {
  return kept(
    inTurn(
      id,
      seen,
      version => api.meetings.removeAttendee({ id, version }),
      () => seen,
    ),
    putMeeting,
  )
}

export function writeMeetingText(id: string, seen: number, field: 'mattersArising' | 'otherBusiness', text: string): Promise<Reply<Saved>> {
  return kept(api.meetings.writeText({ id, version: seen, field, text }), ({ version }) =>
    changeMeeting(id, record => ({ ...record, meeting: { ...record.meeting, version }, texts: { ...record.texts, [field]: text } })),
  )
}
