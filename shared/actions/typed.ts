import type { IsoDay } from '../calendar/day.ts'
import { readDay } from '../calendar/typed.ts'
import { shortDay } from '../calendar/words.ts'
import { type Agency, agencies } from '../directory/model.ts'
import { findOwner, type KnownPerson } from './owner.ts'

/**
 * What an action line was understood to say. It is echoed before it is saved, so a wrong reading is
 * seen.
 */
export interface ReadAction {
  readonly text: string
  /** Who does it; empty when nobody was named. */
  readonly owner: string
  readonly agency: Agency | null
  readonly dueOn: IsoDay | null
}

/** An action as the line it would be typed as, for changing it. */
export function actionLine({ text, owner, agency, dueOn }: ReadAction, today: IsoDay): string {
  const who = [owner, agency === null ? '' : agencies[agency]].filter(Boolean).join(', ')
  return [text, who && `@${who}`, dueOn === null ? '' : shortDay(dueOn, today)].filter(Boolean).join(' ')
}

/**
 * The line in the pieces it was taken apart into, as typed. Every word of the line is in exactly
 * one of them.
 */
export interface ActionPieces {
  readonly before: string
  /** What stands after the `@`, without the day; null without an `@`. */
  readonly who: string | null
  /** The trailing day; empty when the line does not end in one. */
  readonly when: string
  readonly dueOn: IsoDay | null
}

/**
 * Reads one typed line as an action: `allocate personal adviser @leaving care next tue`, `see her
 * alone @S. Doyle, midwifery 27 nov`, `call +2w`. The owner follows a last `@`, the day stands at
 * the end; what is not understood stays in the text. `today` is the day the words are said on.
 */
export function readActionLine(line: string, today: IsoDay, attendees: readonly KnownPerson[]): ReadAction {
  const { before, who, dueOn } = takeApart(line, today)
  if (who === null) return { text: before, owner: '', agency: null, dueOn }
  const found = findOwner(who, attendees)
  if (found.rest === '' || before !== '' || found.known)
    return { text: joined(before, found.rest), owner: found.owner, agency: found.agency, dueOn }
  // Nothing stands before the `@` and the name is not known: the first word is the name, the others
  // are the action.
  const [first = '', ...others] = found.owner.split(' ')
  return { text: joined(others.join(' '), found.rest), owner: first, agency: found.agency, dueOn }
}

/** The name after the `@`, where nobody of that name, role or agency is known; null otherwise. */
export function unknownOwner(line: string, today: IsoDay, attendees: readonly KnownPerson[]): string | null {
  const { who } = takeApart(line, today)
  if (who === null || findOwner(who, attendees).known) return null
  return readActionLine(line, today, attendees).owner || null
}

export function takeApart(line: string, today: IsoDay): ActionPieces {
  const words = line.trim().split(/\s+/).filter(Boolean)
  const { count, dueOn } = trailingDay(words, today)
  const said = words.slice(0, words.length - count)
  const when = words.slice(words.length - count).join(' ')
  const at = said.findLastIndex(word => /^@./.test(word))
  if (at < 0) return { before: said.join(' '), who: null, when, dueOn }
  const who = said.slice(at).join(' ').slice(1)
  return { before: said.slice(0, at).join(' '), who, when, dueOn }
}

const longestDay = 6

/**
 * How many words at the end are one day, the longest such run. Only days from `today` on: nothing
 * is due in the past, so such words stay in the text.
 */
function trailingDay(words: readonly string[], today: IsoDay): { count: number; dueOn: IsoDay | null } {
  for (let count = Math.min(longestDay, words.length); count > 0; count--) {
    const typed = words.slice(-count).join(' ').replace(/^due /i, '')
    // `flat 3 12` is an address, not 3 December: in a sentence, figures need a mark between them.
    const dueOn = /^(?:(?:on|by) )?\d+(?: \d+)+$/i.test(typed) ? null : readDay(typed.replace(/[.;]$/, ''), today)
    if (dueOn !== null && dueOn >= today) return { count, dueOn }
  }
  return { count: 0, dueOn: null }
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(' ')
}
