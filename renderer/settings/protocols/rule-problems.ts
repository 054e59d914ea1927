import type { Anchor, MilestoneRule } from '../../../shared/milestones/model.ts'

/** The anchors of a rule by the name of their field: `due 0`, `amber`, `red`, `stop`. */
export function anchorsOf(rule: MilestoneRule): readonly (readonly [string, Anchor])[] {
  const limits = (['amber', 'red', 'stop'] as const).flatMap((name): (readonly [string, Anchor])[] => {
    const anchor = rule[name]
    return anchor === null ? [] : [[name, anchor]]
  })
  return [...rule.due.map((anchor, index) => [`due ${index}`, anchor] as const), ...limits]
}

/** What is wrong with the figures of a milestone, a sentence for each anchor. A field left empty is no number. */
export function ruleProblems(rule: MilestoneRule): Readonly<Record<string, string>> {
  const outside = anchorsOf(rule).flatMap(([name, anchor]) => {
    const problem = outsideWords(anchor)
    return problem === null ? [] : [[name, problem] as const]
  })
  if (outside.length > 0) return Object.fromEntries(outside)
  const due = nominal(rule.due[0])
  const problems: Record<string, string> = {}
  const [amber, red, stop] = [nominal(rule.amber), nominal(rule.red), nominal(rule.stop)]
  if (due !== null && amber !== null && amber > due) problems.amber = 'Amber comes before the due day.'
  if (due !== null && red !== null && red < due) problems.red = 'Red comes after the due day.'
  if (due !== null && stop !== null && stop < due) problems.stop = 'The last day comes after the due day.'
  return problems
}

function outsideWords(anchor: Anchor): string | null {
  if (anchor.from === 'gestation') {
    if (!isWhole(anchor.weeks, 0, 42)) return 'Weeks from 0 to 42.'
    return isWhole(anchor.days, 0, 6) ? null : 'Days from 0 to 6.'
  }
  return isWhole(anchor.count, 0, 400) ? null : 'A whole number from 0 to 400.'
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max
}

/** Days that two anchors of one kind can be put in order by; null where there is nothing to compare. */
function nominal(anchor: Anchor | null | undefined): number | null {
  if (anchor === null || anchor === undefined) return null
  if (anchor.from === 'gestation') return anchor.weeks * 7 + anchor.days
  return anchor.unit === 'calendar_days' ? anchor.count : null
}
