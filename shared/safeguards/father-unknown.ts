import { addDays } from '../calendar/day.ts'
import { gestationDays } from '../calendar/gestation.ts'
import type { CaseFile, FatherFacts } from '../case-file/case-file.ts'
import { wasHarmed } from '../case-file/removed.ts'
import { bornBy, isWatched } from '../case-file/state.ts'
import { type CheckBody, checkBodyWords } from '../family/codes.ts'
import { listed } from '../words.ts'
import type { Safeguard, SafeguardInput } from './model.ts'
import { afterReceipt, finding } from './parts.ts'

/**
 * Four weeks after receipt a father or partner is not identified, has not been spoken to directly,
 * or checks on him are unanswered (a check never asked is unanswered too). Red near the birth and
 * after it, and at once where a child of his was removed or injured. Briefing, learning point 1: an
 * earlier child had been removed from this father; Child Safeguarding Practice Review Panel 2021.
 */
export const fatherUnknown: Safeguard = {
  code: 'father-unknown',
  lesson: 'Learning point 1: an earlier child had been removed from the father; Panel 2021: The myth of invisible men.',
  check(input) {
    const { file, today, thresholds } = input
    if (!isWatched(file)) return null
    const since = addDays(file.receivedOn, thresholds.fatherUnknownDays)
    if (today < since) return null
    const fathers: readonly (FatherFacts | null)[] = file.fathers.length === 0 ? [null] : file.fathers
    const gaps = fathers.map((father, index) => gapsOf(father, index, input)).filter(({ grounds }) => grounds.length > 0)
    if (gaps.length === 0) return null

    const [harmed, near] = [hasHarmedChild(file), isNear(input)]
    return finding({
      level: harmed || near ? 'red' : 'amber',
      sentence: `${afterReceipt(file, today)}: ${gaps.map(({ words }) => words).join('; ')}.${harmed ? ' A child of his was removed or injured.' : ''}`,
      by: 'identifying and speaking to him, and the answers to the checks',
      since,
      grounds: [...gaps.flatMap(({ grounds }) => grounds), ...(harmed ? ['earlier_child'] : []), ...(near ? ['near'] : [])],
    })
  },
}

const bodies = Object.keys(checkBodyWords) as CheckBody[]

function gapsOf(father: FatherFacts | null, index: number, { today, file }: SafeguardInput): { words: string; grounds: string[] } {
  const partners = file.fathers.length - 1
  // `partner2` is the first partner beside the father: answers given to it stand.
  const [who, key] = index === 0 ? ['the father', 'father'] : [partners === 1 ? 'the partner' : `partner ${index}`, `partner${index + 1}`]
  if (father === null || father.identified === 'not_yet')
    return { words: `${who} is not yet identified`, grounds: [`${key}:not_identified`] }
  if (father.identified === 'declined') return { words: `the mother has declined to name ${who}`, grounds: [`${key}:declined`] }
  const spoken = father.spokenToOn !== null && father.spokenToOn <= today
  const unanswered = bodies.filter(
    body => !father.checks.some(check => check.body === body && check.answeredOn !== null && check.answeredOn <= today),
  )
  const words = [
    ...(spoken ? [] : [`${who} has not been spoken to directly`]),
    ...(unanswered.length === 0
      ? []
      : [`no answer to the checks on ${who}: ${listed(unanswered.map(body => checkBodyWords[body].toLowerCase()))}`]),
  ]
  return {
    words: words.join('; '),
    grounds: [...(spoken ? [] : [`${key}:not_spoken_to`]), ...unanswered.map(body => `${key}:check:${body}`)],
  }
}

function hasHarmedChild({ siblings }: CaseFile): boolean {
  return siblings.some(sibling => (sibling.parentage === 'father' || sibling.parentage === 'both') && wasHarmed(sibling))
}

function isNear({ file, today, thresholds }: SafeguardInput): boolean {
  return bornBy(file, today) !== null || (file.edd !== null && gestationDays(file.edd, today) >= thresholds.assessmentFinishWeeks * 7)
}
