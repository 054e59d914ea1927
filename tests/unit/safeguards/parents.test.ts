import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/calendar/day.ts'
import { careExperiencedUnsupported } from '../../../shared/safeguards/care-experienced-unsupported.ts'
import { domesticAbuseUnexplored } from '../../../shared/safeguards/domestic-abuse-unexplored.ts'
import { fatherUnknown } from '../../../shared/safeguards/father-unknown.ts'
import { mentalHealthUnanswered } from '../../../shared/safeguards/mental-health-unanswered.ts'
import { youngParentUnsupported } from '../../../shared/safeguards/young-parent-unsupported.ts'
import { caseFile, discussed, father, happened, parent, sibling } from '../../support/case-file.ts'
import { at, checkOn, expectFirst, received } from '../../support/safeguards.ts'

const fourWeeks = addDays(received, 28)

describe('father unknown', () => {
  test('not identified four weeks after receipt, also when nobody is recorded', () => {
    const found = {
      level: 'amber',
      sentence: '28 days after receipt: the father is not yet identified.',
      clearedBy: 'Cleared by identifying and speaking to him, and the answers to the checks.',
      since: fourWeeks,
      grounds: ['father:not_identified'],
    } as const
    expectFirst(fatherUnknown, caseFile({ fathers: [] }), fourWeeks, found)
    expectFirst(fatherUnknown, caseFile({ fathers: [father({ identified: 'not_yet' })] }), fourWeeks, found)
  })

  test('declined to name is said as such', () => {
    expect(checkOn(fatherUnknown, caseFile({ fathers: [father({ identified: 'declined' })] }), fourWeeks)?.sentence).toBe(
      '28 days after receipt: the mother has declined to name the father.',
    )
  })

  test('not spoken to, and checks unanswered or never asked', () => {
    const checks = [
      { body: 'police', askedOn: received, answeredOn: null },
      { body: 'childrens_services', askedOn: received, answeredOn: addDays(received, 5) },
    ] as const
    const file = caseFile({ fathers: [father({ spokenToOn: null, checks })] })
    expect(checkOn(fatherUnknown, file, addDays(received, 30))).toMatchObject({
      sentence:
        '30 days after receipt: the father has not been spoken to directly; no answer to the checks on the father: police and probation.',
      grounds: ['father:not_spoken_to', 'father:check:police', 'father:check:probation'],
    })
  })

  test('another partner counts too', () => {
    const file = caseFile({ fathers: [father(), father({ spokenToOn: null })] })
    expect(checkOn(fatherUnknown, file, fourWeeks)).toMatchObject({
      sentence: '28 days after receipt: the partner has not been spoken to directly.',
      grounds: ['partner2:not_spoken_to'],
    })
  })

  test('red from 36+0, after the birth, and where a child of his was removed or injured', () => {
    const file = caseFile({ fathers: [] })
    expect(checkOn(fatherUnknown, file, at(35, 6))?.level).toBe('amber')
    expect(checkOn(fatherUnknown, file, at(36))).toMatchObject({ level: 'red', grounds: ['father:not_identified', 'near'] })
    expect(checkOn(fatherUnknown, { ...file, bornOn: at(30) }, at(30))?.level).toBe('red')
    const harmed = caseFile({ fathers: [father({ spokenToOn: null })], siblings: [sibling({ parentage: 'father', past: ['removed'] })] })
    expectFirst(fatherUnknown, harmed, fourWeeks, {
      level: 'red',
      sentence: '28 days after receipt: the father has not been spoken to directly. A child of his was removed or injured.',
    })
    const hers = caseFile({ ...harmed, siblings: [sibling({ parentage: 'mother', past: ['removed'] })] })
    expect(checkOn(fatherUnknown, hers, fourWeeks)?.level).toBe('amber')
  })

  test('everything known: silent', () => {
    expect(checkOn(fatherUnknown, caseFile(), at(39))).toBeNull()
  })
})

