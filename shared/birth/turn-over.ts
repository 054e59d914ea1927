import { addDays, type IsoDay } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import { type CaseFile, firstEvent } from '../case-file/case-file.ts'
import { ofThisPregnancy } from '../case-file/this-pregnancy.ts'
import type { Agency } from '../directory/model.ts'

/** Work that a birth brings, as an action. */
export interface BirthTask {
  readonly text: string
  readonly owner: string
  readonly agency: Agency
  readonly dueOn: IsoDay
}

/**
 * What has to be done when a baby is born (docs/domain.md, sections 3 and 4): tell the social
 * worker the same day, meet before discharge, continue an unfinished assessment as a parenting
 * assessment with a day and an owner (learning point 2), apply to court where removal was planned.
 * `given` is as it was before the birth; `socialWorker` may be empty.
 */
export function birthTasks(
  given: CaseFile,
  birth: { readonly bornOn: IsoDay; readonly notified: boolean; readonly socialWorker: string; readonly noBabyLives: boolean },
  /**
   * The due day of the milestone *parenting assessment*; null where the protocol in force gives
   * none.
   */
  due: { readonly parentingAssessmentOn: IsoDay | null; readonly parentingAssessmentDays: number },
): BirthTask[] {
  const { bornOn, notified, socialWorker } = birth
  const file = ofThisPregnancy(given, bornOn)
  const babies = file.numberExpected > 1 ? 'babies' : 'baby'
  const tasks: BirthTask[] = []
  if (!notified) tasks.push({ text: 'Tell the social worker of the birth, the same day', owner: '', agency: 'maternity', dueOn: bornOn })
  // Whoever knows the family hears of it the same day; nothing else is asked of them.
  if (birth.noBabyLives) return tasks
  tasks.push({
    text: `Hold the pre-discharge meeting before the ${babies} leave${babies === 'baby' ? 's' : ''} hospital`,
    owner: socialWorker,
    agency: 'social_care',
    dueOn: bornOn,
  })
  if (isUnfinished(file, bornOn)) {
    const dueOn = due.parentingAssessmentOn ?? addDays(bornOn, due.parentingAssessmentDays)
    tasks.push({
      text: `Continue the unfinished pre-birth assessment as a parenting assessment, finished by ${longDay(dueOn)}`,
      owner: socialWorker,
      agency: 'social_care',
      dueOn,
    })
  }
  if (isNeverBegun(file, bornOn))
    tasks.push({
      text: 'Decide on a parenting assessment: no pre-birth assessment was made',
      owner: socialWorker,
      agency: 'social_care',
      dueOn: addDays(bornOn, 1),
    })
  if (isRemovalPlanned(file, bornOn) && !file.events.some(({ kind, on }) => kind === 'court_application' && on === bornOn))
    tasks.push({ text: 'Apply to court, the day of the birth', owner: '', agency: 'legal', dueOn: bornOn })
  return tasks
}

/** An assessment was begun and not finished by the birth. */
export function isUnfinished(file: CaseFile, on: IsoDay): boolean {
  return firstEvent(file, ['assessment_started'], on) !== undefined && firstEvent(file, ['assessment_completed'], on) === undefined
}

function isNeverBegun(file: CaseFile, on: IsoDay): boolean {
  return firstEvent(file, ['assessment_started', 'assessment_completed'], on) === undefined
}

/** The last legal planning meeting planned removal at birth. */
function isRemovalPlanned(file: CaseFile, on: IsoDay): boolean {
  return file.events.findLast(event => event.kind === 'legal_planning' && event.on <= on)?.detail.answer === 'removal_planned'
}
