import { describe, expect, test } from 'vitest'
import type { Action } from '../../../shared/actions/model.ts'
import type { Baby } from '../../../shared/birth/model.ts'
import { type ChronologySources, chronologyOf, pointInTime } from '../../../shared/chronology/chronology.ts'
import { type CaseEvent, noDetail } from '../../../shared/events/model.ts'
import type { Family } from '../../../shared/family/model.ts'
import { storedReferral } from '../../support/whole-referral.ts'

const noFamily: Family = { members: [], addresses: [], checks: [], concerns: [], protective: [], disagreements: [], links: [] }

function chronology(about: Partial<ChronologySources>) {
  return chronologyOf({
    referral: storedReferral(),
    family: noFamily,
    events: [],
    babies: [],
    actions: [],
    log: [],
    answers: [],
    dayOf: instant => instant.slice(0, 10),
    ...about,
  })
}

function event(about: Partial<CaseEvent>): CaseEvent {
  return {
    id: 'event',
    version: 1,
    kind: 'contact',
    on: '2026-11-20',
    agency: null,
    who: '',
    text: '',
    detail: { ...noDetail, seen: ['mother'] },
    recordedBy: 'M. Bell',
    recordedAt: '2026-11-20T10:00:00Z',
    ...about,
  }
}

const concern = {
  id: 'concern',
  version: 1,
  raisedBy: 'Ngozi OKAFOR',
  relationship: 'aunt',
  raisedOn: '2026-11-14',
  text: 'She is not allowed out.',
  takenBy: 'S. Doyle',
  respondedOn: null,
  respondedBy: '',
  response: '',
}

const words = (about: Partial<ChronologySources>) => chronology(about).map(entry => [entry.on, entry.words])

