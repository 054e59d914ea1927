import { actionStateWords } from '../../shared/actions/model.ts'
import { babyOutcomeWords, sexWords } from '../../shared/birth/codes.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { agencies } from '../../shared/directory/model.ts'
import { eventKinds } from '../../shared/events/kinds.ts'
import { type EventDetail, noDetail } from '../../shared/events/model.ts'
import { detailWords } from '../../shared/events/words.ts'
import {
  checkBodyWords,
  legalStatusWords,
  livesWithWords,
  memberKindWords,
  parentageWords,
  pastWords,
  stageWords,
} from '../../shared/family/codes.ts'
import { logKindWords } from '../../shared/log/model.ts'
import { attendanceStateWords, meetingKindWords, meetingStateWords, sectionWords } from '../../shared/meetings/model.ts'
import { outcomeWords } from '../../shared/meetings/outcomes.ts'
import { answerWords, careExperienceWords, identificationWords } from '../../shared/people/codes.ts'
import { ethnicityWords } from '../../shared/people/ethnicity.ts'
import { eddMethodWords, lateBookingWords, ragWords, statusWords } from '../../shared/referrals/codes.ts'
import { factorWords } from '../../shared/referrals/factors.ts'
import { levelWords, safeguardWords } from '../../shared/safeguards/model.ts'

/** What a stored code means, by column; `table.column` where a column name means different things. */
const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  rag: ragWords,
  status: statusWords,
  outcome: outcomeWords,
  section: sectionWords,
  agency: agencies,
  code: factorWords,
  method: eddMethodWords,
  edd_method: eddMethodWords,
  parents_aware: answerWords,
  parents_told: answerWords,
  safe_to_contact: answerWords,
  interpreter: answerWords,
  care_experience: careExperienceWords,
  father_identified: identificationWords,
  late_booking_reason: lateBookingWords,
  ethnicity: ethnicityWords,
  parentage: parentageWords,
  lives_with: livesWithWords,
  legal_status: legalStatusWords,
  poses_risk: answerWords,
  identified: identificationWords,
  body: checkBodyWords,
  stage: stageWords,
  sex: sexWords,
  'baby.outcome': babyOutcomeWords,
  'family_member.outcome': {},
  'family_member.kind': memberKindWords,
  'event.kind': Object.fromEntries(Object.entries(eventKinds).map(([kind, { words }]) => [kind, words])),
  'log_entry.kind': logKindWords,
  'safeguard_answer.code': safeguardWords,
  level: levelWords,
  'action.state': actionStateWords,
  'attendee.state': attendanceStateWords,
  'meeting.state': meetingStateWords,
  'meeting.kind': meetingKindWords,
  'agenda_item.state': { waiting: 'Not yet discussed', discussed: 'Discussed', not_reached: 'Not reached', withdrawn: 'Taken off' },
}

/** A stored value as people read it: a code's words, a day in full, `Not recorded` for nothing. */
export function valueWords(table: string, column: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'Not recorded'
  const text = String(value)
  if (table === 'event' && column === 'detail')
    return detailWords({ ...noDetail, ...(JSON.parse(text) as Partial<EventDetail>) }).join('; ') || 'Nothing more'
  if (column === 'urgent') return text === '1' ? 'Yes' : 'No'
  if (column === 'past')
    return text
      .split(' ')
      .map(code => (Object.hasOwn(pastWords, code) ? pastWords[code as keyof typeof pastWords] : code))
      .join(', ')
  const words = codes[`${table}.${column}`] ?? codes[column]
  if (words !== undefined && Object.hasOwn(words, text)) return words[text] ?? text
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? longDay(text) : text
}
