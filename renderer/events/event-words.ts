import { longDay } from '../../shared/calendar/words.ts'
import { agencies } from '../../shared/directory/model.ts'
import { type DetailName, eventSpec } from '../../shared/events/kinds.ts'
import {
  aboutWords,
  type CaseEvent,
  checklistWords,
  coverWords,
  restsOnWords,
  seenWords,
  sharedWithWords,
} from '../../shared/events/model.ts'
import { listed, uncapitalised } from '../../shared/words.ts'

/** `S. Doyle, Maternity`; `Not said` when neither is known. */
export function toldBy({ who, agency }: Pick<CaseEvent, 'who' | 'agency'>): string {
  return [who, agency === null ? '' : agencies[agency]].filter(part => part !== '').join(', ') || 'By whom is not recorded'
}

/** What the kind asked, in sentences: `Seen: mother, home.` What was not covered is said too. */
export function detailSentences({ kind, detail }: Pick<CaseEvent, 'kind' | 'detail'>): string[] {
  const asks = (name: DetailName) => eventSpec(kind).details.includes(name)
  const sentences: string[] = []
  const say = (isAsked: boolean, sentence: string) => {
    if (isAsked) sentences.push(sentence)
  }
  say(asks('about') && detail.about !== null, `About: ${detail.about === null ? '' : aboutWords[detail.about].toLowerCase()}.`)
  say(
    asks('seen'),
    detail.seen.length === 0 ? 'Who was seen is not recorded.' : `Seen: ${listed(detail.seen.map(one => uncapitalised(seenWords[one])))}.`,
  )
  say(asks('restsOn') && detail.restsOn !== null, restsOnSentence(detail))
  say(asks('covers'), detail.covers.length === 0 ? 'What it covered is not recorded.' : coversSentence(detail))
  say(asks('authority') && detail.authority !== '', `Authority: ${detail.authority}.`)
  say(asks('checklist'), checklistSentence(detail))
  return sentences
}

function restsOnSentence({ restsOn, restsOnDate }: CaseEvent['detail']): string {
  if (restsOn === null) return ''
  return `Rests on: ${uncapitalised(restsOnWords[restsOn])}${restsOnDate === null ? '' : `, ${longDay(restsOnDate)}`}.`
}

function coversSentence({ covers }: CaseEvent['detail']): string {
  const left = (Object.keys(coverWords) as (keyof typeof coverWords)[]).filter(one => !covers.includes(one))
  const covered = `Covered: ${listed(covers.map(one => uncapitalised(coverWords[one])))}.`
  return left.length === 0 ? covered : `${covered} Not covered: ${listed(left.map(one => uncapitalised(coverWords[one])))}.`
}

function checklistSentence({ checklist }: CaseEvent['detail']): string {
  const all = Object.keys(checklistWords) as (keyof typeof checklistWords)[]
  const left = all.filter(one => !checklist.includes(one))
  if (left.length === 0) return `Alert checklist: all ${all.length} done.`
  return `Alert checklist: ${checklist.length} of ${all.length} done. Left: ${left.map(one => uncapitalised(checklistWords[one])).join('; ')}.`
}

/** `maternity, out-of-hours team and GP`. */
export function sentTo({ sharedWith }: CaseEvent['detail']): string {
  return listed(sharedWith.map(one => uncapitalised(sharedWithWords[one])))
}
