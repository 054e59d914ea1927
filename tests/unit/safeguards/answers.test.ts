import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/calendar/day.ts'
import type { CaseFile } from '../../../shared/case-file/case-file.ts'
import { allSafeguards, checkSafeguards } from '../../../shared/safeguards/all.ts'
import { type Raised, type SafeguardAnswer, safeguardCodes } from '../../../shared/safeguards/model.ts'
import { caseFile, discussed, father, happened } from '../../support/case-file.ts'
import { at, inputOf, received } from '../../support/safeguards.ts'

const everyFortnight = Array.from({ length: 20 }, (_none, index) => discussed(addDays(received, index * 14)))

function raisedOn(file: CaseFile, today: string, code: Raised['code'], answers: readonly SafeguardAnswer[] = []): Raised | undefined {
  return checkSafeguards(inputOf(file, today), answers).find(one => one.code === code)
}

/** An answer to what fires that day, as the register stores it. */
function answered(raised: Raised | undefined, at = '2026-10-01T09:00:00Z'): SafeguardAnswer {
  if (raised === undefined) throw new Error('Nothing to answer.')
  const { code, level, grounds } = raised
  return {
    id: '01990000-0000-7000-8000-00000000000a',
    code,
    level,
    grounds,
    reason: 'Visit agreed for Friday.',
    answeredBy: 'R. Malik',
    answeredAt: at,
  }
}

test('one safeguard for each code, in the domain’s order, each with its lesson', () => {
  expect(allSafeguards.map(({ code }) => code)).toEqual(safeguardCodes)
  expect(safeguardCodes).toHaveLength(25)
  for (const { lesson } of allSafeguards) expect(lesson).toMatch(/^[A-Z].{20,}\.$/)
})

describe('an answer', () => {
  const file = caseFile({ discussions: everyFortnight, events: [happened('contact', received)] })

  test('covers what it was given for, and the safeguard stays in the list', () => {
    const raised = raisedOn(file, addDays(received, 30), 'drift')
    expect(raised).toMatchObject({ answer: null, worse: false })
    const answer = answered(raised)
    expect(raisedOn(file, addDays(received, 30), 'drift', [answer])).toMatchObject({ answer, worse: false })
    expect(raisedOn(file, addDays(received, 55), 'drift', [answer])).toMatchObject({ answer, worse: false })
  })

  test('does not cover a higher level or the next step: it fires again, worse', () => {
    const answer = answered(raisedOn(file, addDays(received, 30), 'drift'))
    expect(raisedOn(file, addDays(received, 56), 'drift', [answer])).toMatchObject({ level: 'red', answer: null, worse: true })
    const again = answered(raisedOn(file, addDays(received, 56), 'drift'))
    expect(raisedOn(file, addDays(received, 83), 'drift', [answer, again])).toMatchObject({ answer: again, worse: false })
    expect(raisedOn(file, addDays(received, 84), 'drift', [answer, again])).toMatchObject({ level: 'red', answer: null, worse: true })
  })

  test('does not cover the next lapse after a contact', () => {
    const answer = answered(raisedOn(file, addDays(received, 30), 'drift'))
    const seen = caseFile({ ...file, events: [...file.events, happened('contact', addDays(received, 31))] })
    expect(raisedOn(seen, addDays(received, 31), 'drift', [answer])).toBeUndefined()
    expect(raisedOn(seen, addDays(received, 59), 'drift', [answer])).toMatchObject({ level: 'amber', answer: null, worse: true })
  })

  test('still covers when a part of it was cleared, and not when a part comes', () => {
    const unknown = caseFile({ fathers: [father({ spokenToOn: null, checks: [] })] })
    const answer = answered(raisedOn(unknown, addDays(received, 28), 'father-unknown'))
    const spoken = caseFile({ fathers: [father({ checks: [] })] })
    expect(raisedOn(spoken, addDays(received, 29), 'father-unknown', [answer])).toMatchObject({ answer })
    const partner = caseFile({ fathers: [father({ checks: [] }), father({ identified: 'not_yet' })] })
    expect(raisedOn(partner, addDays(received, 29), 'father-unknown', [answer])).toMatchObject({ answer: null, worse: true })
  })

  test('of another safeguard covers nothing; of several the latest that covers is shown', () => {
    const raised = raisedOn(file, addDays(received, 30), 'drift')
    const other = { ...answered(raised), code: 'transfer' } as const
    expect(raisedOn(file, addDays(received, 30), 'drift', [other])).toMatchObject({ answer: null, worse: false })
    const [early, late] = [answered(raised, '2026-09-24T09:00:00Z'), answered(raised, '2026-09-25T09:00:00Z')]
    expect(raisedOn(file, addDays(received, 31), 'drift', [late, early])?.answer).toBe(late)
  })

  test('to nothing started does not cover a referral that was turned down and taken on anew', () => {
    const accepted = happened('allocated', at(14))
    const answer = answered(raisedOn(caseFile({ events: [accepted] }), at(21), 'no-assessment'))
    expect(raisedOn(caseFile({ events: [accepted] }), at(22), 'no-assessment', [answer])).toMatchObject({ answer })
    const down = discussed(at(22), { outcome: 'no_further_action' })
    const anew = caseFile({ events: [accepted, happened('strategy_discussion', at(23))], discussions: [down] })
    expect(raisedOn(anew, at(24), 'no-assessment', [answer])).toMatchObject({ level: 'red', answer: null, worse: true })
  })

  test('to nobody deciding does not cover nothing started', () => {
    const answer = answered(raisedOn(caseFile(), at(17), 'no-assessment'))
    const accepted = caseFile({ events: [happened('allocated', at(17, 1))] })
    expect(raisedOn(accepted, at(18), 'no-assessment', [answer])).toMatchObject({ answer: null, worse: true })
  })
})