describe('the chronology', () => {
  test('holds the referral, the booking and every EDD with the one before', () => {
    const recorded = { recordedBy: 'M. Bell' }
    const referral = storedReferral({
      fields: { bookedOn: '2026-07-06', bookingMidwife: 'A. Reid' },
      edds: [
        { id: 'b', edd: '2027-01-22', method: '03', reason: 'Dating scan at 12+3', recordedAt: '2026-07-20T09:00:00Z', ...recorded },
        { id: 'a', edd: '2027-01-29', method: '01', reason: '', recordedAt: '2026-07-06T09:00:00Z', ...recorded },
      ],
    })
    expect(words({ referral })).toEqual([
      ['2026-07-06', 'Booked with A. Reid'],
      ['2026-07-06', 'EDD 29 January 2027 by last menstrual period as stated'],
      ['2026-07-20', 'EDD 22 January 2027 by dating scan, was 29 January 2027 by last menstrual period as stated'],
      ['2026-11-12', 'Referred by Community midwifery, S. Doyle'],
    ])
  })

  test('a relative’s concern without a response says so in its place; with one, the response has its own day', () => {
    const [, open] = chronology({ family: { ...noFamily, concerns: [concern] } })
    expect(open).toMatchObject({ kind: 'concern', on: '2026-11-14', missing: 'No response recorded' })
    const answered = chronology({
      family: { ...noFamily, concerns: [{ ...concern, respondedOn: '2026-11-18', respondedBy: 'T. Osei', response: 'Seen alone.' }] },
    })
    expect(answered.map(({ missing }) => missing)).toEqual([undefined, undefined, undefined])
    expect(answered[2]).toMatchObject({ on: '2026-11-18', words: 'Response to Ngozi OKAFOR by T. Osei', detail: 'Seen alone.' })
  })

  test('a check that was asked and not answered says so', () => {
    const { father } = storedReferral()
    const check = { id: 'c', version: 1, personId: father.id, body: 'police', askedOn: '2026-11-15', answeredOn: null, answer: '' } as const
    expect(chronology({ family: { ...noFamily, checks: [check] } })[1]).toMatchObject({
      words: 'Police check on the father asked for',
      missing: 'No answer recorded',
    })
    const answered = { ...check, answeredOn: '2026-11-19', answer: 'Two call-outs.' }
    expect(chronology({ family: { ...noFamily, checks: [answered] } }).at(-1)).toMatchObject({
      words: 'Police check on the father answered',
      detail: 'Two call-outs.',
    })
  })

  test('events say what was done, by whom, and what is wanting', () => {
    const completed = event({
      kind: 'assessment_completed',
      who: 'T. Osei',
      agency: 'social_care',
      text: 'Completed in six weeks',
      detail: { ...noDetail, restsOn: 'sibling', restsOnDate: '2026-08-01', covers: ['mother_seen'] },
    })
    expect(chronology({ events: [completed] }).at(-1)).toMatchObject({
      kind: 'assessment',
      words: 'Pre-birth assessment completed (T. Osei, Children’s social care)',
      detail: 'Rests on an assessment done for a sibling of 1 August 2026. Covers mother seen and heard. Completed in six weeks.',
    })
    const sent = event({ kind: 'birth_plan_shared', detail: { ...noDetail, sharedWith: ['gp', 'maternity'] } })
    expect(chronology({ events: [sent] }).at(-1)).toMatchObject({ missing: 'Not acknowledged', detail: 'Sent to GP, maternity.' })
    expect(chronology({ events: [event({ detail: noDetail })] }).at(-1)).toMatchObject({ missing: 'Nobody recorded as seen' })
  })

  test('a discussion counts its actions and lets its end follow; a withdrawn action is left out', () => {
    const action = (about: Partial<Action>): Action => ({
      id: 'x',
      version: 1,
      text: 'See her alone',
      owner: 'S. Doyle',
      agency: 'maternity',
      dueOn: null,
      referralId: 'r',
      itemId: 'item',
      meetingId: 'meeting',
      babyName: '',
      mother: { surname: '', forenames: '', dateOfBirth: null },
      raisedOn: '2026-11-17',
      state: 'open',
      closedOn: null,
      reason: '',
      ...about,
    })
    const referral = storedReferral({
      discussions: [{ meetingId: 'meeting', itemId: 'item', date: '2026-11-17', outcome: 'strategy', closed: true }],
    })
    const actions = [
      action({ id: '1' }),
      action({ id: '2', state: 'not_done', closedOn: '2026-11-24', reason: 'No staff' }),
      action({ id: '3', state: 'withdrawn' }),
    ]
    const entries = chronology({ referral, actions })
    expect(entries[1]).toMatchObject({ words: 'Discussed. Outcome: strategy discussion / s47', detail: '2 actions', meetingId: 'meeting' })
    expect(entries[2]).toMatchObject({
      on: '2026-11-24',
      words: 'Action not done by the agency: See her alone',
      detail: 'S. Doyle, No staff',
    })
    expect(entries).toHaveLength(3)
  })

  test('twins stand twice, a death is named with care, and the discharge follows', () => {
    const baby = (about: Partial<Baby>): Baby => ({
      id: 'one',
      version: 1,
      position: 1,
      surname: '',
      forenames: '',
      nhsNumber: null,
      sex: 'female',
      bornOn: '2026-12-04',
      bornAt: '04:10',
      place: 'Riverside General',
      gestationDays: 231,
      weightGrams: 1940,
      outcome: 'live',
      ...about,
    })
    const referral = storedReferral({ line: { bornOn: '2026-12-04' }, fields: { dischargedOn: '2026-12-20' } })
    const entries = chronology({ referral, babies: [baby({}), baby({ id: 'two', position: 2, outcome: 'stillbirth' })] })
    expect(entries.slice(1)).toMatchObject([
      { words: 'Baby 1 born', detail: 'at 4:10am, Riverside General, at 33+0, female, 1,940 g' },
      { words: 'Baby 2: stillbirth' },
      { on: '2026-12-20', words: 'Discharged' },
    ])
  })

  test('entries of one day keep the order of work, and every entry has an id of its own', () => {
    const entries = chronology({
      events: [event({ id: 'a' }), event({ id: 'b', on: '2026-11-12' })],
      family: { ...noFamily, concerns: [concern] },
    })
    expect(entries.map(({ on }) => on)).toEqual(['2026-11-12', '2026-11-12', '2026-11-14', '2026-11-20'])
    expect(new Set(entries.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(entries.length)
  })
})

describe('where in the pregnancy a day is', () => {
  const { line } = storedReferral()
  test.each([
    ['2026-11-24', line, '31+4'],
    ['2019-02-01', line, 'Before'],
    ['2026-11-24', { ...line, edd: null }, null],
    ['2026-12-04', { ...line, bornOn: '2026-12-04' }, 'Birth'],
    ['2026-12-05', { ...line, bornOn: '2026-12-04' }, '1 day old'],
    ['2027-01-15', { ...line, bornOn: '2026-12-04' }, '6 weeks old'],
    ['2026-12-05', { ...line, endedOn: '2026-12-04' }, 'After'],
  ])('%s is %s', (on, of, words) => expect(pointInTime(of, on)).toBe(words))
})
