import { addDays, type IsoDay } from '../../shared/calendar/day.ts'
import type { Context } from '../call/handler.ts'
import type { Writer } from '../register/write.ts'
import { indexText } from '../search/entries.ts'
import { fillIn } from './fill-in.ts'
import { type Happening, type Life, nextOnes, topicsOf } from './life.ts'
import { speakerOf, type Team } from './team.ts'

/** How often, by number: a first discussion raises more. */
const atFirst = [
  [0, 1],
  [1, 4],
  [2, 3],
  [3, 1],
] as const
const later = [
  [0, 5],
  [1, 4],
  [2, 1],
] as const
const weeksGiven = [
  [1, 6],
  [2, 3],
  [3, 1],
] as const
/**
 * Days after the due day on which an action is closed: most are done by the meeting, some late, a
 * few hang on.
 */
const closedAfter = [
  [-3, 3],
  [-1, 4],
  [3, 2],
  [10, 2],
  [40, 1],
] as const
const closedAs = [
  ['done', 80],
  ['overtaken', 8],
  ['not_done', 12],
] as const

export function howManyActions({ random, line }: Life): number {
  return random.weigh(line.lastDiscussedOn === null ? atFirst : later)
}

/** Raises an action for a case. Returns its closing, with the day of it. */
export async function raiseAction(
  { db, write }: Context,
  team: Team,
  life: Life,
  item: string,
  on: IsoDay,
): Promise<readonly [IsoDay, Happening]> {
  const { line, random, facts } = life
  const [chosen] = nextOnes(
    life,
    topicsOf(life, 2).flatMap(topic => topic.actions),
    ([, words]) => words,
    1,
  )
  if (chosen === undefined) throw new Error('A topic without actions.')
  const [agency, words] = chosen
  const text = fillIn(words, random, facts)
  const owner = speakerOf(team, agency)
  const dueOn = random.chance(0.95) ? addDays(on, 7 * random.weigh(weeksGiven)) : null
  const open = { due_on: dueOn, raised_on: on, state: 'open' as const, closed_on: null, reason: '' }
  const actionId = await write.add('action', { referral_id: line.id, item_id: item, text, owner, agency, ...open }, [line.id])
  await indexText(db, { referralId: line.id, sourceId: actionId, place: 'Action', body: `${text} ${owner}` })
  life.openActions.add(actionId)
  line.openActions++
  const closedOn = addDays(dueOn ?? addDays(on, 14), random.weigh(closedAfter))
  return [closedOn, { what: 'action_closed', life, actionId, as: random.weigh(closedAs) }]
}

/** What was still to be done when a referral closes is overtaken by that. */
export async function overtakeActions(write: Writer, life: Life, on: IsoDay): Promise<void> {
  for (const id of life.openActions) {
    const closing = { state: 'overtaken' as const, closed_on: on, reason: 'The referral was closed.' }
    await write.change('action', { id, version: null }, closing, [life.line.id])
  }
  life.openActions.clear()
}
