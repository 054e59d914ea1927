import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/calendar/day.ts'
import { checkSafeguards } from '../../../shared/safeguards/all.ts'
import { birthPlanNotShared } from '../../../shared/safeguards/birth-plan-not-shared.ts'
import { closedTooSoon } from '../../../shared/safeguards/closed-too-soon.ts'
import { closingCheck } from '../../../shared/safeguards/closing.ts'
import { dischargedUnplanned } from '../../../shared/safeguards/discharged-unplanned.ts'
import { prematurity } from '../../../shared/safeguards/prematurity.ts'
import { proceedingsRushed } from '../../../shared/safeguards/proceedings-rushed.ts'
import { defaultThresholds } from '../../../shared/safeguards/thresholds.ts'
import { caseFile, discussed, happened } from '../../support/case-file.ts'
import { at, checkOn, expectFirst, inputOf, milestone, received } from '../../support/safeguards.ts'

const accepted = happened('allocated', received)

describe('prematurity', () => {
  test('twins, previous preterm birth or substance misuse: to know, until the birth', () => {
    const twins = caseFile({ numberExpected: 2, factors: [{ code: '2B', notedOn: at(14) }], bornTonightWritten: true })
    expect(checkOn(prematurity, twins, received)).toMatchObject({
      level: 'info',
      sentence: 'The birth may come early: twins. Targets stand earlier.',
    })
    expect(checkOn(prematurity, twins, at(14))).toMatchObject({
      sentence: 'The birth may come early: twins and drug misuse. Targets stand earlier.',
      clearedBy: 'Cleared by the birth.',
      grounds: ['babies:2', '2B'],
    })
    expect(checkOn(prematurity, { ...twins, bornOn: at(33) }, at(33))).toBeNull()
  })

  test('no if born tonight line after 24+0: amber for everybody, red where it may come early or from 34+0', () => {
    expectFirst(prematurity, caseFile(), at(24, 1), {
      level: 'amber',
      sentence: '24+1, standard 24+0: no if born tonight line has been written.',
      clearedBy: 'Cleared by writing the if born tonight line.',
      since: at(24, 1),
      grounds: ['born_tonight'],
    })
    expect(checkOn(prematurity, caseFile(), at(34))?.level).toBe('red')
    expect(checkOn(prematurity, caseFile({ bornTonightWritten: true }), at(34))).toBeNull()
    const moved = milestone('born_tonight', at(20), { standard: '20+0, 4 weeks earlier' })
    expect(checkOn(prematurity, caseFile({ numberExpected: 2 }), at(20, 1), [moved])).toMatchObject({
      level: 'red',
      sentence:
        'The birth may come early: twins. Targets stand earlier. 20+1, standard 20+0, 4 weeks earlier: no if born tonight line has been written.',
    })
  })
})

describe('birth plan not shared', () => {
  const agreed = happened('birth_plan_agreed', at(30))
  const sent = (who: 'maternity' | 'out_of_hours' | 'health_visitor' | 'gp', on: string, acknowledgedOn: string | null) =>
    happened('birth_plan_shared', on, { detail: { sharedWith: [who], acknowledgedOn } })

  test('none by 32+0: amber, red after 34+0', () => {
    const file = caseFile({ events: [accepted] })
    expectFirst(birthPlanNotShared, file, at(32, 1), {
      level: 'amber',
      sentence:
        '32+1, standard 32+0: no birth plan has been agreed, so none is with maternity, the out-of-hours team, the health visitor and the GP.',
      grounds: ['no_plan'],
    })
    expect(checkOn(birthPlanNotShared, file, at(34))?.level).toBe('amber')
    expect(checkOn(birthPlanNotShared, file, at(34, 1))?.level).toBe('red')
    expect(checkOn(birthPlanNotShared, caseFile(), at(34, 1))).toBeNull()
  })

  test('sent is not acknowledged; all four clear it; a new plan has to be acknowledged anew', () => {
    const three = (['maternity', 'out_of_hours', 'gp'] as const).map(who => sent(who, at(30), at(31)))
    const file = caseFile({ events: [accepted, agreed, ...three, sent('health_visitor', at(30), null)] })
    expectFirst(birthPlanNotShared, file, at(32, 1), {
      sentence: '32+1, standard 32+0: the birth plan of 28 December 2026 is not acknowledged by the health visitor.',
      clearedBy: 'Cleared by an acknowledgement of the health visitor.',
      grounds: [`health_visitor:${at(30)}`],
    })
    const all = [...file.events, sent('health_visitor', at(32), at(33))]
    expect(checkOn(birthPlanNotShared, caseFile({ events: all }), at(33))).toBeNull()
    const anew = caseFile({ events: [...all, happened('birth_plan_agreed', at(35))] })
    expectFirst(birthPlanNotShared, anew, at(35, 1), { level: 'red' })
  })

  test('no agreement on record, and sent to one after the other: each acknowledgement stands', () => {
    const events = (['maternity', 'out_of_hours', 'health_visitor', 'gp'] as const).map((who, day) => sent(who, at(30, day), at(31)))
    expect(checkOn(birthPlanNotShared, caseFile({ events: [accepted, ...events] }), at(34, 1))).toBeNull()
    expect(checkOn(birthPlanNotShared, caseFile({ events: [accepted, ...events.slice(1)] }), at(34, 1))?.clearedBy).toBe(
      'Cleared by an acknowledgement of maternity.',
    )
  })

  test('born before that: red at once, until the discharge', () => {
    const file = caseFile({ events: [accepted], bornOn: at(29), dischargedOn: at(31) })
    expectFirst(birthPlanNotShared, file, at(29), { level: 'red', grounds: ['no_plan', 'born'] })
    expect(checkOn(birthPlanNotShared, file, at(31))).toBeNull()
  })
})

