import { expect } from 'vitest'
import { addDays, type IsoDay } from '../../shared/calendar/day.ts'
import { dayOfGestation } from '../../shared/calendar/gestation.ts'
import type { CaseFile } from '../../shared/case-file/case-file.ts'
import type { Milestone, MilestoneCode } from '../../shared/milestones/model.ts'
import type { Finding, Safeguard, SafeguardInput } from '../../shared/safeguards/model.ts'
import { defaultThresholds } from '../../shared/safeguards/thresholds.ts'

/** The EDD and receipt of `caseFile()`. */
export const edd = '2027-03-08'
export const received = '2026-08-24'

/** The day of a gestation in that pregnancy: `at(20)`, `at(31, 4)`. */
export function at(weeks: number, days = 0): IsoDay {
  return dayOfGestation(edd, weeks, days)
}

export function inputOf(file: CaseFile, today: IsoDay, milestones: readonly Milestone[] = []): SafeguardInput {
  return { file, today, thresholds: defaultThresholds, milestones, nation: 'england', earlierDays: 0 }
}

export function checkOn(safeguard: Safeguard, file: CaseFile, today: IsoDay, milestones: readonly Milestone[] = []): Finding | null {
  return safeguard.check(inputOf(file, today, milestones))
}

/** Silent the day before, and says this on the day. */
export function expectFirst(
  safeguard: Safeguard,
  file: CaseFile,
  on: IsoDay,
  found: Partial<Finding>,
  milestones: readonly Milestone[] = [],
): void {
  expect(checkOn(safeguard, file, addDays(on, -1), milestones)).toBeNull()
  expect(checkOn(safeguard, file, on, milestones)).toMatchObject(found)
}

/** A milestone by hand, for rules that ask for its due day. */
export function milestone(code: MilestoneCode, dueOn: IsoDay, about: Partial<Milestone> = {}): Milestone {
  return {
    code,
    state: 'due',
    originalDueOn: dueOn,
    dueOn,
    amberOn: null,
    redOn: addDays(dueOn, 1),
    compressed: false,
    metOn: null,
    pastStop: false,
    standard: '20+0',
    sentence: '',
    ...about,
  }
}
