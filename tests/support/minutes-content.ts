import type { Action } from '../../shared/actions/model.ts'
import type { AttendeeFields, Case, Section } from '../../shared/meetings/model.ts'
import type { MinutesContent, PaperCase } from '../../shared/minutes/content.ts'
import { checkDigit } from '../../shared/people/nhs-number.ts'

export const meetingDay = '2026-11-24'
const meetingId = id(1)
const surnames = ['Okafor', 'Dunn', 'Nowak', 'Li', 'O’Connor', 'Haile', 'van der Merwe', 'Kowalska', 'Núñez', 'Mensah', 'Taylor', 'Ahmed']
const forenames = ['Chidinma', 'Kelly', 'Agnieszka', 'Mei', 'Siobhán', 'Selam', 'Anneke', 'Zofia', 'Lucía', 'Abena', 'Jade', 'Amina']
const order: readonly Section[] = [
  'births',
  'new',
  'new',
  'new',
  'reviews',
  'reviews',
  'reviews',
  'milestones',
  'milestones',
  'transfers',
  'reviews',
  'other',
]

/** A UUID made of one number, for records that tests write by hand. */
export function id(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

/** A number that passes its check, from the range kept for tests. */
export function testNhsNumber(place: number): string {
  for (let serial = place * 10; ; serial++) {
    const nine = `999${String(serial).padStart(6, '0')}`
    const check = checkDigit(nine)
    if (check < 10) return `${nine}${check}`
  }
}

export function testAction(number: number, changes: Partial<Action> = {}): Action {
  return {
    id: id(5000 + number),
    version: 1,
    text: `Strategy discussion ${number}, to include police and probation`,
    owner: 'T. Osei',
    agency: 'social_care',
    dueOn: '2026-11-25',
    referralId: id(2000),
    itemId: id(3000),
    meetingId,
    babyName: 'Unborn baby OKAFOR',
    mother: { surname: 'Okafor', forenames: 'Chidinma', dateOfBirth: null },
    raisedOn: meetingDay,
    state: 'open',
    closedOn: null,
    reason: '',
    ...changes,
  }
}

/** A case in which everything was said. */
export function richCase(number: number, section: Section = 'new', changes: Partial<Case> = {}): PaperCase {
  const who = number % surnames.length
  const born = section === 'births'
  const item: Case['item'] = {
    id: id(3000 + number),
    version: 1,
    section,
    position: number,
    state: 'discussed',
    outcome: 'strategy',
    reason: `Referred at 29+6 by the community midwife; late booking (case ${number}).`,
    referral: {
      id: id(2000 + number),
      version: 1,
      reference: `PB-2026-${String(100 + number).padStart(4, '0')}`,
      status: 'open',
      motherSurname: surnames[who] ?? '',
      motherForenames: forenames[who] ?? '',
      motherDateOfBirth: null,
      nhsNumber: testNhsNumber(number),
      numberExpected: who === 5 ? 2 : 1,
      rag: number % 3 === 0 ? 'red' : 'amber',
      siteId: id(9),
      edd: '2027-01-22',
      eddMethod: '03',
      receivedOn: '2026-11-12',
      bookedOn: '2026-08-01',
      bornOn: born ? '2026-11-19' : null,
      bornTonightWritten: true,
      lastDiscussedOn: null,
      nextDiscussionOn: null,
      endedOn: null,
      discussedOn: [],
      openActions: 2,
    },
  }
  const view = (place: number, agency: 'maternity' | 'social_care' | 'police', text: string) => ({
    id: id(6000 + number * 10 + place),
    version: 1,
    agency,
    saidBy: ['S. Doyle', 'T. Osei', 'PC 4471 R. Hughes'][place] ?? '',
    saidOn: meetingDay,
    kind: place === 2 ? ('opinion' as const) : ('fact' as const),
    text,
  })
  return {
    mother: { preferredName: '', dateOfBirth: '2005-05-03', nhsNumber: item.referral.nhsNumber },
    case: {
      item,
      meetingId,
      texts: {
        worries: `Domestic abuse suspected, not asked alone. Partner’s earlier children not known. Nobody has seen the home (${number}).`,
        workingWell: `Comes with her aunt when the aunt is told. Wants a personal adviser (${number}).`,
        analysis: `Three missed appointments since the partner moved in.\nThe assessment agreed in September has not started; the baby is due in under nine weeks (${number}).`,
        outcomeReason: `Reasonable cause to suspect that the baby is likely to suffer significant harm (${number}).`,
        disagreement:
          number % 4 === 0
            ? `Health visiting asked for legal planning now; social care will decide after the strategy discussion (${number}).`
            : '',
      },
      parentsAware: 'no',
      nextDiscussionOn: '2026-12-01',
      bornTonight: `Baby stays on the ward. Call the emergency duty team. Partner is not to visit unsupervised (${number}).`,
      views: [
        view(0, 'maternity', `Booked at 11+3, four missed appointments since 24 weeks. Partner answers her phone (${number}).`),
        view(1, 'social_care', `Looked after from 15. No personal adviser since moving in August. No current allocation (${number}).`),
        view(2, 'police', `Two call-outs to the address in October. Partner is on licence (${number}).`),
      ],
      decisions: [
        {
          id: id(7000 + number * 10),
          version: 1,
          text: `Strategy discussion within one working day (${number})`,
          reason: `Threshold for section 47 met (${number})`,
        },
        { id: id(7001 + number * 10), version: 1, text: `Mother to be seen alone at the next visit (${number})`, reason: '' },
      ],
      actions: [
        testAction(number * 10, {
          itemId: item.id,
          referralId: item.referral.id,
          text: `Convene the strategy discussion, with police and probation (${number})`,
        }),
        testAction(number * 10 + 1, {
          itemId: item.id,
          referralId: item.referral.id,
          text: `See the mother alone, ask about abuse, offer the IDVA (${number})`,
          owner: 'S. Doyle',
          agency: 'maternity',
          dueOn: '2026-11-27',
        }),
      ],
      earlierActions: [],
      ...changes,
    },
  }
}

/** A case that nobody came to, or that has not been written yet. */
export function bareCase(number: number, state: 'waiting' | 'discussed' | 'not_reached', section: Section = 'reviews'): PaperCase {
  const rich = richCase(number, section)
  return {
    ...rich,
    case: {
      ...rich.case,
      item: { ...rich.case.item, state, outcome: null },
      texts: { worries: '', workingWell: '', analysis: '', outcomeReason: '', disagreement: '' },
      parentsAware: 'not_known',
      nextDiscussionOn: null,
      bornTonight: '',
      views: [],
      decisions: [],
      actions: [],
    },
  }
}

const attendees: readonly AttendeeFields[] = [
  { name: 'Marion Bell', role: 'Named / safeguarding midwife', agency: 'maternity', state: 'present', deputyFor: '', guest: false },
  { name: 'Sheila Doyle', role: 'Community midwife', agency: 'maternity', state: 'present', deputyFor: '', guest: false },
  { name: 'Tom Osei', role: 'Hospital social worker', agency: 'social_care', state: 'present', deputyFor: 'Ann Khan', guest: false },
  { name: 'PC Ruth Hughes', role: 'Police', agency: 'police', state: 'present', deputyFor: '', guest: false },
  { name: 'Ines Duarte', role: 'Student midwife', agency: 'maternity', state: 'present', deputyFor: '', guest: true },
  { name: 'Ravi Shah', role: 'Health visitor', agency: 'health_visiting', state: 'apologies', deputyFor: '', guest: false },
  { name: 'Joan Price', role: 'Perinatal mental health', agency: 'mental_health', state: 'apologies', deputyFor: '', guest: false },
  { name: '', role: 'Drug and alcohol service', agency: 'substance_misuse', state: 'absent', deputyFor: '', guest: false },
]

/**
 * The minutes of a closed meeting with so many rich cases, spread over the agenda's sections, and
 * one that was not reached.
 */
export function testContent(cases: number, changes: Partial<MinutesContent> = {}): MinutesContent {
  const papers = Array.from({ length: cases }, (_, number) => richCase(number, order[number % order.length]))
  return {
    organisation: 'Riverside NHS Foundation Trust',
    confidentiality:
      'What is said here is confidential and shared only to safeguard unborn babies and children. It is not to be passed on without the agreement of the chair.',
    footer: '',
    bornTonightWeeks: 24,
    edition: { version: 1, draft: false, corrects: false, reason: '', madeOn: meetingDay, madeBy: 'Marion Bell' },
    meeting: {
      id: meetingId,
      version: 4,
      siteId: id(9),
      date: meetingDay,
      time: '14:00',
      kind: 'psychosocial',
      place: 'Seminar room 2, Women’s Centre',
      chair: 'Marion Bell',
      minuteTaker: 'Priya Nair',
      siteName: 'Riverside General',
      state: 'closed',
      startedAt: '2026-11-24T14:01:00Z',
      closedAt: '2026-11-24T15:40:00Z',
      cases: cases + 1,
      discussed: cases,
      notReached: 1,
    },
    attendees,
    quorum: { met: true, sentence: 'Quorate: Maternity, Children’s social care, Police.', present: 5 },
    previous: { id: id(8), date: '2026-11-17', closed: true, minutesApproved: true },
    mattersArising: 'The out-of-hours team now has a direct number for the labour ward.',
    earlierActions: [
      testAction(901, {
        text: 'Send the birth plan to the out-of-hours team',
        dueOn: '2026-11-20',
        state: 'done',
        closedOn: '2026-11-20',
        raisedOn: '2026-11-17',
        meetingId: id(8),
      }),
      testAction(902, {
        text: 'Ask probation for the licence conditions',
        dueOn: '2026-11-19',
        raisedOn: '2026-11-17',
        meetingId: id(8),
        babyName: 'Unborn baby VAN DER MERWE',
        owner: '',
        agency: 'probation',
      }),
      testAction(903, {
        text: 'Home visit',
        state: 'not_done',
        closedOn: '2026-11-23',
        reason: 'No allocated worker',
        raisedOn: '2026-11-17',
        meetingId: id(8),
      }),
    ],
    cases: [...papers, bareCase(cases, 'not_reached')],
    otherBusiness: 'Safer-sleep leaflets in Tigrinya are now on the shared drive.',
    nextMeetingOn: '2026-12-01',
    ...changes,
  }
}
