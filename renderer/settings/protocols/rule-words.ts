import { anchorWords, laterReviewWords } from '../../../shared/milestones/anchor-words.ts'
import { conditionWords, type MilestoneRule } from '../../../shared/milestones/model.ts'
import { capitalised } from '../../../shared/words.ts'

/** `28+0, or 15 working days after the strategy discussion, whichever is first`. */
export function dueWords({ code, due, motherUnfit }: MilestoneRule): string {
  if (code === 'pre_discharge') return 'Before discharge'
  const words = due.map(code === 'later_review' ? laterReviewWords : anchorWords)
  const said = capitalised(words.length < 2 ? words.join('') : `${words.join(', or ')}, whichever is first`)
  return motherUnfit === undefined ? said : `${said}; ${anchorWords(motherUnfit)} where the mother is not medically fit to attend`
}

/** `Amber from 16+0. Red once past due. Begun at the latest at 28+0.` */
export function limitWords({ amber, red, stop }: MilestoneRule): string {
  const parts = [
    ...(amber === null ? [] : [`Amber from ${anchorWords(amber)}`]),
    red === null ? 'Red once past due' : `Red from ${anchorWords(red)}`,
    ...(stop === null ? [] : [`Begun by ${anchorWords(stop)} at the latest`]),
  ]
  return `${parts.join('. ')}.`
}

/** `Compressed for a late referral; earlier where the birth may come early`. */
export function moveWords({ compressible, movesWithPrematurity, due }: MilestoneRule): string {
  if (!due.some(({ from }) => from === 'gestation')) return 'Stays'
  const words = [
    ...(compressible ? ['compressed for a late referral'] : []),
    ...(movesWithPrematurity ? ['earlier where the birth may come early'] : []),
  ]
  return words.length === 0 ? 'Stays' : capitalised(words.join('; '))
}

export function appliesWords({ applies }: MilestoneRule): string {
  return conditionWords[applies]
}

/**
 * What another protocol says of the same milestone, where it says something else: `28+0; red once
 * past due`.
 */
export function differenceWords(original: MilestoneRule, rule: MilestoneRule): string {
  const said = [appliesWords, dueWords, limitWords, moveWords].map(words => [words(original), words(rule)] as const)
  const other = said.flatMap(([before, now]) => (before === now ? [] : [before.replace(/\.$/, '')]))
  return other.length === 0 ? 'counted otherwise' : other.join('; ')
}
