import { longDay } from '../calendar/words.ts'
import { type EventKind, eventSpec } from './kinds.ts'
import { aboutWords, checklistWords, coverWords, type EventDetail, restsOnWords, seenWords, sharedWithWords } from './model.ts'

/**
 * What an event says beside its kind, day and text, as short phrases: `Seen: mother, home`. `kind`
 * gives the words of its answer.
 */
export function detailWords(detail: EventDetail, kind?: EventKind): string[] {
  const answer = detail.answer === null ? null : ((kind && eventSpec(kind).answers?.[detail.answer]) ?? detail.answer.replaceAll('_', ' '))
  const phrases = [
    answer === null ? '' : `Answer: ${answer}`,
    detail.about === null ? '' : `About: ${aboutWords[detail.about].toLowerCase()}`,
    labelled(
      'Seen',
      detail.seen.map(one => seenWords[one]),
    ),
    labelled(
      'Looked at',
      detail.covers.map(one => coverWords[one]),
    ),
    detail.restsOn === null
      ? ''
      : `Rests on: ${restsOnWords[detail.restsOn].toLowerCase()}${detail.restsOnDate === null ? '' : `, ${longDay(detail.restsOnDate)}`}`,
    labelled(
      'Sent to',
      detail.sharedWith.map(one => sharedWithWords[one]),
    ),
    detail.acknowledgedOn === null ? '' : `Acknowledged: ${longDay(detail.acknowledgedOn)}`,
    detail.authority === '' ? '' : `Authority: ${detail.authority}`,
    labelled(
      'Checklist',
      detail.checklist.map(one => checklistWords[one]),
    ),
  ]
  return phrases.filter(phrase => phrase !== '')
}

function labelled(label: string, words: readonly string[]): string {
  return words.length === 0 ? '' : `${label}: ${words.join(', ').toLowerCase().replaceAll('gp', 'GP')}`
}
