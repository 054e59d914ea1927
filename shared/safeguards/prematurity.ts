import { gestationDays } from '../calendar/gestation.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { bornBy, isWatched } from '../case-file/state.ts'
import { listed } from '../words.ts'
import type { Level, Safeguard, SafeguardInput } from './model.ts'
import { dayAfter, dueOf, earliestOf, finding, latestOf, moment, type Part } from './parts.ts'

/**
 * Previous preterm birth is a prompt beside the census codes; substance misuse of a parent is 1B
 * and 2B.
 */
const early: Readonly<Record<string, string>> = { PRETERM: 'previous preterm birth', '1B': 'alcohol misuse', '2B': 'drug misuse' }

/**
 * The birth may come early (twins, previous preterm birth, substance misuse), so targets stand
 * earlier, as the protocol moves them: to know. And no *if born tonight* line by its day, for
 * everybody: amber, red where the birth may come early or is near. Walsall, Sussex.
 */
export const prematurity: Safeguard = {
  code: 'prematurity',
  lesson: 'Walsall and Sussex procedures: what happens if the baby comes early is written down in time.',
  check(input) {
    const { file, today } = input
    if (!isWatched(file) || bornBy(file, today) !== null) return null
    const signs = signsOf(file, today)
    return finding(expected(input, signs), bornTonight(input, signs.length > 0))
  },
}

interface Sign {
  readonly words: string
  readonly on: string
  readonly ground: string
}

function signsOf({ numberExpected, factors, receivedOn }: CaseFile, today: string): Sign[] {
  const noted = factors.flatMap(({ code, notedOn }) => {
    const words = early[code]
    return words === undefined || notedOn > today ? [] : [{ words, on: notedOn, ground: code }]
  })
  const several = numberExpected === 2 ? 'twins' : `${numberExpected} babies`
  return [...(numberExpected > 1 ? [{ words: several, on: receivedOn, ground: `babies:${numberExpected}` }] : []), ...noted]
}

function expected({ file }: SafeguardInput, signs: readonly Sign[]): Part | null {
  const [first] = signs
  if (first === undefined) return null
  const since = earliestOf(first.on, ...signs.map(({ on }) => on))
  return {
    level: 'info',
    sentence: `The birth may come early: ${listed(signs.map(({ words }) => words))}. Targets stand earlier.`,
    by: 'the birth',
    since: latestOf(since, file.receivedOn),
    grounds: [...new Set(signs.map(({ ground }) => ground))],
  }
}

function bornTonight(input: SafeguardInput, mayComeEarly: boolean): Part | null {
  const { file, today, thresholds } = input
  const due = dueOf(input, 'born_tonight', thresholds.bornTonightWeeks)
  if (file.bornTonightWritten || due === null || today < dayAfter(due.on)) return null
  const near = file.edd !== null && gestationDays(file.edd, today) >= thresholds.birthPlanRedWeeks * 7
  const level: Level = mayComeEarly || near ? 'red' : 'amber'
  return {
    level,
    sentence: `${moment(file, today)}, standard ${due.standard}: no if born tonight line has been written.`,
    by: 'writing the if born tonight line',
    since: latestOf(dayAfter(due.on), file.receivedOn),
    grounds: ['born_tonight', ...(near ? [`near:${thresholds.birthPlanRedWeeks}`] : [])],
  }
}