describe('proceedings rushed', () => {
  const planned = happened('legal_planning', at(22), { detail: { answer: 'removal_planned' } })

  test('legal planning decided on and not held by 24+0', () => {
    const file = caseFile({ discussions: [discussed(at(20), { outcome: 'legal_planning' })] })
    expectFirst(proceedingsRushed, file, at(24, 1), {
      level: 'amber',
      sentence: '24+1, standard 24+0: legal planning was decided on, and no legal planning meeting has been held.',
      clearedBy: 'Cleared by a legal planning meeting.',
    })
    expect(checkOn(proceedingsRushed, { ...file, bornOn: at(35) }, at(35))?.level).toBe('red')
    expect(checkOn(proceedingsRushed, caseFile({ ...file, events: [planned] }), at(25))).toBeNull()
  })

  test('the milestone at 22+0 does not make it rushed before 24+0; a compressed day holds; a lesser step ends it', () => {
    const discussions = [discussed(at(20), { outcome: 'legal_planning' })]
    const file = caseFile({ discussions })
    expectFirst(proceedingsRushed, file, at(24, 1), { level: 'amber' }, [milestone('legal_planning', at(22), { standard: '22+0' })])
    const late = milestone('legal_planning', at(27), { compressed: true, standard: '21 days from receipt' })
    expectFirst(proceedingsRushed, file, at(27, 1), { sentence: expect.stringMatching(/^27\+1, standard 21 days from receipt:/) }, [late])
    const down = caseFile({ discussions: [...discussions, discussed(at(21), { outcome: 'step_down' })] })
    expect(checkOn(proceedingsRushed, down, at(30))).toBeNull()
  })

  test('no papers at 39+0', () => {
    expectFirst(proceedingsRushed, caseFile({ events: [planned] }), at(39), {
      level: 'red',
      sentence: '39+0, standard 39+0: removal is planned, and no papers are with the parents’ solicitor.',
    })
    expect(checkOn(proceedingsRushed, caseFile({ events: [planned, happened('papers_to_solicitor', at(38))] }), at(39))).toBeNull()
  })

  test('no application after the birth: amber from the day after, red on day 5', () => {
    const file = caseFile({ events: [planned], bornOn: at(38) })
    expectFirst(proceedingsRushed, file, at(38, 1), {
      level: 'amber',
      sentence: '1 day after the birth, standard day of the birth: removal is planned, and no application to court is recorded.',
    })
    expect(checkOn(proceedingsRushed, file, at(38, 4))?.level).toBe('amber')
    expect(checkOn(proceedingsRushed, file, at(38, 5))).toMatchObject({ level: 'red', grounds: ['application', 'application:5'] })
    expect(
      checkOn(proceedingsRushed, caseFile({ ...file, events: [planned, happened('court_application', at(38, 2))] }), at(38, 5)),
    ).toBeNull()
  })

  test('an application in the pregnancy was for a sibling', () => {
    const file = caseFile({ events: [planned, happened('court_application', at(30))], bornOn: at(38) })
    expect(checkOn(proceedingsRushed, file, at(38, 5))?.level).toBe('red')
  })

  test('only where removal is planned', () => {
    const stay = happened('legal_planning', at(30), { detail: { answer: 'proceedings' } })
    expect(checkOn(proceedingsRushed, caseFile({ events: [planned, stay], bornOn: at(38) }), at(39))).toBeNull()
  })
})

