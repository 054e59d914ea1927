import { ragWords } from '../../shared/referrals/codes.ts'
import { factorWords } from '../../shared/referrals/factors.ts'
import { safeguardWords } from '../../shared/safeguards/model.ts'
import { milestoneShort } from '../../shared/tracking/rows.ts'
import { counted } from '../../shared/words.ts'
import { noFilter, type WorklistFilter } from '../../shared/worklists/worklist.ts'

/** One condition of a filter in words, and the filter without it. */
export interface FilterChip {
  readonly words: string
  readonly without: WorklistFilter
}

export const assessmentWords = { not_started: 'Not started', started: 'Started, not finished', finished: 'Finished' } as const

type Key = keyof WorklistFilter
/** Conditions that one chip shows together. */
const groups: readonly (readonly Key[])[] = [
  ['rags'],
  ['siteId'],
  ['lead'],
  ['noLead'],
  ['noSocialWorker'],
  ['safeguards'],
  ['unanswered'],
  ['overdue'],
  ['anyOverdue'],
  ['dueWithinDays'],
  ['assessment'],
  ['fatherNotSpokenTo'],
  ['careExperienced'],
  ['factors'],
  ['gestationFrom', 'gestationTo'],
  ['expectedWithinDays'],
  ['bornWithinDays'],
  ['notDiscussedDays'],
  ['noEdd'],
]

/** Every condition that is set, so that nothing filters unseen. */
export function filterChips(filter: WorklistFilter, siteName: (id: string) => string): FilterChip[] {
  return groups.flatMap(keys => {
    const words = wordsOf(keys[0] ?? 'rags', filter, siteName)
    return words === null ? [] : [{ words, without: { ...filter, ...Object.fromEntries(keys.map(key => [key, noFilter[key]])) } }]
  })
}

function wordsOf(key: Key, filter: WorklistFilter, siteName: (id: string) => string): string | null {
  switch (key) {
    case 'rags':
      return anyOf(
        'RAG',
        filter.rags.map(rag => ragWords[rag].toLowerCase()),
      )
    case 'siteId':
      return filter.siteId === null ? null : siteName(filter.siteId)
    case 'lead':
      return filter.lead === '' ? null : filter.lead === 'me' ? 'Lead: me' : `Lead: ${filter.lead}`
    case 'noLead':
      return filter.noLead ? 'No lead' : null
    case 'noSocialWorker':
      return filter.noSocialWorker ? 'No social worker' : null
    case 'safeguards':
      return anyOf(
        'Safeguard',
        filter.safeguards.map(code => safeguardWords[code]),
      )
    case 'unanswered':
      return filter.unanswered ? 'Safeguard unanswered' : null
    case 'overdue':
      return anyOf(
        'Overdue',
        filter.overdue.map(code => milestoneShort[code]),
      )
    case 'anyOverdue':
      return filter.anyOverdue ? 'Milestone overdue' : null
    case 'dueWithinDays':
      return within('Milestone due within', filter.dueWithinDays)
    case 'assessment':
      return filter.assessment === null ? null : `Assessment ${assessmentWords[filter.assessment].toLowerCase()}`
    case 'fatherNotSpokenTo':
      return filter.fatherNotSpokenTo ? 'Father not spoken to' : null
    case 'careExperienced':
      return filter.careExperienced ? 'Care-experienced parent' : null
    case 'factors':
      return anyOf(
        'Factor',
        filter.factors.map(code => factorWords[code]),
      )
    case 'gestationFrom':
    case 'gestationTo':
      return gestation(filter)
    case 'expectedWithinDays':
      return within('Birth expected within', filter.expectedWithinDays)
    case 'bornWithinDays':
      return within('Born within the last', filter.bornWithinDays)
    case 'notDiscussedDays':
      return within('Not discussed for', filter.notDiscussedDays)
    case 'noEdd':
      return filter.noEdd ? 'No EDD' : null
  }
}

function anyOf(what: string, words: readonly string[]): string | null {
  return words.length === 0 ? null : `${what}: ${words.join(' or ')}`
}

function within(what: string, days: number | null): string | null {
  return days === null ? null : `${what} ${counted(days, 'day')}`
}

function gestation({ gestationFrom: from, gestationTo: to }: WorklistFilter): string | null {
  if (from === null && to === null) return null
  if (from === null) return `Gestation to ${to}+6`
  return to === null ? `Gestation from ${from}+0` : `Gestation ${from}+0 to ${to}+6`
}
