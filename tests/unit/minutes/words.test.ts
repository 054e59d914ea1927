import { describe, expect, it } from 'vitest'
import { asOnDay } from '../../../main/minutes/earlier-actions.ts'
import {
  actionState,
  bornTonightDue,
  editionSentence,
  factsLine,
  motherLine,
  ownerLine,
  personLine,
  previousSentence,
} from '../../../main/minutes/words.ts'
import { meetingDay, richCase, testAction } from '../../support/minutes-content.ts'

const { referral } = richCase(0, 'new').case.item

describe('sentences of the minutes', () => {
  it('give gestation, EDD and RAG as words, and say what is not known', () => {
    expect(factsLine({ ...referral, edd: null, eddMethod: null, rag: 'not_rated' }, meetingDay)).toBe(
      'Gestation not known · EDD not known · RAG: Not rated · PB-2026-0100',
    )
    expect(factsLine({ ...referral, bornOn: '2026-11-19' }, meetingDay)).toBe(
      'Born 19 November 2026 at 30+6 · EDD 22 January 2027 by dating scan · RAG: Red · PB-2026-0100',
    )
    expect(factsLine({ ...referral, edd: '2026-11-20' }, meetingDay)).toContain('Gestation 40+4')
  })

  it('name a mother by name, birth and NHS number, or say that they are not recorded', () => {
    const paper = richCase(0, 'new')
    const unknown = { ...referral, motherForenames: '', motherSurname: '', nhsNumber: null }
    expect(
      motherLine({
        mother: { preferredName: '', dateOfBirth: null, nhsNumber: null },
        case: { ...paper.case, item: { ...paper.case.item, referral: unknown } },
      }),
    ).toBe('Name not recorded, date of birth not recorded, NHS number not recorded')
  })

  it('ask for the born-tonight line from the set week on, and not after the birth', () => {
    expect(bornTonightDue({ ...referral, edd: '2027-03-16' }, meetingDay, 24)).toBe(true)
    expect(bornTonightDue({ ...referral, edd: '2027-03-17' }, meetingDay, 24)).toBe(false)
    expect(bornTonightDue({ ...referral, bornOn: '2026-11-19' }, meetingDay, 24)).toBe(false)
  })

  it('tell the three ways an action closes apart, and what is overdue', () => {
    expect(actionState(testAction(1, { dueOn: '2026-11-23' }), meetingDay)).toBe('Open, overdue')
    expect(actionState(testAction(1, { dueOn: meetingDay }), meetingDay)).toBe('Open')
    const closed = { closedOn: '2026-11-23', reason: 'Family moved' }
    expect(actionState(testAction(1, { ...closed, state: 'overtaken' }), meetingDay)).toBe(
      'Overtaken (circumstances changed), 23 November 2026: Family moved',
    )
    expect(actionState(testAction(1, { ...closed, state: 'not_done' }), meetingDay)).toBe(
      'Not done by the agency, 23 November 2026: Family moved',
    )
  })

  it('give an action the state it had on the day of the meeting', () => {
    const later = testAction(1, { state: 'done', closedOn: '2026-11-25', reason: 'Sent' })
    expect(asOnDay(later, meetingDay)).toMatchObject({ state: 'open', closedOn: null, reason: '' })
    expect(asOnDay({ ...later, closedOn: meetingDay }, meetingDay)).toMatchObject({ state: 'done', reason: 'Sent' })
  })

  it('name an action’s owner or say that there is none', () => {
    expect(ownerLine(testAction(1, { owner: '', agency: 'police' }))).toBe('Owner: Police. Due 25 November 2026.')
    expect(ownerLine(testAction(1, { owner: '', agency: null, dueOn: null }))).toBe('Owner not recorded. No due date recorded.')
  })

  it('name people once', () => {
    const person = { name: '', role: 'Police', agency: 'police' as const, state: 'absent' as const, deputyFor: '', guest: false }
    expect(personLine(person)).toBe('Police')
    expect(personLine({ ...person, name: 'R. Hughes', deputyFor: 'A. Khan' })).toBe('R. Hughes, Police, deputy for A. Khan')
  })

  it('say whether the last minutes were approved', () => {
    const previous = { id: '', date: '2026-11-17', closed: true, minutesApproved: false }
    expect(previousSentence(previous)).toBe('The minutes of the meeting on Tuesday 17 November 2026 have not been approved.')
    expect(previousSentence({ ...previous, closed: false })).toContain('are not final')
    expect(previousSentence(null)).toContain('no earlier meeting')
  })

  it('give the reason for a version that follows a draft without calling it a correction', () => {
    const edition = { version: 2, draft: false, corrects: false, reason: 'Meeting closed', madeOn: meetingDay, madeBy: 'M. Bell' }
    expect(editionSentence(edition)).toBe('Version 2, made 24 November 2026 by M. Bell. Reason for this version: Meeting closed.')
  })
})