describe('discharged unplanned', () => {
  const file = caseFile({ bornOn: at(38), dischargedOn: at(38, 3) })

  test('from the discharge; red where the referral was accepted', () => {
    expectFirst(dischargedUnplanned, file, at(38, 3), {
      level: 'amber',
      sentence: 'Born on 22 February 2027 and discharged on 25 February 2027: no pre-discharge meeting is recorded.',
      clearedBy: 'Cleared by recording the pre-discharge meeting if it was held, or the first review after the birth.',
      since: at(38, 3),
      grounds: [`discharged:${at(38, 3)}`],
    })
    expect(checkOn(dischargedUnplanned, caseFile({ ...file, events: [accepted] }), at(38, 3))?.level).toBe('red')
  })

  test('a meeting before clears it, one after does not; the first review does', () => {
    const meeting = (on: string) => caseFile({ ...file, events: [happened('pre_discharge_meeting', on)] })
    expect(checkOn(dischargedUnplanned, meeting(at(38, 3)), at(39))).toBeNull()
    expect(checkOn(dischargedUnplanned, meeting(at(38, 4)), at(39))).not.toBeNull()
    expect(checkOn(dischargedUnplanned, caseFile({ ...file, events: [happened('first_review', at(40))] }), at(40))).toBeNull()
    const conference = happened('review_conference', at(40), { detail: { answer: 'continues' } })
    expect(checkOn(dischargedUnplanned, caseFile({ ...file, events: [conference] }), at(40))).toBeNull()
  })

  test('a closed referral too, for twelve weeks; a withdrawn one never', () => {
    const closed = { ...file, status: 'closed', closedOn: at(39) } as const
    expect(checkOn(dischargedUnplanned, closed, addDays(at(38), 83))).not.toBeNull()
    expect(checkOn(dischargedUnplanned, closed, addDays(at(38), 84))).toBeNull()
    expect(checkOn(dischargedUnplanned, { ...file, status: 'withdrawn' }, at(39))).toBeNull()
  })
})

