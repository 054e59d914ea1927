import { longDay } from '../calendar/words.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { isWatched } from '../case-file/state.ts'
import { counted } from '../words.ts'
import type { Safeguard } from './model.ts'
import { dayAfter, finding, latestOf, type Part } from './parts.ts'

/**
 * A relative's concern has no recorded response within five working days; red after twice as many.
 * Briefing, learning point 1: the paternal grandparents tried to alert agencies in the pregnancy.
 */
export const relativesUnheard: Safeguard = {
  code: 'relatives-unheard',
  lesson: 'Learning point 1: the paternal grandparents tried to alert agencies to their concerns for the unborn baby.',
  check({ file, today, thresholds, nation }) {
    if (!isWatched(file)) return null
    const allowed = thresholds.concernWorkingDays
    const parts = file.concerns.map(({ id, relationship, raisedOn, respondedOn }): Part | null => {
      if (raisedOn > today || (respondedOn !== null && respondedOn <= today)) return null
      const lateOn = dayAfter(addWorkingDays(raisedOn, allowed, nation))
      if (today < lateOn) return null
      const twice = today >= dayAfter(addWorkingDays(raisedOn, allowed * 2, nation))
      const whose = relationship === '' ? 'relative' : `relative (${relationship})`
      return {
        level: twice ? 'red' : 'amber',
        sentence: `The concern a ${whose} raised on ${longDay(raisedOn)} has no recorded response, standard ${counted(allowed, 'working day')}.`,
        by: 'recording the response to the relative',
        since: latestOf(lateOn, file.receivedOn),
        grounds: [`concern:${id}:${allowed}`, ...(twice ? [`concern:${id}:${allowed * 2}`] : [])],
      }
    })
    return finding(...parts)
  },
}
