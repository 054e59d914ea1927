import { agencies } from '../directory/model.ts'
import { type LogEntry, logKindWords } from '../log/model.ts'
import { safeguardWords } from '../safeguards/model.ts'
import type { ChronologySources } from './chronology.ts'
import { type ChronologyEntry, filledParts } from './entry.ts'

/** Notes as they were written. */
export function noteEntries({ referral, dayOf }: Pick<ChronologySources, 'referral' | 'dayOf'>): ChronologyEntry[] {
  return referral.notes.map(({ id, text, recordedBy, recordedAt }) => ({
    id,
    on: dayOf(recordedAt),
    kind: 'note',
    words: `Note by ${recordedBy}`,
    detail: text,
    part: 'notes',
  }))
}

/** The lead’s log of this referral. */
export function logEntries(log: readonly LogEntry[]): ChronologyEntry[] {
  return log.map(({ id, on, kind, who, agency, text, followUpOn, followedUpOn }) => ({
    id,
    on,
    kind: 'log',
    words: `${logKindWords[kind]}: ${filledParts(who, agency === null ? '' : agencies[agency])}`,
    detail: text,
    part: 'log',
    ...(followUpOn !== null && followedUpOn === null ? { missing: 'Not followed up yet' } : {}),
  }))
}

/** Safeguards that were answered, with the reason. */
export function safeguardEntries({ answers, dayOf }: Pick<ChronologySources, 'answers' | 'dayOf'>): ChronologyEntry[] {
  return answers.map(({ id, code, reason, answeredBy, answeredAt }) => ({
    id,
    on: dayOf(answeredAt),
    kind: 'safeguard',
    words: `Safeguard answered by ${answeredBy}: ${safeguardWords[code]}`,
    detail: reason,
    part: 'safeguards',
  }))
}
