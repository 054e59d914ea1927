import type { z } from 'zod'
import { anchorWords } from '../../shared/milestones/anchor-words.ts'
import type { Anchor, MilestoneCode, Protocol } from '../../shared/milestones/model.ts'
import { uncapitalised } from '../../shared/words.ts'
import { dueWords } from './protocols/rule-words.ts'

/** How a figure stands to a milestone of the protocol in force. */
interface OfMilestone {
  readonly code: MilestoneCode
  readonly part: 'due' | 'amber' | 'red' | 'stop'
  /**
   * `instead`: the figure holds only where the protocol places no day. `beside`: both hold, each
   * for its own.
   */
  readonly how: 'instead' | 'beside'
}

/** A whole number that a register can set for itself, as it is asked for. */
interface Asked<K extends string> {
  readonly key: K
  readonly label: string
  readonly unit: string
  /**
   * What it does, and where the default comes from, in a few words (docs/domain.md, sections 1 to
   * 5).
   */
  readonly source: string
  readonly milestone?: OfMilestone
}

/** The same with the bounds of its schema, both included. */
export interface FigureSpec<K extends string = string> extends Asked<K> {
  readonly min: number
  readonly max: number
}

/** Gives a figure the bounds that its schema holds it to: they stand nowhere else. */
export function bounded<K extends string>(figure: Asked<K>, shape: Readonly<Record<K, z.ZodNumber>>): FigureSpec<K> {
  const { minValue, maxValue } = shape[figure.key]
  if (minValue === null || maxValue === null) throw new Error(`The schema of ${figure.key} has no bounds.`)
  return { ...figure, min: minValue, max: maxValue }
}

/** `In days. Default 28. Learning point 2.`, and what the protocol in force says of the same. */
export function figureHint({ unit, source, milestone }: FigureSpec, usual: number, protocol: Protocol | null): string {
  const beside = milestone === undefined || protocol === null ? '' : ` ${protocolWords(milestone, protocol)}`
  return `In ${unit}. Default ${usual}. ${source}${beside}`.trim()
}

function protocolWords({ code, part, how }: OfMilestone, { name, rules }: Protocol): string {
  const rule = rules.find(one => one.code === code)
  if (rule === undefined) return `${name}, the protocol in force, leaves this milestone out.`
  const figure = part === 'due' ? dueWords(rule) : limitFigure(rule[part])
  if (figure === null) return ''
  return how === 'instead'
    ? `Holds only where the protocol in force places no day; ${name} says ${uncapitalised(figure)}.`
    : `Milestone of the protocol in force, ${name}: ${uncapitalised(figure)}.`
}

function limitFigure(anchor: Anchor | null): string | null {
  return anchor === null ? null : anchorWords(anchor)
}

/** `28 (days)`, `42 (days; default 28)`. */
export function figureWords({ unit }: FigureSpec, value: number, usual: number): string {
  return `${value} (${unit}${value === usual ? '' : `; default ${usual}`})`
}

/** What is out of its bounds or no whole number, a sentence for each. */
export function outsideBounds<K extends string>(
  specs: readonly FigureSpec<K>[],
  values: Readonly<Record<K, number>>,
): Partial<Record<K, string>> {
  const outside = specs.filter(({ key, min, max }) => !(Number.isInteger(values[key]) && values[key] >= min && values[key] <= max))
  return Object.fromEntries(outside.map(({ key, min, max }) => [key, `A whole number from ${min} to ${max}.`])) as Partial<
    Record<K, string>
  >
}
