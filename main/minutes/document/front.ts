import { type FileChild, Paragraph, TextRun } from 'docx'
import { clockTime, fullDay } from '../../../shared/calendar/words.ts'
import { agencies } from '../../../shared/directory/model.ts'
import { type AttendanceState, type AttendeeFields, attendanceStateWords, meetingKindWords } from '../../../shared/meetings/model.ts'
import type { MinutesContent } from '../../../shared/minutes/content.ts'
import { editionSentence, marking, notRecorded, personLine, previousSentence, recorded, recordedName } from '../words.ts'
import { type Column, heading, labelled, paragraph, table } from './parts.ts'
import { style } from './styles.ts'
import { runs } from './text.ts'

/** From the title to the minutes of the last meeting: what everyone in the room sees first. */
export function front(content: MinutesContent): FileChild[] {
  return [
    ...title(content),
    ...attendance(content),
    heading(1, 'Minutes of the last meeting'),
    paragraph(previousSentence(content.previous)),
  ]
}

function title({ meeting, organisation, edition, confidentiality }: MinutesContent): FileChild[] {
  return [
    new Paragraph({
      style: style.banner,
      children: [
        new TextRun({ text: `${marking}. `, bold: true }),
        new TextRun({ text: 'Personal information about unborn babies and their families, for those with a duty and a need to know.' }),
      ],
    }),
    new Paragraph({ style: 'Title', children: runs(`${meetingKindWords[meeting.kind]}: minutes`) }),
    new Paragraph({ spacing: { after: 160 }, children: runs(`${organisation}, ${meeting.siteName}`, { size: 26, bold: true }) }),
    labelled('Date', fullDay(meeting.date)),
    labelled('Time', clockTime(meeting.time)),
    labelled('Place', recorded(meeting.place)),
    labelled('Chair', recorded(meeting.chair)),
    labelled('Minute taker', recorded(meeting.minuteTaker)),
    labelled('Status', editionSentence(edition)),
    ...(confidentiality.trim() === '' ? [] : [labelled('Confidentiality', confidentiality)]),
  ]
}

const presentColumns: readonly Column<AttendeeFields>[] = [
  { head: 'Name', width: 3638, cell: nameCell },
  { head: 'Role', width: 3400, cell: person => recorded(person.role) },
  { head: 'Agency', width: 2600, cell: person => agencies[person.agency] },
]

function nameCell(person: AttendeeFields): string {
  const as = [person.guest ? 'Guest' : '', person.deputyFor.trim() === '' ? '' : `Deputy for ${person.deputyFor.trim()}`].filter(
    part => part !== '',
  )
  return [recordedName(person), ...as].join('\n')
}

function attendance({ attendees, quorum }: MinutesContent): FileChild[] {
  const present = attendees.filter(person => person.state === 'present')
  return [
    heading(1, 'Attendance'),
    heading(3, attendanceStateWords.present),
    ...(present.length === 0 ? [paragraph(notRecorded)] : [table(presentColumns, present)]),
    ...away(attendees, 'apologies', 160),
    ...away(attendees, 'absent'),
    ...(attendees.some(({ state }) => state === 'not_recorded') ? away(attendees, 'not_recorded') : []),
    labelled('Quorum', quorum.sentence, { bold: !quorum.met }),
  ]
}

function away(attendees: readonly AttendeeFields[], state: AttendanceState, before?: number): FileChild[] {
  const people = attendees.filter(person => person.state === state)
  return [
    labelled(
      state === 'not_recorded' ? 'Attendance not recorded' : attendanceStateWords[state],
      people.length === 0 ? 'None recorded' : people.map(personLine).join('\n'),
      { before },
    ),
  ]
}