describe('closing', () => {
  const born = at(38)
  const seen = happened('contact', addDays(born, 7), { detail: { seen: ['mother', 'baby', 'home'] } })

  test('within twelve weeks of the birth, and parent or home not seen since', () => {
    const file = caseFile({ bornOn: born, events: [accepted] })
    expect(closingCheck(file, addDays(born, 20), defaultThresholds).map(({ sentence }) => sentence)).toEqual([
      'Born on 22 February 2027, 20 days before closing, standard 12 weeks.',
      'No contact or assessment since the birth on 22 February 2027 has seen a parent or the home.',
    ])
    expect(closingCheck(caseFile({ ...file, events: [accepted, seen] }), addDays(born, 83), defaultThresholds)).toHaveLength(1)
    expect(closingCheck(caseFile({ ...file, events: [accepted, seen] }), addDays(born, 84), defaultThresholds)).toEqual([])
    const before = happened('contact', addDays(born, -1), { detail: { seen: ['mother', 'home'] } })
    expect(closingCheck(caseFile({ ...file, events: [accepted, before] }), addDays(born, 84), defaultThresholds)).toHaveLength(1)
  })

  test('before the birth: accepted or undecided speaks against it, declined or ended does not', () => {
    const [found] = closingCheck(caseFile({ events: [accepted] }), at(30), defaultThresholds)
    expect(found?.sentence).toBe('30+0: the referral was accepted on 24 August 2026, and no birth is recorded.')
    expect(closingCheck(caseFile(), at(30), defaultThresholds)[0]?.sentence).toBe('30+0: no decision on the referral is recorded.')
    const declined = happened('referral_decision', at(13), { detail: { answer: 'no_further_action' } })
    expect(closingCheck(caseFile({ events: [declined] }), at(30), defaultThresholds)).toEqual([])
    const ended = caseFile({ events: [accepted, happened('pregnancy_ended', at(14), { detail: { answer: 'miscarriage' } })] })
    expect(closingCheck(ended, at(15), defaultThresholds, checkSafeguards(inputOf(ended, at(15)), []))).toEqual([])
  })

  test('the meeting closes what social care has taken on: that stays taken on, and speaks against it', () => {
    const file = caseFile({ events: [accepted], discussions: [discussed(at(30), { outcome: 'close' })] })
    expectFirst(closedTooSoon, file, at(30), {
      sentence:
        'The meeting of 28 December 2026 decided to close. 30+0: the referral was accepted on 24 August 2026, and no birth is recorded.',
    })
    const codes = checkSafeguards(inputOf(file, at(31)), []).map(({ code }) => code)
    for (const code of ['no-assessment', 'drift', 'history-not-searched']) expect(codes).toContain(code)
    // Never taken on: to close it turns it down.
    const never = caseFile({ discussions: file.discussions })
    expect(checkOn(closedTooSoon, never, at(30))).toBeNull()
    expect(closingCheck(never, at(31), defaultThresholds)).toEqual([])
  })

  test('a parenting assessment that has seen mother and home has seen them', () => {
    const done = happened('parenting_assessment_completed', addDays(born, 40), { detail: { covers: ['mother_seen', 'home_seen'] } })
    expect(closingCheck(caseFile({ bornOn: born, events: [accepted, done] }), addDays(born, 84), defaultThresholds)).toEqual([])
    const mother = happened('parenting_assessment_completed', addDays(born, 40), { detail: { covers: ['mother_seen'] } })
    const [found] = closingCheck(caseFile({ bornOn: born, events: [accepted, mother] }), addDays(born, 84), defaultThresholds)
    expect(found?.sentence).toBe('No contact or assessment since the birth on 22 February 2027 has seen the home.')
  })

  test('closed before the birth, although social care had taken it on: raised until twelve weeks after the EDD', () => {
    const closed = caseFile({ status: 'closed', closedOn: at(30), events: [accepted] })
    expect(checkOn(closedTooSoon, closed, at(39))?.sentence).toBe(
      'Closed on 28 December 2026. 30+0: the referral was accepted on 24 August 2026, and no birth is recorded.',
    )
    expect(checkOn(closedTooSoon, closed, at(51, 6))).not.toBeNull()
    expect(checkOn(closedTooSoon, closed, at(52))).toBeNull()
  })

  test('another authority has it, with all five points: nothing speaks against closing', () => {
    const checklist = ['receiving_authority', 'hospitals', 'health_visitor_gp', 'plan_sent', 'police_cpis'] as const
    const handed = happened('transfer_out', at(30), { detail: { checklist: [...checklist] } })
    expect(closingCheck(caseFile({ events: [accepted, handed] }), at(31), defaultThresholds)).toEqual([])
  })

  test('safeguards that nobody has answered are among it', () => {
    const file = caseFile({ events: [accepted, seen], bornOn: born })
    const today = addDays(born, 90)
    const raised = checkSafeguards(inputOf(file, today), [])
    expect(closingCheck(file, today, defaultThresholds, raised).map(({ sentence }) => sentence)).toEqual(
      raised.map(({ sentence }) => sentence),
    )
    expect(raised.map(({ code }) => code)).toContain('no-assessment')
  })

  test('the meeting decided to close: raised while it is open, and after closing until twelve weeks are over', () => {
    const on = addDays(born, 20)
    const file = caseFile({ bornOn: born, events: [accepted, seen], discussions: [discussed(on, { outcome: 'close' })] })
    expectFirst(closedTooSoon, file, on, {
      level: 'red',
      sentence: 'The meeting of 14 March 2027 decided to close. Born on 22 February 2027, 20 days before closing, standard 12 weeks.',
      clearedBy: 'Cleared by keeping it open until 17 May 2027.',
      grounds: [`weeks:12:${on}`],
    })
    const closed = caseFile({ ...file, status: 'closed', closedOn: on })
    expect(checkOn(closedTooSoon, closed, addDays(born, 83))?.sentence).toMatch(/^Closed on 14 March 2027\. Born on/)
    expect(checkOn(closedTooSoon, closed, addDays(born, 84))).toBeNull()
    expect(checkOn(closedTooSoon, caseFile({ ...file, discussions: [] }), on)).toBeNull()
  })
})
