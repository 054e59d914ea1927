import { daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import { gestationDays, gestationOn } from '../../shared/calendar/gestation.ts'
import type { Outcome } from '../../shared/meetings/outcomes.ts'
import { fillIn } from './fill-in.ts'
import { type Life, nextOnes, nextText, topicsOf, unsaid } from './life.ts'
import { analyses, disagreements, outcomeReasons } from './words/phrases.ts'
import type { Topic } from './words/topic.ts'
import { routineAfterBirth, routineViews } from './words/work.ts'

/**
 * What is written of a case at one meeting. Worries and strengths come from what the referral is
 * about, and are not repeated while there is something else to say.
 */
export function tellCase(life: Life, on: IsoDay, outcome: Outcome, brief: boolean) {
  const { random, facts } = life
  const topics = topicsOf(life, 2)
  const one = (texts: readonly string[]) => fillIn(nextText(life, texts), random, facts)
  const well = topics.slice(0, random.int(1, 2)).map(topic => one(topic.well))
  return {
    worries: topics.map(topic => one(topic.worries)).join(' '),
    working_well: random.chance(0.9) ? well.join(' ') : '',
    analysis: random.chance(0.85) ? `${standing(life, on)} ${one(analyses)}` : '',
    outcome_reason: outcome === 'under_review' && random.chance(0.6) ? '' : one(outcomeReasons),
    disagreement: random.chance(0.03) ? one(disagreements) : '',
    views: viewsOf(life, topics, brief),
    decisions: random.chance(0.6) ? decisionsOf(life, topics) : [],
  }
}

function viewsOf(life: Life, topics: readonly Topic[], brief: boolean) {
  const all = topics.flatMap(topic => topic.views)
  const views = nextOnes(life, all, ([, , text]) => text, brief ? 1 : life.random.int(1, 3))
  const said = views.map(([agency, kind, text]) => ({ agency, kind, text: fillIn(text, life.random, life.facts) }))
  return brief ? said : [...said, ...routineOf(life, said)]
}

/** Maternity and social care nearly always say something, if only that nothing is new. */
function routineOf({ random, line }: Life, said: readonly { readonly agency: string }[]) {
  return (line.bornOn === null ? routineViews : routineAfterBirth)
    .filter(([agency]) => !said.some(view => view.agency === agency) && random.chance(0.9))
    .map(([agency, texts]) => ({ agency, kind: 'fact' as const, text: random.pick(texts) }))
}

/** A decision stands until it is changed, so it is taken once. */
function decisionsOf(life: Life, topics: readonly Topic[]) {
  const all = topics.flatMap(topic => topic.decisions)
  const decisions = unsaid(life, all, ([text]) => text, life.random.int(1, 2))
  const words = (text: string) => fillIn(text, life.random, life.facts)
  return decisions.map(([text, reason]) => ({ text: words(text), reason: words(reason) }))
}

/** Where the pregnancy or the baby stands, in a few words. */
function standing({ line }: Life, on: IsoDay): string {
  if (line.bornOn !== null) {
    const old = daysBetween(line.bornOn, on)
    return line.numberExpected > 1 ? `The babies are ${old} days old.` : `The baby is ${old} days old.`
  }
  const at = line.edd === null ? null : gestationOn(line.edd, on)
  return at === null ? 'Gestation not known, scan awaited.' : `${at} today.`
}

/** The outcome that fits how serious, how far and how often discussed the case is. */
export function decideOutcome({ line, random }: Life, on: IsoDay): Outcome {
  const weeks = line.edd === null ? 0 : gestationDays(line.edd, on) / 7
  const red = line.rag === 'red'
  const first = line.lastDiscussedOn === null
  const far = weeks >= 22 && line.bornOn === null
  const likely: (readonly [Outcome, number])[] = [
    ['under_review', first ? 3 : 14],
    ['pre_birth_assessment', line.bornOn !== null ? 0 : first ? (line.rag === 'green' ? 1 : 7) : 1],
    ['strategy', red ? (first ? 4 : 1) : 0.2],
    ['early_help', line.rag === 'green' ? 2 : 0.3],
    ['child_in_need', line.rag === 'amber' ? 2 : 0.5],
    ['icpc', red && far ? 2.5 : 0],
    ['legal_planning', red && far ? 1.5 : 0],
    ['step_up', first ? 0 : 0.5],
    ['step_down', first || red ? 0 : 0.8],
    ['alert', red ? 0.15 : 0.03],
  ]
  return random.weigh(likely)
}
