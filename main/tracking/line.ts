import { firstEvent } from '../../shared/case-file/case-file.ts'
import { ofThisPregnancy } from '../../shared/case-file/this-pregnancy.ts'
import type { TrackedLine } from '../../shared/tracking/model.ts'
import type { Watched } from './watch.ts'

/** What lists need of one open referral; small, because there may be thousands. */
export function trackedLine(
  { file, tracked }: Watched,
  names: { readonly lead: string; readonly socialWorker: string },
  today: string,
): TrackedLine {
  const { milestones, raised } = tracked
  const unmet = milestones.filter(({ state }) => state === 'due' || state === 'amber' || state === 'late')
  return {
    referralId: file.id,
    unmet: unmet
      .map(({ code, dueOn, state, standard }) => ({ code, dueOn, state, standard }))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)),
    marks: milestones.filter(({ state }) => state !== 'moot').map(({ dueOn, metOn, state }) => ({ on: metOn ?? dueOn, state })),
    raised: raised.map(({ code, level, answer, since }) => ({ code, level, answered: answer !== null, since })),
    factors: [...new Set(file.factors.map(({ code }) => code))],
    careExperienced: [file.mother, ...file.fathers].some(
      ({ careExperience }) => careExperience === 'looked_after' || careExperience === 'care_leaver',
    ),
    fatherIdentified: file.fathers.some(({ identified }) => identified === 'identified'),
    fatherSpokenTo: file.fathers.some(({ spokenToOn }) => spokenToOn !== null),
    assessment: assessmentOf(ofThisPregnancy(file, today), today),
    ...names,
    // A stillbirth is recorded with the baby; for reminders it is an end like the others.
    endedOn: firstEvent(file, ['pregnancy_ended'], today)?.on ?? (file.noBabyLives ? file.bornOn : null),
  }
}

function assessmentOf(file: Watched['file'], today: string): TrackedLine['assessment'] {
  if (firstEvent(file, ['assessment_completed', 'parenting_assessment_completed'], today) !== undefined) return 'finished'
  return firstEvent(file, ['assessment_started', 'parenting_assessment_started'], today) !== undefined ? 'started' : 'not_started'
}
