import type { EventFields } from '../../shared/events/model.ts'
import { noDetail } from '../../shared/events/model.ts'
import { newReferral } from './referral.ts'
import type { TestSession } from './session.ts'

/**
 * The Monday that the lead comes in, and the Tuesday before it, when the register was last worked
 * on.
 */
export const monday = '2026-11-23'
export const tuesdayBefore = '2026-11-17'
export const leadName = 'A. Shah'

const checkBodies = ['police', 'probation', 'childrens_services'] as const

type Must = TestSession['must']

/** What stands on record of one family, beside what every referral has. */
interface Family {
  readonly surname: string
  readonly forenames: string
  readonly edd: string | null
  readonly receivedOn: string
  readonly rag: 'red' | 'amber' | 'green'
  readonly lead: string
  readonly socialWorker: string
  readonly numberExpected?: number
  /** The father was spoken to on this day; null: nobody did. */
  readonly father: string | null
  readonly events: readonly EventFields[]
}

function work(kind: EventFields['kind'], on: string, detail: Partial<EventFields['detail']> = {}): EventFields {
  return { kind, on, agency: 'social_care', who: 'T. Osei', text: '', detail: { ...noDetail, ...detail } }
}
const accepted = (on: string) => work('referral_decision', on, { answer: 'accepted' })
const seen = (on: string) => work('contact', on, { seen: ['mother'] })

/** Six referrals in different trouble. Each is known for one thing; the names are invented. */
export const families = {
  /** 31+3, accepted at 17+6 and never assessed. */
  notStarted: {
    surname: 'Okafor',
    forenames: 'Chidinma',
    edd: '2027-01-22',
    receivedOn: '2026-08-20',
    rag: 'red',
    lead: leadName,
    socialWorker: 'T. Osei',
    father: '2026-09-01',
    events: [accepted('2026-08-21'), seen('2026-11-12')],
  },
  /** Nobody has spoken to the father, ten weeks on. */
  father: {
    surname: 'Taylor',
    forenames: 'Megan',
    edd: '2027-04-05',
    receivedOn: '2026-09-14',
    rag: 'amber',
    lead: leadName,
    socialWorker: 'R. Lowe',
    father: null,
    events: [accepted('2026-09-15'), work('assessment_started', '2026-10-01'), seen('2026-11-10')],
  },
  /** Nobody has seen the family since September. */
  drift: {
    surname: 'Mensah',
    forenames: 'Abena',
    edd: '2027-03-20',
    receivedOn: '2026-08-24',
    rag: 'amber',
    lead: leadName,
    socialWorker: 'R. Lowe',
    father: '2026-09-20',
    events: [accepted('2026-08-25'), work('assessment_started', '2026-09-10'), seen('2026-09-16')],
  },
  /** Twins within five weeks, no birth plan and no social worker. */
  births: {
    surname: 'Haile',
    forenames: 'Selam',
    edd: '2026-12-28',
    receivedOn: '2026-07-13',
    rag: 'red',
    lead: leadName,
    socialWorker: '',
    numberExpected: 2,
    father: '2026-08-01',
    events: [accepted('2026-07-14'), work('assessment_started', '2026-07-27'), seen('2026-11-16')],
  },
  /** A conference falls due this week. */
  dueSoon: {
    surname: 'Kowalska',
    forenames: 'Zofia',
    edd: '2027-02-19',
    receivedOn: '2026-08-10',
    rag: 'amber',
    lead: leadName,
    socialWorker: 'T. Osei',
    father: '2026-08-20',
    events: [
      accepted('2026-08-11'),
      work('assessment_started', '2026-08-24'),
      work('strategy_discussion', '2026-11-09', { answer: 's47' }),
      work('s47_completed', '2026-11-13', { answer: 'substantiated' }),
      seen('2026-11-13'),
    ],
  },
  /** Early in pregnancy and new; nobody leads it yet. */
  noLead: {
    surname: 'Nowak',
    forenames: 'Agnieszka',
    edd: '2027-05-24',
    receivedOn: '2026-11-13',
    rag: 'green',
    lead: '',
    socialWorker: 'R. Lowe',
    father: '2026-11-16',
    events: [accepted('2026-11-16'), seen('2026-11-16')],
  },
} satisfies Record<string, Family>

/**
 * Takes the six referrals in and talks of each at one meeting on the Tuesday, so that none of them
 * is undiscussed. Answers with their ids.
 */
export async function fillMonday(must: Must, siteId: string): Promise<Record<keyof typeof families, string>> {
  const ids: Partial<Record<string, string>> = {}
  for (const [key, family] of Object.entries(families)) ids[key] = await takeIn(must, siteId, family)
  await discussAll(must, siteId)
  return ids as Record<keyof typeof families, string>
}

async function takeIn(must: Must, siteId: string, family: Family): Promise<string> {
  const { surname, forenames, edd, receivedOn, rag, numberExpected } = family
  const input = newReferral(siteId, { surname, forenames, edd, receivedOn, rag, numberExpected, nhsNumber: null })
  const referral = { ...input.referral, lead: family.lead, socialWorker: family.socialWorker, bookedOn: receivedOn }
  const father = {
    ...input.father,
    identified: family.father === null ? ('not_yet' as const) : ('identified' as const),
    spokenToOn: family.father,
  }
  const { line, father: person } = await must('referrals.receive', { ...input, referral, father })
  const referralId = line.id
  await must('events.add', { referralId, event: work('history_search', receivedOn, { answer: 'nothing_found' }) })
  for (const event of family.events) await must('events.add', { referralId, event })
  for (const body of family.father === null ? [] : checkBodies) {
    const check = { personId: person.id, body, askedOn: receivedOn, answeredOn: tuesdayBefore, answer: 'Nothing known' }
    await must('family.addCheck', { referralId, fields: check })
  }
  return line.id
}

async function discussAll(must: Must, siteId: string): Promise<void> {
  const place = { time: '14:00', kind: 'psychosocial', place: 'Seminar room 2', chair: 'M. Bell', minuteTaker: 'K. Dunn' } as const
  const planned = await must('meetings.plan', { siteId, date: tuesdayBefore, ...place })
  const { meeting, items } = await must('meetings.start', { id: planned.meeting.id, version: planned.meeting.version })
  for (const { id, version } of items) await must('meetings.setOutcome', { id, version, outcome: 'under_review' })
  const { meeting: now } = await must('meetings.read', { id: meeting.id })
  await must('meetings.close', { id: now.id, version: now.version })
}
