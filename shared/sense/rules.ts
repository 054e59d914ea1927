import { birthRules } from './birth.ts'
import { dayRules } from './days.ts'
import type { Odd, Picture, Rule } from './model.ts'
import { numberRules } from './numbers.ts'
import { peopleRules } from './people.ts'

/**
 * What cannot be, and what hardly ever is. One table for forms, scripts and lists: a value that is
 * impossible is stopped where it is typed, one that is unlikely is asked about.
 */
export const senseRules: readonly Rule[] = [...birthRules, ...dayRules, ...peopleRules, ...numberRules]

/**
 * What is odd in a picture, the impossible first. `asks`: only the rules that look at facts for
 * which it says yes.
 */
export function oddIn(picture: Picture, asks: (path: string) => boolean = () => true): Odd[] {
  const odd = senseRules
    .filter(({ looksAt }) => looksAt.some(asks))
    .flatMap(({ name, weight, judge }) => judge(picture).map(found => ({ ...found, rule: name, weight })))
  return [...odd.filter(({ weight }) => weight === 'impossible'), ...odd.filter(({ weight }) => weight === 'unlikely')]
}
