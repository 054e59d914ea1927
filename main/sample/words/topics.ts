import type { FactorCode } from '../../../shared/referrals/factors.ts'
import type { Topic } from './topic.ts'
import { careTopics } from './topics-care.ts'
import { homeTopics } from './topics-home.ts'
import { parentTopics } from './topics-parent.ts'

export const allTopics: readonly Topic[] = [...homeTopics, ...parentTopics, ...careTopics]

const byFactor = new Map(allTopics.map(topic => [topic.factor, topic]))

export function topicOf(factor: FactorCode): Topic {
  const topic = byFactor.get(factor)
  if (topic === undefined) throw new Error(`No sample texts for factor ${factor}.`)
  return topic
}
