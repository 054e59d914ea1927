import { addDays } from '../calendar/day.ts'
import { gestationOn } from '../calendar/gestation.ts'
import { longDay } from '../calendar/words.ts'
import { firstEvent } from '../case-file/case-file.ts'
import { bornBy, isWatched } from '../case-file/state.ts'
import type { Level, Safeguard } from './model.ts'
import { dayAfter, finding, milestoneOf } from './parts.ts'

/**
 * The baby was born with the assessment unfinished. It continues as a parenting assessment with a
 * due day and an owner: red until it is continued, then to know while it runs with a social worker
 * named, red again when past due. Briefing, learning point 2.
 */
export const interrupted: Safeguard = {
  code: 'interrupted',
  lesson: 'Learning point 2: the early birth interrupted the assessment, and the baby was injured later in the sole care of the mother.',
  check({ file, today, thresholds, ...input }) {
    const born = bornBy(file, today)
    if (!isWatched(file) || born === null) return null
    const started = firstEvent(file, ['assessment_started'], born)
    if (started === undefined || firstEvent(file, ['assessment_completed', 'parenting_assessment_completed'], today) !== undefined)
      return null

    const dueOn = milestoneOf(input, 'parenting_assessment')?.dueOn ?? addDays(born, thresholds.parentingAssessmentDays)
    const continued = firstEvent(file, ['parenting_assessment_started'], today) !== undefined
    const owned = file.socialWorkerNamed || firstEvent(file, ['allocated'], today) !== undefined
    const late = today >= dayAfter(dueOn)
    const level: Level = !continued || late ? 'red' : owned ? 'info' : 'amber'
    const at = file.edd === null ? null : gestationOn(file.edd, born)
    const how = continued ? 'continued as a parenting assessment' : 'to be continued as a parenting assessment'
    const tail = [late ? ` That day is past.` : '', owned ? '' : ' No social worker is named.'].join('')
    return finding({
      level,
      sentence: `Born on ${longDay(born)}${at === null ? '' : ` at ${at}`} with the assessment unfinished: ${how}, due ${longDay(dueOn)}.${tail}`,
      by: continued ? 'completing the parenting assessment' : 'starting and completing the parenting assessment',
      since: born,
      grounds: [`born:${born}`, ...(continued ? [] : ['not_continued']), ...(owned ? [] : ['no_owner']), ...(late ? ['late'] : [])],
    })
  },
}
