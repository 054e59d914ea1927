import { describe, expect, test } from 'vitest'
import { disagreementOpen } from '../../../shared/safeguards/disagreement-open.ts'
import { transfer } from '../../../shared/safeguards/transfer.ts'
import { caseFile, discussed, happened } from '../../support/case-file.ts'
import { at, checkOn, expectFirst } from '../../support/safeguards.ts'

describe('professional disagreement', () => {
  const one = { id: 'd-1', raisedOn: '2026-09-07', urgent: false, stage: 'workers', stageSince: '2026-09-07', resolvedOn: null } as const

  test('ten working days at each stage', () => {
    // Monday 7 September: ten working days end on Monday 21 September, twenty on 5 October.
    expectFirst(disagreementOpen, caseFile({ disagreements: [one] }), '2026-09-22', {
      level: 'amber',
      sentence: 'A professional disagreement (between workers) is unresolved since 7 September 2026, standard 10 working days.',
      clearedBy: 'Cleared by resolving it, or taking it to the next stage.',
      grounds: ['disagreement:d-1:workers'],
    })
    expect(checkOn(disagreementOpen, caseFile({ disagreements: [one] }), '2026-10-06')?.level).toBe('red')
    const next = { ...one, stage: 'managers', stageSince: '2026-09-22' } as const
    expect(checkOn(disagreementOpen, caseFile({ disagreements: [next] }), '2026-09-23')).toBeNull()
    expect(checkOn(disagreementOpen, caseFile({ disagreements: [next] }), '2026-10-07')?.sentence).toBe(
      'A professional disagreement (managers and named professionals) is unresolved since 22 September 2026, raised on 7 September 2026, standard 10 working days a stage.',
    )
    const last = { ...next, stage: 'partnership' } as const
    expect(checkOn(disagreementOpen, caseFile({ disagreements: [last] }), '2026-10-07')?.clearedBy).toBe('Cleared by resolving it.')
    expect(checkOn(disagreementOpen, caseFile({ disagreements: [{ ...one, resolvedOn: '2026-09-21' }] }), '2026-09-22')).toBeNull()
  })

  test('urgent: 24 hours, red', () => {
    expectFirst(disagreementOpen, caseFile({ disagreements: [{ ...one, urgent: true }] }), '2026-09-08', {
      level: 'red',
      sentence: 'An urgent professional disagreement (between workers) is unresolved since 7 September 2026, standard 24 hours.',
    })
  })
})

describe('transfer', () => {
  const points = ['receiving_authority', 'hospitals', 'health_visitor_gp', 'plan_sent', 'police_cpis'] as const

  test('a change of address calls for the five points', () => {
    const moved = happened('address_change', at(20))
    expectFirst(transfer, caseFile({ events: [moved] }), at(20), {
      level: 'amber',
      sentence: 'Address changed on 19 October 2026, and none of the 5 points of the alert checklist is done.',
      clearedBy: 'Cleared by an alert or transfer with all five points.',
      grounds: [`address:${at(20)}`],
    })
    const three = happened('alert_issued', at(21), { detail: { checklist: points.slice(0, 3) } })
    expect(checkOn(transfer, caseFile({ events: [moved, three] }), at(21))?.sentence).toBe(
      'Address changed on 19 October 2026, and not done of the alert checklist: plan sent and police and CP-IS.',
    )
    const rest = happened('alert_issued', at(22), { detail: { checklist: points.slice(3) } })
    expect(checkOn(transfer, caseFile({ events: [moved, three, rest] }), at(22))).toBeNull()
    expect(checkOn(transfer, caseFile({ events: [moved, three, rest, happened('address_change', at(30))] }), at(30))).not.toBeNull()
  })

  test('so does a change of the mother’s address on her record; one typed soon after the event is the same move', () => {
    expectFirst(transfer, caseFile({ motherMovedOn: [at(20)] }), at(20), {
      sentence: 'Address changed on 19 October 2026, and none of the 5 points of the alert checklist is done.',
      clearedBy:
        'Cleared by an alert or transfer with all five points, or withdrawing the former address where only its spelling was put right.',
    })
    const done = [happened('address_change', at(20)), happened('alert_issued', at(21), { detail: { checklist: [...points] } })]
    expect(checkOn(transfer, caseFile({ motherMovedOn: [at(22)], events: done }), at(22))).toBeNull()
    expect(checkOn(transfer, caseFile({ motherMovedOn: [at(22, 1)], events: done }), at(22, 1))).not.toBeNull()
  })

  test('a move before the receipt brought the family here', () => {
    expect(checkOn(transfer, caseFile({ motherMovedOn: [at(11)], events: [happened('address_change', at(11))] }), at(13))).toBeNull()
  })

  test('two appointments missed in a row, ended by a contact; four are red', () => {
    const missed = [at(20), at(21), at(22), at(23)].map(on => happened('missed_appointment', on))
    expectFirst(transfer, caseFile({ events: missed }), at(21), {
      level: 'amber',
      sentence: '2 appointments missed in a row since 19 October 2026, and none of the 5 points of the alert checklist is done.',
      grounds: [`missed:${at(20)}:2`],
    })
    expect(checkOn(transfer, caseFile({ events: missed }), at(23))).toMatchObject({
      level: 'red',
      grounds: [`missed:${at(20)}:2`, `missed:${at(20)}:4`],
    })
    expect(checkOn(transfer, caseFile({ events: [...missed, happened('contact', at(22, 1))] }), at(23))).toBeNull()
    const both = caseFile({ events: [...missed.slice(0, 2), happened('address_change', at(21))] })
    expect(checkOn(transfer, both, at(21))?.level).toBe('red')
  })

  test('decided at the meeting, or transferred without the points', () => {
    expect(checkOn(transfer, caseFile({ discussions: [discussed(at(20), { outcome: 'alert' })] }), at(20))?.sentence).toMatch(
      /^An alert was decided on 19 October/,
    )
    const out = (checklist: readonly (typeof points)[number][]) =>
      caseFile({ events: [happened('transfer_out', at(20), { detail: { checklist: [...checklist] } })] })
    expect(checkOn(transfer, out(points.slice(1)), at(20))).toMatchObject({
      level: 'red',
      sentence: 'Transferred on 19 October 2026, and not done of the alert checklist: receiving authority.',
    })
    expect(checkOn(transfer, out(points), at(20))).toBeNull()
  })
})
