import type { Anchor, Condition, MilestoneCode, MilestoneRule } from '../model.ts'

/** A gestation in completed weeks. */
export function week(weeks: number): Anchor {
  return { from: 'gestation', weeks, days: 0 }
}

export function afterBirth(count: number, unit: 'calendar_days' | 'working_days' | 'months'): Anchor {
  return { from: 'birth', count, unit }
}

export function after(
  event: Extract<Anchor, { from: 'event' }>['event'],
  count: number,
  unit: 'calendar_days' | 'working_days' | 'months' | 'meetings',
): Anchor {
  return { from: 'event', event, count, unit }
}

/** A rule that says only what differs from the plain case. */
export function rule(
  code: MilestoneCode,
  due: Anchor | readonly Anchor[],
  source: string,
  about: Partial<Omit<MilestoneRule, 'code' | 'due' | 'source' | 'applies'>> & { readonly applies?: Condition } = {},
): MilestoneRule {
  const anchors: Anchor[] = 'from' in due ? [due] : [...due]
  return {
    code,
    applies: 'always',
    amber: null,
    red: null,
    stop: null,
    compressible: true,
    movesWithPrematurity: true,
    ...about,
    due: anchors,
    source,
  }
}
