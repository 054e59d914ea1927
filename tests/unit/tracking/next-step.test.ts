import { describe, expect, it } from 'vitest'
import { nextDue } from '../../../renderer/referrals/next-due.ts'
import type { ReferralLine } from '../../../shared/referrals/model.ts'
import type { TrackedLine } from '../../../shared/tracking/model.ts'
import { nextStep } from '../../../shared/tracking/next-step.ts'
import type { Row } from '../../../shared/tracking/rows.ts'
import { storedReferral } from '../../support/whole-referral.ts'

const today = '2026-11-24'
const icpc: TrackedLine['unmet'][number] = { code: 'icpc', dueOn: '2026-12-12', state: 'due', standard: '28+0' }
const started: TrackedLine['unmet'][number] = { code: 'assessment_started', dueOn: '2026-11-13', state: 'late', standard: '20+0' }

function row(line: Partial<ReferralLine>, tracked: Partial<TrackedLine> = {}): Row {
  const stored = storedReferral({ line }).line
  const nothing = { marks: [], raised: [], factors: [], careExperienced: false, fatherIdentified: false, fatherSpokenTo: false } as const
  const line_ = {
    referralId: stored.id,
    unmet: [],
    ...nothing,
    assessment: 'not_started',
    lead: '',
    socialWorker: '',
    endedOn: null,
  } as const
  return { line: stored, tracked: { ...line_, ...tracked, unmet: tracked.unmet ?? [], marks: [], raised: [], factors: [] } }
}

const discussed = { lastDiscussedOn: '2026-11-17', nextDiscussionOn: '2026-12-01' }

describe('what is due next', () => {
  it.each([
    [
      'the longest overdue milestone before an agreed discussion',
      row(discussed, { unmet: [started, icpc] }),
      'Assessment start, 11 days late',
      true,
    ],
    ['an agreed discussion that comes before the next milestone', row(discussed, { unmet: [icpc] }), 'Discussion, 1 December', false],
    [
      'a discussion whose day has passed',
      row({ ...discussed, nextDiscussionOn: '2026-11-21' }, { unmet: [icpc] }),
      'Discussion, 21 November, 3 days late',
      true,
    ],
    ['the milestone alone before the first discussion, which is one itself', row({}, { unmet: [icpc] }), 'ICPC, 12 December', false],
  ])('is %s', (_, one, words, isLate) => expect(nextDue(one, today, 7)).toMatchObject({ words, isLate }))

  it.each([
    ['closed', row({ ...discussed, status: 'closed' }, { unmet: [icpc] })],
    ['of a pregnancy that ended', row(discussed, { unmet: [icpc], endedOn: '2026-11-20' })],
    ['not tracked yet', { ...row(discussed), tracked: undefined }],
    ['with nothing unmet and no discussion agreed', row({ lastDiscussedOn: '2026-11-17', nextDiscussionOn: null })],
  ])('is nothing for a referral %s', (_, one) => expect(nextStep(one, today, 7)).toBeNull())
})
