import type { MilestoneCode } from '../../shared/milestones/model.ts'
import type { Settings } from '../../shared/settings/model.ts'
import { thresholdSpecs } from './threshold-specs.ts'

/**
 * The figures by which safeguards go on asking for a milestone that a protocol leaves out: `Birth
 * plan by week: 32`.
 */
export function figuresBehind(code: MilestoneCode, settings: Settings): string[] {
  return [
    ...(code === 'born_tonight' ? [`If born tonight, from week: ${settings.bornTonightWeeks}`] : []),
    ...thresholdSpecs
      .filter(({ milestone }) => milestone?.code === code && milestone.part !== 'stop')
      .map(({ key, label }) => `${label}: ${settings.thresholds[key]}`),
  ]
}