describe('care-experienced parent: what services owe', () => {
  const mother = parent({ careExperience: 'care_leaver', dateOfBirth: '2006-02-01' })
  const answered = (answer: string, about: 'mother' | 'father' | null = 'mother') =>
    happened('support', addDays(received, 10), { detail: { about, answer } })

  test('nothing on record four weeks after receipt: amber, never red', () => {
    expectFirst(careExperiencedUnsupported, caseFile({ mother }), fourWeeks, {
      level: 'amber',
      sentence:
        '28 days after receipt: the mother is entitled to support as a care-experienced parent, and no answer is recorded about a personal adviser, support offered and the own care file.',
      clearedBy: 'Cleared by recording the answers about support.',
      since: fourWeeks,
      grounds: ['mother:personal_adviser', 'mother:support', 'mother:own_file', 'mother:nothing'],
    })
    expect(checkOn(careExperiencedUnsupported, caseFile({ mother, bornOn: at(38) }), at(41))?.level).toBe('amber')
  })

  test('something missing: to know', () => {
    const file = caseFile({ mother: { ...mother, personalAdviserNamed: true }, events: [answered('offered')] })
    expect(checkOn(careExperiencedUnsupported, file, fourWeeks)).toMatchObject({ level: 'info', grounds: ['mother:own_file'] })
  })

  test('all three answered, or declined: clear', () => {
    const all = ['personal_adviser', 'offered', 'own_file'].map(answer => answered(answer))
    expect(checkOn(careExperiencedUnsupported, caseFile({ mother, events: all }), fourWeeks)).toBeNull()
    expect(checkOn(careExperiencedUnsupported, caseFile({ mother, events: [answered('declined')] }), fourWeeks)).toBeNull()
  })

  test('fathers are entitled too, and an answer about one is none about the other', () => {
    const file = caseFile({ fathers: [father({ careExperience: 'looked_after' })], events: [answered('declined', 'mother')] })
    expect(checkOn(careExperiencedUnsupported, file, fourWeeks)).toMatchObject({
      level: 'amber',
      sentence: expect.stringMatching(/the father is entitled/),
    })
  })

  test('from 25 on there is no personal adviser to ask for', () => {
    const older = caseFile({ mother: { ...mother, dateOfBirth: '2001-09-20' }, events: [answered('offered'), answered('own_file')] })
    expect(checkOn(careExperiencedUnsupported, older, '2026-09-21')).toBeNull()
    expect(checkOn(careExperiencedUnsupported, { ...older, mother: { ...mother, dateOfBirth: '2001-09-22' } }, '2026-09-21')).toMatchObject(
      {
        grounds: ['mother:personal_adviser'],
      },
    )
  })

  test('not known is not *care-experienced*; the prompt alone is', () => {
    expect(checkOn(careExperiencedUnsupported, caseFile({ mother: parent({ careExperience: 'not_known' }) }), fourWeeks)).toBeNull()
    const prompted = caseFile({ factors: [{ code: 'CARE_EXPERIENCED', notedOn: received }] })
    expect(checkOn(careExperiencedUnsupported, prompted, fourWeeks)?.sentence).toMatch(/the parent is entitled/)
  })
})

describe('young parent', () => {
  const mother = parent({ dateOfBirth: '2007-10-10' })

  test('to know from receipt, amber after four weeks, silent from the twentieth birthday', () => {
    const file = caseFile({ mother })
    expect(checkOn(youngParentUnsupported, file, received)).toMatchObject({
      level: 'info',
      sentence: 'On the day of receipt: the mother is under 20, and no answer of a family nurse or early help is recorded.',
      clearedBy: 'Cleared by an answer of the family nurse or early help.',
      since: received,
      grounds: ['mother:20'],
    })
    expect(checkOn(youngParentUnsupported, file, addDays(fourWeeks, -1))?.level).toBe('info')
    expect(checkOn(youngParentUnsupported, file, fourWeeks)?.level).toBe('amber')
    expect(checkOn(youngParentUnsupported, caseFile({ mother: parent({ dateOfBirth: '2006-10-10' }) }), '2026-10-09')).not.toBeNull()
    expect(checkOn(youngParentUnsupported, caseFile({ mother: parent({ dateOfBirth: '2006-10-10' }) }), '2026-10-10')).toBeNull()
  })

  test('a family nurse or early help answer clears it; the one about the mother is none about the father', () => {
    const nurse = happened('support', addDays(received, 5), { detail: { about: 'mother', answer: 'family_nurse' } })
    expect(checkOn(youngParentUnsupported, caseFile({ mother, events: [nurse] }), fourWeeks)).toBeNull()
    const both = caseFile({ mother, fathers: [father({ dateOfBirth: '2008-01-01' })], events: [nurse] })
    expect(checkOn(youngParentUnsupported, both, fourWeeks)?.grounds).toEqual(['father:20'])
    const adviser = happened('support', received, { detail: { about: 'mother', answer: 'personal_adviser' } })
    expect(checkOn(youngParentUnsupported, caseFile({ mother, events: [adviser] }), fourWeeks)).not.toBeNull()
  })

  test('the prompt speaks where dates of birth do not', () => {
    const factors = [{ code: 'YOUNG_PARENT', notedOn: at(14) }] as const
    expectFirst(youngParentUnsupported, caseFile({ factors }), at(14), { level: 'info', grounds: ['parent:20'] })
    const known = caseFile({ factors, mother: parent({ dateOfBirth: '1999-01-01' }), fathers: [father({ dateOfBirth: '1998-01-01' })] })
    expect(checkOn(youngParentUnsupported, known, at(14))).toBeNull()
  })
})

