import { daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import { gestationDays, gestationOn } from '../../shared/calendar/gestation.ts'
import type { Outcome } from '../../shared/meetings/outcomes.ts'
import type { Facts } from './fill-in.ts'
import { fillIn } from './fill-in.ts'
import type { Life } from './life.ts'
import { analyses, disagreements, outcomeReasons } from './words/phrases.ts'
import { topicOf } from './words/topics.ts'

/** What is written of a case at one meeting. Worries and strengths come from what the referral is about, so no two read alike. */
export function tellCase(life: Life, on: IsoDay, outcome: Outcome) {
  const { told, random, facts } = life
  const topics = random.some(told.factors.map(topicOf), 2)
  const one = (texts: readonly string[]) => fillIn(random.pick(texts), random, facts)
  return {
    worries: topics.map(topic => one(topic.worries)).join(' '),
    working_well: random.chance(0.9)
      ? topics
          .slice(0, random.int(1, 2))
          .map(topic => one(topic.well))
          .join(' ')
      : '',
    analysis: random.chance(0.85) ? `${standing(life, on)} ${one(analyses)}` : '',
    outcome_reason: outcome === 'under_review' && random.chance(0.6) ? '' : one(outcomeReasons),
    disagreement: random.chance(0.03) ? one(disagreements) : '',
    views: random
      .some(
        topics.flatMap(topic => topic.views),
        random.int(1, 3),
      )
      .map(([agency, kind, text]) => ({ agency, kind, text: fillIn(text, random, facts) })),
    decisions: random.chance(0.5) ? decisionsOf(topics, facts, life) : [],
  }
}

function decisionsOf(topics: readonly ReturnType<typeof topicOf>[], facts: Facts, { random }: Life) {
  return random
    .some(
      topics.flatMap(topic => topic.decisions),
      random.int(1, 2),
    )
    .map(([text, reason]) => ({ text: fillIn(text, random, facts), reason: fillIn(reason, random, facts) }))
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
    ['pre_birth_assessment', first ? (line.rag === 'green' ? 1 : 7) : 1],
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
