import { isNeverDue } from './met-events.ts'
import type { Anchor, MilestoneRule, Protocol } from './model.ts'

/** Gestations below this are nobody's standard: no pregnancy is known yet. */
const firstWeek = 4
const lastWeek = 42

type CountedUnit = Exclude<Anchor, { from: 'gestation' }>['unit']

/** How many of a unit a standard can ask for; a year or so of days, two years of months. */
const bounds: Readonly<Record<CountedUnit, readonly [min: number, max: number]>> = {
  calendar_days: [0, 400],
  working_days: [0, 250],
  months: [1, 24],
  meetings: [1, 20],
}

/**
 * What is wrong with a milestone of a protocol, a sentence by field: `due 0`, `amber`, `red`,
 * `stop`, `source`. A field left empty is no number.
 */
export function ruleProblems(rule: MilestoneRule): Readonly<Record<string, string>> {
  const source: Record<string, string> = rule.source.trim() === '' ? { source: 'Where the figure comes from is needed.' } : {}
  const outside = anchorsOf(rule).flatMap(([name, anchor]) => {
    const problem =
      outsideWords(anchor) ?? (isNeverDue(rule.code, anchor) ? 'It is counted from what meets it, so it would never be due.' : null)
    return problem === null ? [] : [[name, problem] as const]
  })
  if (outside.length > 0) return { ...Object.fromEntries(outside), ...source }
  return { ...twice(rule), ...turned(rule), ...source }
}

/** The anchors of a rule by the name of their field. */
function anchorsOf(rule: MilestoneRule): readonly (readonly [string, Anchor])[] {
  const limits = (['amber', 'red', 'stop'] as const).flatMap((name): (readonly [string, Anchor])[] => {
    const anchor = rule[name]
    return anchor === null ? [] : [[name, anchor]]
  })
  const unfit = rule.motherUnfit === undefined ? [] : [['motherUnfit', rule.motherUnfit] as const]
  return [...rule.due.map((anchor, index) => [`due ${index}`, anchor] as const), ...unfit, ...limits]
}

function outsideWords(anchor: Anchor): string | null {
  if (anchor.from === 'gestation') {
    if (!isWhole(anchor.weeks, firstWeek, lastWeek)) return `Weeks from ${firstWeek} to ${lastWeek}.`
    return isWhole(anchor.days, 0, 6) ? null : 'Days from 0 to 6.'
  }
  const [min, max] = bounds[anchor.unit]
  return isWhole(anchor.count, min, max) ? null : `A whole number from ${min} to ${max}.`
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max
}

/** Two days counted alike: only the earlier one could ever hold. */
function twice({ due }: MilestoneRule): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const [index, anchor] of due.entries())
    if (due.slice(0, index).some(before => order(before, anchor) !== null))
      problems[`due ${index}`] = 'Counted as another day of this milestone: only the sooner one would hold.'
  return problems
}

function turned(rule: MilestoneRule): Record<string, string> {
  const { due, amber, red, stop } = rule
  const problems: Record<string, string> = {}
  const after = (limit: Anchor | null) => due.map(one => order(one, limit)).filter(one => one !== null)
  if (after(amber).some(days => days > 0)) problems.amber = 'Amber comes before the due day.'
  if (after(red).some(days => days < 0)) problems.red = 'Red comes after the due day.'
  if (rule.motherUnfit !== undefined && after(rule.motherUnfit).some(days => days <= 0))
    problems.motherUnfit = 'It is later than the day it stands in for.'
  if (after(stop).some(days => days < 0)) problems.stop = 'The last day comes after the due day.'
  return problems
}

/**
 * How far the second lies after the first, where both are counted alike; null where there is
 * nothing to compare.
 */
function order(first: Anchor, second: Anchor | null): number | null {
  if (second === null) return null
  if (first.from === 'gestation') return second.from === 'gestation' ? (second.weeks - first.weeks) * 7 + second.days - first.days : null
  if (second.from === 'gestation' || first.unit !== second.unit || first.from !== second.from) return null
  if (first.from === 'event' && second.from === 'event' && first.event !== second.event) return null
  return second.count - first.count
}

/**
 * What is wrong with a protocol, by path: `rules.3.red`. Milestones that stand in it as they did
 * `before` are left alone, so that a copy made by an older program can still be changed.
 */
export function protocolProblems(protocol: Protocol, before: Protocol): Readonly<Record<string, string>> {
  const codes = protocol.rules.map(({ code }) => code)
  const known = new Set(before.rules.map(rule => JSON.stringify(rule)))
  const problems = protocol.rules.flatMap((rule, index) => {
    if (known.has(JSON.stringify(rule))) return []
    return Object.entries(ruleProblems(rule)).map(([name, words]) => [`rules.${index}.${name.replace(' ', '.')}`, words] as const)
  })
  const repeated = codes.find((code, index) => codes.indexOf(code) !== index)
  return { ...Object.fromEntries(problems), ...(repeated === undefined ? {} : { rules: 'A milestone stands in a protocol once.' }) }
}
