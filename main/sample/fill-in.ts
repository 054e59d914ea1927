import { months, weekdays } from '../../shared/calendar/words.ts'
import type { Random } from './random.ts'

/** Somebody rings on one of these. */
const workdays = weekdays.slice(0, 5)
const relatives = ['her aunt', 'her mother', 'her sister', 'a friend', 'her former foster carer', 'her cousin', 'her grandmother']

/** Facts that a text must agree with; the rest is left to chance. */
export type Facts = Readonly<Record<string, string>>

/** Fills `{n}`, `{day}`, `{relative}` and the like into a text; `{Relative}` begins a sentence. */
export function fillIn(text: string, random: Random, facts: Facts): string {
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => facts[name] ?? byChance(name, random))
}

function byChance(name: string, random: Random): string {
  switch (name) {
    case 'n':
      return String(random.int(2, 6))
    case 'day':
      return random.pick(workdays)
    case 'relative':
      return random.pick(relatives)
    case 'Relative':
      return random.pick(relatives).replace(/^./, first => first.toUpperCase())
    case 'month':
      return random.pick(months)
    default:
      throw new Error(`A sample text asks for {${name}}, which nobody knows.`)
  }
}
