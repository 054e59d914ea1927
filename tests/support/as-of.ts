import type { IsoDay } from '../../shared/calendar/day.ts'
import type { CaseFile } from '../../shared/case-file/case-file.ts'
import { caseFile } from './case-file.ts'

/** The file as it stood at the end of a day: nothing in it that bears a later one. */
export function asOf(file: CaseFile, day: IsoDay): CaseFile {
  const by = (on: IsoDay | null) => (on !== null && on <= day ? on : null)
  return caseFile({
    ...file,
    status: 'open',
    receivedOn: file.receivedOn <= day ? file.receivedOn : day,
    bookedOn: by(file.bookedOn),
    bornOn: by(file.bornOn),
    dischargedOn: by(file.dischargedOn),
    motherMovedOn: file.motherMovedOn.filter(on => on <= day),
    fathers: file.fathers.map(father => ({
      ...father,
      spokenToOn: by(father.spokenToOn),
      checks: father.checks.map(check => ({ ...check, answeredOn: by(check.answeredOn) })),
    })),
    factors: file.factors.filter(({ notedOn }) => notedOn <= day),
    concerns: file.concerns.filter(({ raisedOn }) => raisedOn <= day).map(one => ({ ...one, respondedOn: by(one.respondedOn) })),
    disagreements: file.disagreements
      .filter(({ stageSince }) => stageSince <= day)
      .map(one => ({ ...one, resolvedOn: by(one.resolvedOn) })),
    events: file.events
      .filter(({ on }) => on <= day)
      .map(event => ({ ...event, detail: { ...event.detail, acknowledgedOn: by(event.detail.acknowledgedOn) } })),
    discussions: file.discussions.filter(({ on }) => on <= day),
    actions: file.actions.filter(({ raisedOn }) => raisedOn <= day),
    rags: file.rags.filter(({ on }) => on <= day),
  })
}
