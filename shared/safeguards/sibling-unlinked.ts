import { addDays, daysBetween } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import { bornBy, isWatched } from '../case-file/state.ts'
import { openPlans } from '../family/codes.ts'
import { counted } from '../words.ts'
import type { Safeguard } from './model.ts'
import { finding, latestOf } from './parts.ts'

/**
 * A sibling is on an open plan or order, and the unborn baby was absent from the last review of it
 * (red at two reviews running); or four weeks after receipt no review with the unborn baby is
 * recorded: to know. Sefton: the unborn baby is included in the review of the siblings' plan.
 */
export const siblingUnlinked: Safeguard = {
  code: 'sibling-unlinked',
  lesson: 'Sefton procedure: the unborn baby is included in the review of a sibling’s plan.',
  check({ file, today, thresholds }) {
    if (!isWatched(file) || bornBy(file, today) !== null) return null
    const onPlans = file.siblings.filter(({ legalStatus }) => openPlans.includes(legalStatus)).length
    const noted = onPlans === 0 ? file.factors.find(({ code, notedOn }) => code === 'SIBLING_PLAN' && notedOn <= today) : undefined
    if (onPlans === 0 && noted === undefined) return null
    const reviews = file.events.filter(({ kind, on }) => kind === 'sibling_review' && on <= today)
    const absent = reviews.slice(reviews.findLastIndex(({ detail }) => detail.answer === 'unborn_included') + 1)
    const [first] = absent
    const last = absent.at(-1)
    const plans =
      noted === undefined ? `${counted(onPlans, 'sibling')} on an open plan or order` : 'A sibling on a plan or looked after, as noted'
    if (first !== undefined && last !== undefined) {
      return finding({
        level: absent.length > 1 ? 'red' : 'amber',
        sentence: `${plans}: the unborn baby was not included in the review of ${longDay(last.on)}${absent.length > 1 ? `, nor in ${counted(absent.length - 1, 'review')} before it` : ''}.`,
        by: 'a review that includes the unborn baby',
        since: latestOf(first.on, file.receivedOn),
        grounds: absent.map(({ on }) => `absent:${on}`),
      })
    }
    const since = addDays(latestOf(file.receivedOn, noted?.notedOn ?? null), thresholds.supportDays)
    if (reviews.length > 0 || today < since) return null
    return finding({
      level: 'info',
      sentence: `${plans}: ${counted(daysBetween(file.receivedOn, today), 'day')} after receipt no review that includes the unborn baby is recorded.`,
      by: 'a review that includes the unborn baby',
      since,
      grounds: ['no_review'],
    })
  },
}
