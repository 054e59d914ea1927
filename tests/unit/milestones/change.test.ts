import { expect, test } from 'vitest'
import { dayOfGestation } from '../../../shared/calendar/gestation.ts'
import type { CaseFile } from '../../../shared/case-file/case-file.ts'
import { changesOf } from '../../../shared/milestones/change.ts'
import { milestonesOf } from '../../../shared/milestones/due.ts'
import type { Protocol } from '../../../shared/milestones/model.ts'
import { england } from '../../../shared/milestones/protocols/england.ts'
import { sefton } from '../../../shared/milestones/protocols/local.ts'
import { caseFile, happened } from '../../support/case-file.ts'

const today = '2026-09-14'
const edd = '2027-03-08'
const accepted = happened('referral_decision', '2026-08-25', { detail: { answer: 'accepted' } })

function reckoned(about: Partial<CaseFile>, protocol: Protocol = england) {
  return milestonesOf(caseFile(about), today, { protocol, nation: 'england', meetingIntervalDays: 7 })
}

test('an EDD a week earlier moves what is still to be met by seven days, and leaves what is met or counted from the receipt', () => {
  const events = [accepted, happened('planning_meeting', '2026-09-10')]
  const changes = changesOf(reckoned({ events }), reckoned({ events, edd: '2027-03-01', firstEdd: edd }))
  expect(changes).toEqual(
    [
      ['assessment_started', '2026-10-19', '2026-10-12'],
      ['born_tonight', '2026-11-16', '2026-11-09'],
      ['birth_plan', '2027-01-11', '2027-01-04'],
      ['birth_plan_shared', '2027-01-11', '2027-01-04'],
    ].map(([code, from, to]) => ({ code, from, to, days: -7 })),
  )
})

test('the first EDD places what could not be placed; taking it away takes them out', () => {
  const [without, withIt] = [reckoned({ edd: null, firstEdd: null }), reckoned({})]
  expect(changesOf(without, withIt).find(({ code }) => code === 'planning')).toEqual({
    code: 'planning',
    from: null,
    to: dayOfGestation(edd, 20),
    days: null,
  })
  expect(changesOf(withIt, without).find(({ code }) => code === 'planning')).toMatchObject({ to: null, days: null })
})

test('another protocol moves what it sets otherwise, and no more', () => {
  const events = [accepted, happened('s47_completed', today, { detail: { answer: 'substantiated' } })]
  expect(changesOf(reckoned({ events }), reckoned({ events }, sefton))).toEqual([
    { code: 'icpc', from: dayOfGestation(edd, 28), to: dayOfGestation(edd, 34), days: 42 },
  ])
  expect(changesOf(reckoned({ events }), reckoned({ events }))).toEqual([])
})
