import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildAgenda, type Candidate } from '../../../shared/meetings/agenda.ts'
import { sections } from '../../../shared/meetings/model.ts'
import type { ReferralLine } from '../../../shared/referrals/model.ts'

const figures = { meetingIntervalDays: 7, bornTonightWeeks: 24 }
const meeting = { date: '2026-11-24', kind: 'psychosocial', previousOn: '2026-11-17' } as const

function candidate(about: Partial<ReferralLine> & { id: string }, rest: Partial<Candidate> = {}): Candidate {
  return {
    line: {
      version: 1,
      reference: about.id,
      status: 'open',
      motherSurname: 'Okafor',
      motherForenames: 'Chidinma',
      motherDateOfBirth: '2005-05-03',
      nhsNumber: null,
      numberExpected: 1,
      rag: 'amber',
      siteId: '0197c1a0-0000-7000-8000-000000000001',
      edd: '2027-05-01',
      eddMethod: '03',
      receivedOn: '2026-11-12',
      bookedOn: null,
      bornOn: null,
      bornTonightWritten: false,
      lastDiscussedOn: '2026-11-17',
      nextDiscussionOn: null,
      endedOn: null,
      discussedOn: ['2026-11-17'],
      openActions: 0,
      ...about,
    },
    dischargedOn: null,
    notReachedOn: null,
    preparedFor: null,
    lastOutcome: null,
    overdue: [],
    ...rest,
  }
}

const only = (one: Candidate) => buildAgenda([one], meeting, figures)[0]

describe('the agenda', () => {
  it('leaves out what is neither new, due, missed, unfinished nor late', () => expect(only(candidate({ id: 'a' }))).toBeUndefined())

  it('brings a new referral with its gestation when received', () => {
    const placed = only(candidate({ id: 'a', lastDiscussedOn: null, discussedOn: [], edd: '2027-01-22' }))
    expect(placed).toMatchObject({ section: 'new' })
    expect(placed?.reason).toContain('received 12 November 2026 at 29+6')
  })

  it.each([
    ['was not reached', candidate({ id: 'a' }, { notReachedOn: '2026-11-17' }), 'Not reached on 17 November 2026.'],
    ['is due for review', candidate({ id: 'a', nextDiscussionOn: '2026-11-24' }), 'Review due 24 November 2026.'],
    ['has an open action', candidate({ id: 'a', openActions: 2 }), '2 open actions.'],
    ['drifted', candidate({ id: 'a', lastDiscussedOn: '2026-10-27' }), 'Not discussed for 28 days.'],
  ])('carries over what %s', (_why, one, reason) => expect(only(one)).toMatchObject({ section: 'reviews', reason }))

  it('does not bring a review that is due the day after', () =>
    expect(only(candidate({ id: 'a', nextDiscussionOn: '2026-11-25' }))).toBeUndefined())

  it('brings the missing if-born-tonight line from 24+0, not a day earlier', () => {
    expect(only(candidate({ id: 'a', edd: '2027-03-16' }))).toMatchObject({ section: 'milestones' })
    expect(only(candidate({ id: 'a', edd: '2027-03-17' }))).toBeUndefined()
    expect(only(candidate({ id: 'a', edd: '2027-03-16', bornTonightWritten: true }))).toBeUndefined()
  })

  it('brings overdue milestones once after they fell due, and leaves the next day to the discussion', () => {
    const overdue = [
      { code: 'assessment_started', dueOn: '2026-11-20' },
      { code: 'icpc', dueOn: '2026-11-02' },
    ] as const
    expect(only(candidate({ id: 'a' }, { overdue }))).toMatchObject({
      section: 'milestones',
      reason: 'Overdue: assessment started (due 20 November 2026), ICPC (due 2 November 2026).',
    })
    expect(only(candidate({ id: 'a' }, { overdue: overdue.slice(1) }))).toBeUndefined()
    expect(only(candidate({ id: 'a' }, { overdue: [{ code: 'booking', dueOn: '2026-11-20' }] }))).toBeUndefined()
  })

  it('tells once that a pregnancy ended, and asks nothing more', () => {
    const ended = { lastDiscussedOn: '2026-10-01', nextDiscussionOn: '2026-11-01', openActions: 3 }
    expect(only(candidate({ id: 'a', ...ended, endedOn: '2026-11-20' }))).toMatchObject({
      section: 'births',
      reason: 'The pregnancy ended on 20 November 2026.',
    })
    expect(only(candidate({ id: 'a', ...ended, endedOn: '2026-11-10' }))).toBeUndefined()
  })

  it('asks for the birth when the EDD is more than 14 days past', () => {
    expect(only(candidate({ id: 'a', edd: '2026-11-09', bornTonightWritten: true }))).toMatchObject({
      section: 'milestones',
      reason: 'EDD was 15 days ago and no birth is recorded.',
    })
    expect(only(candidate({ id: 'a', edd: '2026-11-10', bornTonightWritten: true }))).toBeUndefined()
  })

  it('puts a birth first and says every reason', () => {
    expect(only(candidate({ id: 'a', bornOn: '2026-11-20', openActions: 1 }))).toEqual({
      referralId: 'a',
      section: 'births',
      reason: 'Born on 20 November 2026. 1 open action.',
    })
  })

  it('takes only babies who are in-patients to the children’s ward meeting', () => {
    const ward = { ...meeting, kind: 'childrens_ward' } as const
    const born = candidate({ id: 'born', bornOn: '2026-11-20' })
    expect(
      buildAgenda(
        [
          born,
          candidate({ id: 'unborn', openActions: 1 }),
          candidate({ id: 'home', bornOn: '2026-11-20' }, { dischargedOn: '2026-11-22' }),
        ],
        ward,
        figures,
      ).map(p => p.referralId),
    ).toEqual(['born'])
  })

  it('orders new referrals by RAG, then EDD, unknown EDD first', () => {
    const fresh = (id: string, about: Partial<ReferralLine>) => candidate({ id, lastDiscussedOn: null, discussedOn: [], ...about })
    const placed = buildAgenda(
      [
        fresh('green', { rag: 'green' }),
        fresh('late', { rag: 'red', edd: '2027-06-01' }),
        fresh('soon', { rag: 'red', edd: '2027-01-01' }),
        fresh('unknown', { rag: 'red', edd: null }),
      ],
      meeting,
      figures,
    )
    expect(placed.map(p => p.referralId)).toEqual(['unknown', 'soon', 'late', 'green'])
  })

  it('lists each referral once, sections in the domain’s order, whatever comes in', () => {
    const some = fc.record({
      lastDiscussedOn: fc.constantFrom(null, '2026-10-01', '2026-11-17'),
      nextDiscussionOn: fc.constantFrom(null, '2026-11-20', '2026-12-20'),
      openActions: fc.integer({ min: 0, max: 3 }),
      edd: fc.constantFrom(null, '2026-12-01', '2027-05-01'),
      bornOn: fc.constantFrom(null, '2026-11-20'),
      rag: fc.constantFrom('red', 'amber', 'green', 'not_rated'),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 30 }), many => {
        const placed = buildAgenda(
          many.map((about, n) => candidate({ id: `r${n}`, ...about })),
          meeting,
          figures,
        )
        expect(new Set(placed.map(p => p.referralId)).size).toBe(placed.length)
        const order = placed.map(p => sections.indexOf(p.section))
        expect(order).toEqual([...order].sort((a, b) => a - b))
        // Nobody who was never discussed is left out.
        for (const [n, about] of many.entries())
          if (about.lastDiscussedOn === null) expect(placed.some(p => p.referralId === `r${n}`)).toBe(true)
      }),
    )
  })
})
