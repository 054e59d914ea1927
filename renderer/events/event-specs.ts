import { agencies } from '../../shared/directory/model.ts'
import {
  type DetailName,
  type EventGroup,
  type EventKind,
  eventGroups,
  eventKindCodes,
  eventKinds,
  eventSpec,
} from '../../shared/events/kinds.ts'
import { aboutWords, checklistWords, coverWords, noDetail, restsOnWords, seenWords, sharedWithWords } from '../../shared/events/model.ts'
import { flat } from '../record/part-values.ts'
import { type FieldSpec, noChoice, type Value, type Values } from '../record/spec.ts'
import type { FindOption } from '../ui/find-box.tsx'
import { optionsOf } from '../ui/select.tsx'

/** What people type for a kind beside its words and answers. */
const alsoCalled: Partial<Record<EventKind, string>> = {
  contact: 'visit seen spoke call home',
  missed_appointment: 'DNA did not attend',
  s47_completed: 's47',
  strategy_discussion: 's47',
  icpc: 'ICPC case',
  review_conference: 'RCPC',
  legal_planning: 'LPM removal',
  court_application: 'proceedings',
  birth_plan_shared: 'shared',
  pre_discharge_meeting: 'discharge',
  transfer_out: 'move',
  address_change: 'moved',
}

/**
 * Kinds to choose from, those of the part of the page they are recorded from first. The end of a
 * pregnancy has its own question, worded with care.
 */
export function kindOptions(first: readonly EventGroup[], kept?: string): readonly FindOption<string>[] {
  const groups = Object.keys(eventGroups) as EventGroup[]
  const ordered = [...first, ...groups.filter(group => !first.includes(group))]
  return ordered.flatMap(group =>
    eventKindCodes
      .filter(code => eventKinds[code].group === group && (code !== 'pregnancy_ended' || code === kept))
      .map(code => ({ value: code, label: eventKinds[code].words, group: eventGroups[group], also: otherWords(code) })),
  )
}

function otherWords(code: EventKind): string {
  return [code.replaceAll('_', ' '), ...Object.values(eventSpec(code).answers ?? {}), alsoCalled[code] ?? ''].join(' ')
}

const agencySpec: FieldSpec = {
  key: 'agency',
  label: 'Agency',
  kind: 'select',
  options: [{ value: noChoice, label: 'Not said' }, ...optionsOf(agencies)],
}

/** The fields of an event: the same for all, and what its kind asks. */
export function eventSpecs(draft: Values, kinds: readonly FindOption<string>[]): readonly FieldSpec[] {
  return [
    {
      key: 'kind',
      label: 'Kind of event',
      kind: 'find',
      options: kinds,
      isRequired: true,
      isWide: true,
      placeholder: 'Typing finds it: contact, strategy, ICPC, birth plan…',
    },
    { key: 'on', label: 'Day', kind: 'day', isRequired: true },
    agencySpec,
    { key: 'who', label: 'Who', kind: 'text', hint: 'Who did it, or told of it' },
    ...detailsOf(draft),
    { key: 'text', label: 'What happened', kind: 'area', isWide: true },
  ]
}

function detailsOf(draft: Values): readonly FieldSpec[] {
  const kind = kindOf(draft)
  if (kind === null) return []
  return eventSpec(kind).details.flatMap(name => detailSpec(name, kind, draft))
}

function detailSpec(name: DetailName, kind: EventKind, draft: Values): readonly FieldSpec[] {
  const key = `detail.${name}`
  switch (name) {
    case 'answer':
      return [
        {
          key,
          label: answerLabels[kind] ?? 'Outcome',
          kind: 'choice',
          options: optionsOf(eventSpec(kind).answers ?? {}),
          isRequired: true,
          isWide: true,
        },
      ]
    case 'about':
      return [{ key, label: 'About', kind: 'select', options: [{ value: noChoice, label: 'Not said' }, ...optionsOf(aboutWords)] }]
    case 'seen':
      return [{ key, label: 'Seen', kind: 'checks', options: optionsOf(seenWords), isWide: true }]
    case 'covers':
      return [{ key, label: 'Covered', kind: 'checks', options: optionsOf(coverWords), isWide: true }]
    case 'restsOn':
      return [{ key, label: 'Rests on', kind: 'choice', options: optionsOf(restsOnWords), isRequired: true, isWide: true }]
    case 'restsOnDate':
      return [undefined, null, 'fresh'].includes(draft['detail.restsOn'] as string)
        ? []
        : [{ key, label: 'Day of that assessment', kind: 'day', isRequired: true }]
    case 'sharedWith':
      return [{ key, label: 'Sent to', kind: 'checks', options: optionsOf(sharedWithWords), isRequired: true, isWide: true }]
    case 'acknowledgedOn':
      return [{ key, label: 'Acknowledged on', kind: 'day', hint: 'Empty until it is' }]
    case 'authority':
      return [{ key, label: 'Authority', kind: 'text' }]
    case 'checklist':
      return [{ key, label: 'Alert checklist', kind: 'checks', options: optionsOf(checklistWords), isWide: true }]
  }
}

const answerLabels: Partial<Record<EventKind, string>> = {
  significant_event: 'What kind of event',
  referral_decision: 'Decision',
  support: 'What was answered',
  domestic_abuse_answer: 'From',
  mental_health_view: 'From',
  history_search: 'Found',
}

function kindOf(draft: Values): EventKind | null {
  const { kind } = draft
  return typeof kind === 'string' && Object.hasOwn(eventKinds, kind) ? (kind as EventKind) : null
}

/** Another kind asks other details; fresh work rests on no earlier day. */
export function followEvent(key: string, value: Value): Values {
  if (key === 'kind') return flat({ detail: noDetail })
  if (key === 'detail.restsOn' && value === 'fresh') return { 'detail.restsOnDate': null }
  return {}
}
