import { hashKey } from '@tanstack/react-query'
import { type MilestoneRule, milestoneCodes, type Protocol } from '../../../shared/milestones/model.ts'
import { england } from '../../../shared/milestones/protocols/england.ts'
import { shippedProtocols } from '../../../shared/milestones/protocols/shipped.ts'
import type { ProtocolRecord } from '../../../shared/settings/model.ts'

/**
 * What a protocol is measured against: a copy against the one it was copied from, a local one
 * against England's. Null for England's own.
 */
export function originOf({ id, basedOn, protocol }: Pick<ProtocolRecord, 'id' | 'basedOn' | 'protocol'>): Protocol | null {
  if (id === null) return protocol.code === england.code ? null : england
  return shippedProtocols.find(({ code }) => code === basedOn) ?? england
}

/**
 * The origin's milestone where this one has other figures or another condition; null where it is as
 * it was. Only its source may be another.
 */
export function changedFrom(rule: MilestoneRule, origin: Protocol | null): MilestoneRule | null {
  const original = origin?.rules.find(({ code }) => code === rule.code)
  return original === undefined || figuresOf(original) === figuresOf(rule) ? null : original
}

function figuresOf(rule: MilestoneRule): string {
  // Keys in one order, however the rule was made.
  return hashKey([{ ...rule, source: '' }])
}

/** A figure of one's own cannot stand beside the source of another. */
export function sourceProblem(
  rule: MilestoneRule,
  original: MilestoneRule | null,
  origin: Protocol | null,
): Readonly<Record<string, string>> {
  if (original === null || origin === null || rule.source.trim() !== original.source) return {}
  return { source: `That is where the figures of ${origin.name} come from. Where these come from is needed.` }
}

/** Milestones that the origin has and this protocol leaves out, as the origin has them. */
export function leftOut({ rules }: Protocol, origin: Protocol | null): MilestoneRule[] {
  return (origin?.rules ?? []).filter(({ code }) => !rules.some(one => one.code === code))
}

/** The protocol with a milestone changed or taken in, in the order of the milestones. */
export function withRule(protocol: Protocol, rule: MilestoneRule): Protocol {
  const others = protocol.rules.filter(({ code }) => code !== rule.code)
  const rules = [...others, rule].sort((one, other) => milestoneCodes.indexOf(one.code) - milestoneCodes.indexOf(other.code))
  return { ...protocol, rules }
}

export function withoutRule(protocol: Protocol, { code }: MilestoneRule): Protocol {
  return { ...protocol, rules: protocol.rules.filter(one => one.code !== code) }
}
