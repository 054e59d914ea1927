import { addDays } from '../../shared/calendar/day.ts'
import { gestationDays, isPastTerm } from '../../shared/calendar/gestation.ts'
import { eventSpec } from '../../shared/events/kinds.ts'
import type { CaseEvent } from '../../shared/events/model.ts'
import { checkBodyWords } from '../../shared/family/codes.ts'
import type { Family } from '../../shared/family/model.ts'
import type { LogEntry } from '../../shared/log/model.ts'
import type { Tracked } from '../../shared/tracking/model.ts'
import type { PartProps } from '../record/part.ts'
import { type ReferralSection, sectionGroups } from '../record/sections.ts'
import type { Tone } from '../ui/tag.tsx'

/** How a part stands, in one word or number. */
export interface Standing {
  readonly word: string
  readonly tone?: Tone
}

export interface StandingFacts extends PartProps {
  /** Undefined while they are read. */
  readonly family: Family | undefined
  readonly events: readonly CaseEvent[] | undefined
  readonly tracked: Tracked | undefined
  readonly log: readonly LogEntry[] | undefined
}

/**
 * Beside the name of a part: what is missing there, or how many there are. Null: nothing to say.
 */
export function standingOf(section: ReferralSection, facts: StandingFacts): Standing | null {
  const { referral, family, tracked, log } = facts
  switch (section) {
    case 'father':
      return ofFather(facts)
    case 'family':
      return count(family?.members.length)
    case 'concerns':
      return ofConcerns(family)
    case 'factors':
      return count(referral.factors.length)
    case 'edd':
      return referral.line.edd === null ? { word: 'none', tone: 'amber' } : null
    case 'birth-plan':
      return ofBirthPlan(facts)
    case 'birth':
      return ofBirth(facts)
    case 'milestones':
      return some(tracked?.milestones.filter(({ state }) => state === 'late').length, 'late', 'red')
    case 'safeguards':
      return ofSafeguards(tracked)
    case 'tonight':
      return ofTonight(facts)
    case 'notes':
      return count(referral.notes.length)
    case 'log':
      return count(log?.length)
    case 'meetings':
      return count(referral.discussions.length)
    case 'actions':
      return count(referral.line.openActions)
    default:
      return count(inSection(section, facts))
  }
}

function count(many: number | undefined): Standing | null {
  return many === undefined || many === 0 ? null : { word: String(many) }
}

function some(many: number | undefined, word: string, tone: Tone): Standing | null {
  return many === undefined || many === 0 ? null : { word: `${many} ${word}`, tone }
}

function inSection(section: ReferralSection, { events }: StandingFacts): number | undefined {
  const groups = sectionGroups[section] ?? []
  return events?.filter(({ kind }) => groups.includes(eventSpec(kind).group)).length
}

/** Who he is, then what nobody has asked or answered about him (learning point 1). */
function ofFather({ referral, family, today, figures }: StandingFacts): Standing | null {
  const { father, line } = referral
  const isLate = today > addDays(line.receivedOn, figures.thresholds.fatherUnknownDays)
  if (father.identified !== 'identified')
    return { word: father.identified === 'not_yet' ? 'not yet' : 'declined', tone: isLate ? 'red' : 'amber' }
  if (family === undefined) return null
  const answered = new Set(family.checks.filter(check => check.personId === father.id && check.answeredOn !== null).map(({ body }) => body))
  return answered.size < Object.keys(checkBodyWords).length ? { word: 'checks', tone: isLate ? 'red' : 'amber' } : null
}

function ofConcerns(family: Family | undefined): Standing | null {
  if (family === undefined) return null
  const unheard = family.concerns.filter(({ respondedOn }) => respondedOn === null).length
  const open = family.disagreements.filter(({ resolvedOn }) => resolvedOn === null).length
  return some(unheard, 'unheard', 'red') ?? some(open, 'open', 'amber') ?? count(family.concerns.length + family.disagreements.length)
}

function ofBirthPlan(facts: StandingFacts): Standing | null {
  const unanswered = facts.events?.filter(({ kind, detail }) => kind === 'birth_plan_shared' && detail.acknowledgedOn === null).length
  return some(unanswered, 'waiting', 'amber') ?? count(inSection('birth-plan', facts))
}

/**
 * Long after the EDD the birth is what is missing (docs/domain.md, section 3: the social worker is
 * told of it on the day).
 */
function ofBirth(facts: StandingFacts): Standing | null {
  const { line } = facts.referral
  if (line.edd !== null && line.bornOn === null && line.endedOn === null && isPastTerm(line.edd, facts.today))
    return { word: 'none', tone: 'red' }
  return count(inSection('birth', facts))
}

function ofSafeguards(tracked: Tracked | undefined): Standing | null {
  const unanswered = tracked?.raised.filter(({ answer }) => answer === null) ?? []
  return (
    some(unanswered.filter(({ level }) => level === 'red').length, 'red', 'red') ??
    some(unanswered.filter(({ level }) => level === 'amber').length, 'amber', 'amber')
  )
}

function ofTonight({ referral: { line }, today, figures }: StandingFacts): Standing | null {
  if (line.bornTonightWritten || line.bornOn !== null || line.endedOn !== null || line.edd === null) return null
  return gestationDays(line.edd, today) >= figures.bornTonightWeeks * 7 ? { word: 'late', tone: 'red' } : null
}
