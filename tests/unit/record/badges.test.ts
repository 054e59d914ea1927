import { expect, test } from 'vitest'
import { type StandingFacts, standingOf } from '../../../renderer/referral/badges.ts'
import type { CaseEvent } from '../../../shared/events/model.ts'
import { noDetail } from '../../../shared/events/model.ts'
import type { CheckBody } from '../../../shared/family/codes.ts'
import type { AgencyCheck, Concern, Family } from '../../../shared/family/model.ts'
import { defaultSettings } from '../../../shared/settings/model.ts'
import { storedReferral } from '../../support/whole-referral.ts'

const today = '2026-11-24'
const id = '01997f00-0000-7000-8000-00000000000a'
const noFamily: Family = { members: [], addresses: [], checks: [], concerns: [], protective: [], disagreements: [], links: [] }

function facts(about: Partial<StandingFacts> = {}): StandingFacts {
  return {
    referral: storedReferral({ father: { identified: 'identified' } }),
    today,
    figures: { ...defaultSettings, nation: 'england' },
    family: noFamily,
    events: [],
    tracked: undefined,
    log: [],
    ...about,
  }
}

function answered(body: CheckBody, personId: string): AgencyCheck {
  return { id, version: 1, personId, body, askedOn: '2026-11-14', answeredOn: '2026-11-20', answer: 'Nothing known' }
}

function sentPlan(acknowledgedOn: string | null): CaseEvent {
  const detail = { ...noDetail, sharedWith: ['gp' as const], acknowledgedOn }
  return {
    id,
    version: 1,
    kind: 'birth_plan_shared',
    on: '2026-11-20',
    agency: null,
    who: '',
    text: '',
    detail,
    recordedBy: '',
    recordedAt: '2026-11-20T10:00:00Z',
  }
}

const concern: Concern = {
  id,
  version: 1,
  raisedBy: 'Aunt',
  relationship: '',
  raisedOn: '2026-11-14',
  text: 'Not allowed out',
  takenBy: '',
  respondedOn: null,
  respondedBy: '',
  response: '',
}

test('a father is first to be identified, then checked by all three; it turns red four weeks after receipt', () => {
  const unknown = facts({ referral: storedReferral() })
  expect(standingOf('father', unknown)).toEqual({ word: 'not yet', tone: 'amber' })
  expect(standingOf('father', { ...unknown, today: '2026-12-10' })).toEqual({ word: 'not yet', tone: 'amber' })
  expect(standingOf('father', { ...unknown, today: '2026-12-11' })).toEqual({ word: 'not yet', tone: 'red' })

  const fatherId = facts().referral.father.id
  const two = [answered('police', fatherId), answered('probation', fatherId)]
  expect(standingOf('father', facts({ family: { ...noFamily, checks: two } }))).toEqual({ word: 'checks', tone: 'amber' })
  // An answer about the mother is none about him.
  const ofMother = answered('childrens_services', facts().referral.mother.id)
  expect(standingOf('father', facts({ family: { ...noFamily, checks: [...two, ofMother] } }))).not.toBeNull()
  const all = [...two, answered('childrens_services', fatherId)]
  expect(standingOf('father', facts({ family: { ...noFamily, checks: all } }))).toBeNull()
})

test('an unheard relative comes before how many concerns there are', () => {
  expect(standingOf('concerns', facts({ family: { ...noFamily, concerns: [concern] } }))).toEqual({ word: '1 unheard', tone: 'red' })
  const heard = { ...concern, respondedOn: '2026-11-16', response: 'Visited' }
  expect(standingOf('concerns', facts({ family: { ...noFamily, concerns: [heard] } }))).toEqual({ word: '1' })
  expect(standingOf('concerns', facts())).toBeNull()
})

test('a birth plan waits until everybody has acknowledged it', () => {
  expect(standingOf('birth-plan', facts({ events: [sentPlan(null), sentPlan('2026-11-23')] }))).toEqual({
    word: '1 waiting',
    tone: 'amber',
  })
  expect(standingOf('birth-plan', facts({ events: [sentPlan('2026-11-23')] }))).toEqual({ word: '1' })
})

test('the line for tonight is late from its week, and not after the pregnancy has ended', () => {
  expect(standingOf('tonight', facts())).toEqual({ word: 'late', tone: 'red' })
  const at = (line: Parameters<typeof storedReferral>[0]) => standingOf('tonight', facts({ referral: storedReferral(line) }))
  expect(at({ line: { edd: '2027-03-17' } })).toBeNull()
  expect(at({ line: { edd: '2027-03-16' } })).toEqual({ word: 'late', tone: 'red' })
  expect(at({ line: { endedOn: '2026-11-20' } })).toBeNull()
  expect(at({ line: { bornTonightWritten: true } })).toBeNull()
})