describe('domestic abuse', () => {
  const factors = [{ code: '3B', notedOn: at(14) }] as const

  test('amber on the day it is noted, red after four weeks', () => {
    expectFirst(domesticAbuseUnexplored, caseFile({ factors }), at(14), {
      level: 'amber',
      sentence: 'Domestic abuse recorded today: no answer of MARAC or IDVA and no completed risk assessment is recorded.',
      clearedBy: 'Cleared by a MARAC, IDVA or risk assessment answer.',
      since: at(14),
      grounds: ['factor'],
    })
    expect(checkOn(domesticAbuseUnexplored, caseFile({ factors }), at(17, 6))?.level).toBe('amber')
    expect(checkOn(domesticAbuseUnexplored, caseFile({ factors }), at(18))).toMatchObject({
      level: 'red',
      sentence: 'Domestic abuse recorded 28 days ago: no answer of MARAC or IDVA and no completed risk assessment is recorded.',
    })
  })

  test('an answer clears it, and does not speak for an incident after it', () => {
    const answer = happened('domestic_abuse_answer', at(15), { detail: { answer: 'idva' } })
    expect(checkOn(domesticAbuseUnexplored, caseFile({ factors, events: [answer] }), at(15))).toBeNull()
    const incident = happened('significant_event', at(20), { detail: { answer: 'domestic_abuse' } })
    expectFirst(domesticAbuseUnexplored, caseFile({ factors, events: [answer, incident] }), at(20), {
      level: 'amber',
      sentence:
        'Domestic abuse recorded today, 1 incident since the last answer: no answer of MARAC or IDVA and no completed risk assessment is recorded.',
      grounds: [`event:${at(20)}`],
    })
  })

  test('an assessment that found none is not an answer; a second incident is red', () => {
    const assessed = happened('assessment_completed', at(16), { detail: { covers: ['domestic_abuse_asked'] } })
    const incidents = [at(16), at(17)].map(on => happened('significant_event', on, { detail: { answer: 'domestic_abuse' } }))
    expect(checkOn(domesticAbuseUnexplored, caseFile({ events: [assessed, ...incidents] }), at(16))?.level).toBe('amber')
    expect(checkOn(domesticAbuseUnexplored, caseFile({ events: [assessed, ...incidents] }), at(17))?.level).toBe('red')
  })
})

describe('mental health', () => {
  const factors = [{ code: '4B', notedOn: at(14) }] as const

  test('amber on the day it is noted, red after four weeks', () => {
    expectFirst(mentalHealthUnanswered, caseFile({ factors }), at(14), {
      level: 'amber',
      sentence: 'Mental health recorded as a factor today: no view of perinatal or adult mental health is recorded.',
      clearedBy: 'Cleared by a view of perinatal or adult mental health.',
      grounds: ['factor'],
    })
    expect(checkOn(mentalHealthUnanswered, caseFile({ factors }), at(18))?.level).toBe('red')
  })

  test('a view clears it, also one given at the meeting; a crisis after it asks for another', () => {
    const view = happened('mental_health_view', at(15), { detail: { answer: 'perinatal', about: 'mother' } })
    expect(checkOn(mentalHealthUnanswered, caseFile({ factors, events: [view] }), at(15))).toBeNull()
    const said = discussed(at(15), { agenciesHeard: ['mental_health'] })
    expect(checkOn(mentalHealthUnanswered, caseFile({ factors, discussions: [said] }), at(15))).toBeNull()
    const crisis = happened('significant_event', at(20), { detail: { answer: 'crisis' } })
    expectFirst(mentalHealthUnanswered, caseFile({ factors, events: [view, crisis] }), at(20), {
      level: 'amber',
      sentence: 'A mental health crisis recorded today: no later view of perinatal or adult mental health is recorded.',
      grounds: [`crisis:${at(20)}`],
    })
  })
})
