import { anchorWords } from '../../../shared/milestones/anchor-words.ts'
import { type Anchor, conditionWords, type MilestoneRule } from '../../../shared/milestones/model.ts'

/** `28+0, or 15 working days after the strategy discussion, whichever is first`. */
export function dueWords({ code, due }: MilestoneRule): string {
  if (code === 'pre_discharge') return 'before discharge'
  const words = due.map(anchorWords)
  return words.length < 2 ? words.join('') : `${words.join(', or ')}, whichever is first`
}

export function limitWords(anchor: Anchor | null): string {
  return anchor === null ? '–' : anchorWords(anchor)
}

/** `Late referrals get other days. Earlier where the birth may come early.` */
export function moveWords({ compressible, movesWithPrematurity, due }: MilestoneRule): string {
  if (!due.some(({ from }) => from === 'gestation')) return 'Stays'
  const words = [
    ...(compressible ? ['compressed for a late referral'] : []),
    ...(movesWithPrematurity ? ['earlier where the birth may come early'] : []),
  ]
  return words.length === 0 ? 'Stays' : words.join('; ').replace(/^./, letter => letter.toUpperCase())
}

export function appliesWords({ applies }: MilestoneRule): string {
  return conditionWords[applies]
}
