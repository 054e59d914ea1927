import type { Anchor, MilestoneCode, Protocol } from '../../shared/milestones/model.ts'
import type { Settings } from '../../shared/settings/model.ts'
import { type FigureKey, figures } from './figure-specs.ts'

/**
 * A figure of the register that is not the one of the protocol's milestone: lists and milestones
 * would ask at different weeks.
 */
interface Gap {
  readonly key: FigureKey
  /** `If born tonight, from week: 24, the milestone 22.` */
  readonly words: string
  /** The week of the protocol. */
  readonly weeks: number
}

/**
 * The figures that say of a milestone what the protocol says, too, where both are whole weeks and
 * differ.
 */
export function protocolGaps(settings: Settings, protocol: Protocol): Gap[] {
  return figures.flatMap(({ key, label, min, max, milestone }) => {
    const anchor = milestone === undefined ? null : anchorOf(protocol, milestone.code, milestone.part)
    if (anchor?.from !== 'gestation' || anchor.days !== 0 || anchor.weeks === settings[key] || Number.isNaN(settings[key])) return []
    const { weeks } = anchor
    return weeks < min || weeks > max ? [] : [{ key, weeks, words: `${label}: ${settings[key]}, the milestone ${weeks}` }]
  })
}

function anchorOf({ rules }: Protocol, code: MilestoneCode, part: 'due' | 'amber' | 'red' | 'stop'): Anchor | null {
  const rule = rules.find(one => one.code === code)
  if (rule === undefined) return null
  return part === 'due' ? (rule.due[0] ?? null) : rule[part]
}
