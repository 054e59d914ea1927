import { rowIds } from '../../shared/exports/row-ids.ts'
import { type Milestone, milestoneWords } from '../../shared/milestones/model.ts'
import { standingWords } from '../../shared/milestones/standing.ts'
import { notFound } from '../../shared/reply.ts'
import { levelWords, type Raised, type SafeguardAnswer, safeguardWords } from '../../shared/safeguards/model.ts'
import type { Tracked } from '../../shared/tracking/model.ts'
import type { QueryContext } from '../call/handler.ts'
import { day, moment, type Owner, text } from '../files/table.ts'
import { readLine } from '../record/lines.ts'
import { watchOne } from '../tracking/watch.ts'
import { listOf } from './list.ts'
import { ownerOf } from './owner.ts'

export const milestones = listOf<Milestone & { readonly protocolName: string }>(
  'Milestones',
  [
    text('Milestone', one => milestoneWords[one.code], 48),
    text('Standard', one => one.standard, 44),
    day('Due', one => one.dueOn),
    day('First due', one => one.originalDueOn),
    day('Red from', one => one.redOn),
    text('Compressed', one => (one.compressed ? 'Yes' : 'No'), 12),
    day('Met', one => one.metOn),
    text('State', (one, today) => standingWords(one, today).word, 18),
    text('By how much', (one, today) => standingWords(one, today).by, 28),
    text('Past the last day to begin in time', one => (one.pastStop && one.metOn === null ? 'Yes' : 'No'), 14),
    text('Protocol', one => one.protocolName, 24),
  ],
  async (context, id) => {
    const { of, tracked } = await trackedOf(context, id)
    const { protocolName } = tracked
    return { of, rows: tracked.milestones.map(one => [rowIds.milestone(one), { ...one, protocolName }]) }
  },
)

/** What fires today. An answered one stays in the list with its answer. */
export const safeguards = listOf<Raised>(
  'Safeguards',
  [
    text('Safeguard', one => safeguardWords[one.code], 40),
    text('Level', one => levelWords[one.level], 10),
    day('Since', one => one.since),
    text('What fired it', one => one.sentence, 60),
    text('What would clear it', one => one.clearedBy, 48),
    text('Lesson', one => one.lesson, 60),
    text('Answered', one => (one.answer === null ? (one.worse ? 'No: worse since it was answered' : 'No') : 'Yes'), 18),
    text('Answer', one => one.answer?.reason ?? null, 48),
    text('Answered by', one => one.answer?.answeredBy ?? null, 24),
  ],
  async (context, id) => {
    const { of, tracked } = await trackedOf(context, id)
    return { of, rows: tracked.raised.map(one => [one.code, one]) }
  },
)

/** Every answer ever given. */
export const answers = listOf<SafeguardAnswer>(
  'Safeguard answers',
  [
    moment('When', answer => answer.answeredAt),
    text('Safeguard', answer => safeguardWords[answer.code], 32),
    text('Level', answer => levelWords[answer.level], 10),
    text('Answer', answer => answer.reason, 60),
    text('By', answer => answer.answeredBy, 24),
  ],
  async (context, id) => {
    const { of, tracked } = await trackedOf(context, id)
    return { of, rows: tracked.answers.map(answer => [answer.id, answer]) }
  },
)

async function trackedOf(context: QueryContext, id: string): Promise<{ of: Owner; tracked: Tracked }> {
  const line = await readLine(context.db, id)
  const watched = await watchOne(context, id)
  if (line === undefined || watched === undefined) throw notFound('That referral')
  return { of: ownerOf(line), tracked: watched.tracked }
}
