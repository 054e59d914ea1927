import fc from 'fast-check'
import { addDays, type IsoDay } from '../../shared/calendar/day.ts'
import type { CaseFile, EventFacts, FatherFacts } from '../../shared/case-file/case-file.ts'
import { agencyCodes } from '../../shared/directory/model.ts'
import { type EventKind, eventKindCodes, eventSpec } from '../../shared/events/kinds.ts'
import { checklistWords, coverWords, restsOnWords, seenWords, sharedWithWords } from '../../shared/events/model.ts'
import { checkBodyWords, legalStatusWords, livesWithWords, parentageWords, pastWords, stageWords } from '../../shared/family/codes.ts'
import { outcomeCodes } from '../../shared/meetings/outcomes.ts'
import { careExperiences, identifications } from '../../shared/people/codes.ts'
import { lateBookingCodes, rags, statuses } from '../../shared/referrals/codes.ts'
import { factorCodes } from '../../shared/referrals/factors.ts'
import { caseFile, happened } from './case-file.ts'

const keys = <T extends object>(words: T) => Object.keys(words) as (keyof T & string)[]
const some = <T>(of: readonly T[], most = 4) => fc.uniqueArray(fc.constantFrom(...of), { maxLength: most })
const first = '2025-06-01'

/** Any day of five years around the case, two years before it and two after. */
export const anyDay: fc.Arbitrary<IsoDay> = fc.integer({ min: -700, max: 1_100 }).map(days => addDays(first, days))
const maybeDay = fc.option(anyDay)
const agency = fc.option(fc.constantFrom(...agencyCodes))

/** Any event that the form accepts: an answer of its kind, an acknowledgement after the sending. */
export function anyEvent(
  kinds: readonly EventKind[] = eventKindCodes.filter(kind => kind !== 'pregnancy_ended'),
): fc.Arbitrary<EventFacts> {
  return fc.constantFrom(...kinds).chain(kind => {
    const answers = eventSpec(kind).answers
    return fc
      .record({
        on: anyDay,
        agency,
        answer: answers === undefined ? fc.constant(null) : fc.constantFrom(...Object.keys(answers)),
        seen: some(keys(seenWords)),
        covers: some(keys(coverWords)),
        restsOn: fc.option(fc.constantFrom(...keys(restsOnWords))),
        restsOnDate: maybeDay,
        sharedWith: some(keys(sharedWithWords), 5),
        acknowledged: fc.option(fc.nat(40)),
        about: fc.option(fc.constantFrom('mother' as const, 'father' as const)),
        checklist: some(keys(checklistWords), 5),
      })
      .map(({ on, agency, acknowledged, ...detail }) => {
        const acknowledgedOn = acknowledged === null ? null : addDays(on, acknowledged)
        return happened(kind, on, { agency, detail: { ...detail, acknowledgedOn } })
      })
  })
}

const parent = {
  dateOfBirth: fc.option(fc.integer({ min: 4_500, max: 18_000 }).map(days => addDays(first, -days))),
  careExperience: fc.constantFrom(...careExperiences),
  personalAdviserNamed: fc.boolean(),
}

const father: fc.Arbitrary<FatherFacts> = fc.record({
  ...parent,
  identified: fc.constantFrom(...identifications),
  spokenToOn: maybeDay,
  checks: fc.array(fc.record({ body: fc.constantFrom(...keys(checkBodyWords)), askedOn: anyDay, answeredOn: maybeDay }), { maxLength: 3 }),
})

const discussion = fc.record({
  on: anyDay,
  outcome: fc.option(fc.constantFrom(...outcomeCodes)),
  analysisWritten: fc.boolean(),
  worriesWritten: fc.boolean(),
  agenciesInvited: some(agencyCodes, 6),
  agenciesHeard: some(agencyCodes, 3),
})

/**
 * Any case file that the register could hold, of any status; the pregnancy has not ended otherwise
 * than in a birth.
 */
export const anyCaseFile: fc.Arbitrary<CaseFile> = fc
  .record({
    status: fc.constantFrom(...statuses),
    rag: fc.constantFrom(...rags),
    madeOn: maybeDay,
    receivedOn: anyDay,
    numberExpected: fc.integer({ min: 1, max: 4 }),
    bookedOn: maybeDay,
    lateBookingReason: fc.option(fc.constantFrom(...lateBookingCodes)),
    edd: maybeDay,
    bornTonightWritten: fc.boolean(),
    bornOn: maybeDay,
    dischargedOn: maybeDay,
    closedOn: maybeDay,
    socialWorkerNamed: fc.boolean(),
    mother: fc.record(parent),
    fathers: fc.array(father, { maxLength: 3 }),
    siblings: fc.array(
      fc.record({
        dateOfBirth: maybeDay,
        parentage: fc.constantFrom(...keys(parentageWords)),
        livesWith: fc.constantFrom(...keys(livesWithWords)),
        legalStatus: fc.constantFrom(...keys(legalStatusWords)),
        past: some(keys(pastWords), 3),
        outcomeOn: maybeDay,
      }),
      { maxLength: 3 },
    ),
    factors: fc.array(fc.record({ code: fc.constantFrom(...factorCodes), notedOn: anyDay }), { maxLength: 6 }),
    concerns: fc.array(
      fc.record({ id: fc.uuid(), relationship: fc.constantFrom('', 'grandmother'), raisedOn: anyDay, respondedOn: maybeDay }),
      {
        maxLength: 2,
      },
    ),
    disagreements: fc.array(
      fc.record({
        id: fc.uuid(),
        raisedOn: anyDay,
        urgent: fc.boolean(),
        stage: fc.constantFrom(...keys(stageWords)),
        stageSince: anyDay,
        resolvedOn: maybeDay,
      }),
      { maxLength: 2 },
    ),
    events: fc.array(anyEvent(), { maxLength: 15 }),
    discussions: fc.array(discussion, { maxLength: 6 }),
    actions: fc.array(
      fc.record({
        id: fc.uuid(),
        agency,
        raisedOn: anyDay,
        dueOn: maybeDay,
        state: fc.constantFrom('open' as const, 'done' as const, 'overtaken' as const, 'not_done' as const),
        closedOn: maybeDay,
      }),
      { maxLength: 3 },
    ),
    rags: fc.array(fc.record({ on: anyDay, from: fc.constantFrom(...rags), to: fc.constantFrom(...rags), reason: fc.constant('') }), {
      maxLength: 4,
    }),
    motherMovedOn: fc.array(anyDay, { maxLength: 2 }).map(days => days.toSorted()),
    linkedEarlier: fc.boolean(),
  })
  .map(({ rags, ...about }) => caseFile({ ...about, firstEdd: about.edd, rags: [...rags].sort((a, b) => a.on.localeCompare(b.on)) }))
