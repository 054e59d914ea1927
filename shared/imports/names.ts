import type { IsoDay } from '../calendar/day.ts'
import { tidy } from './cells.ts'
import { readBirthDay } from './dates.ts'

export interface ReadName {
  readonly surname: string
  readonly forenames: string
  readonly aliases: string
  readonly dateOfBirth: IsoDay | null
  /** What stands after `DOB` when it cannot be read as a date of birth. */
  readonly unreadableBirth: string | null
}

const unborn =
  /^(?:unborn(?: bab(?:y|ies)| twins| child)?(?: of)?|u\/?bb|u\/b|bub|bab(?:y|ies) of|b\/o|baby|twins of)(?=[\s:,-]|$)[\s:,-]*/i
const title = '(?:mrs|miss|ms|mr|mx|dr|prof|rev|sir|dame)'
const titles = new RegExp(String.raw`^${title}\.?,? +(?=\S)`, 'i')
const titleBehind = new RegExp(String.raw`[\s,]+${title}\.?$`, 'i')
const onlyTitle = new RegExp(String.raw`^${title}\.?$`, 'i')
const someDate = String.raw`\d{1,2}(?:st|nd|rd|th)?[/. -] ?(?:\d{1,2}|[a-z]{3,9})[/., -] ?\d{2,4}|\d{4}-\d{1,2}-\d{1,2}`
const birth = new RegExp(String.raw`[\s,;(–-]*(?:\b(?:d\.? ?o\.? ?b\.?|born|b\.)[:\s]*)?(${someDate})\)?$`, 'i')
const unreadBirth = /[\s,;(–-]*\b(?:d\.? ?o\.? ?b\.?)(?![a-z])[:\s]*(.*?)\)?$/i
const otherNames = /\s*[(,]?\s*\b(?:n[ée]e|formerly|also known as|aka|a\.k\.a\.)\s+([^)]+)\)?/i
/** Words that belong to the surname after them: `van der Merwe`, `Ó Briain`, `al Hassan`. */
const particles = new Set(
  'van von der den de del della di da dos das du la le les ter ten st san santa ó o ní nic ui uí mac mc al el bin ibn ben bint abu ap ab'.split(
    ' ',
  ),
)

/**
 * Reads a name that a clerk merged into one cell: `unborn Smith`, `Zofia Rahman 04.05.90`, `UBB
 * Whitehouse - Megan, DOB 10/1/99`,
 * `Unborn Baby BEGUM (Linh)`, `Smith, Nusrat`. A single word is a surname. Surnames in capitals
 * come back in ordinary case.
 */
export function readName(cell: string, today: IsoDay): ReadName {
  const { text, dateOfBirth, unreadableBirth } = takeBirth(tidy(cell).replaceAll('\n', ' '), today)
  const other = otherNames.exec(text)
  const named = (other ? text.replace(other[0], ' ') : text).replace(/ {2,}/g, ' ').trim()
  const { outside, inside } = takeAsides(named)
  const bare = outside
    .replace(unborn, '')
    .replace(titles, '')
    .replace(titleBehind, '')
    .replace(/[\s,;:–-]+$/, '')
    .trim()
  const isUnborn = bare !== outside && unborn.test(outside)
  const names = inside.filter(isName)
  // `Unborn Baby Ó BRIAIN (Mei)`, `BEGUM (Linh)`: beside a surname alone stands the forename.
  const isSurname = isUnborn && names.length > 0 && !bare.includes(',')
  const split = isSurname ? { surname: bare, forenames: '' } : splitName(bare, isUnborn)
  const isLone = split.forenames === '' && names.length > 0
  return {
    surname: ordinaryCase(split.surname),
    forenames: ordinaryCase(isLone ? (names[0] ?? '') : split.forenames),
    aliases: [other?.[1]?.trim() ?? '', ...names.slice(isLone ? 1 : 0)].filter(Boolean).join(', '),
    dateOfBirth,
    unreadableBirth,
  }
}

/** What stands in brackets or quotation marks beside a name, without titles. */
function takeAsides(name: string): { outside: string; inside: readonly string[] } {
  const inside: string[] = []
  const outside = name.replace(/\s*(?:\(([^()]*)\)|["“”]([^"“”]+)["“”])\s*/g, (_, bracketed?: string, quoted?: string) => {
    inside.push((bracketed ?? quoted ?? '').trim())
    return ' '
  })
  return { outside: outside.replace(/ {2,}/g, ' ').replace(/ ,/g, ',').trim(), inside: inside.filter(aside => !onlyTitle.test(aside)) }
}

/**
 * One to three words that begin as names do: `Naz`, not `LAC`, `deaf` or `interpreter: Bengali`.
 */
function isName(aside: string): boolean {
  return (
    /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2}$/u.test(aside) && !(aside.length <= 4 && isCapitals(aside)) && !/^unborn\b/i.test(aside)
  )
}

function takeBirth(text: string, today: IsoDay): { text: string; dateOfBirth: IsoDay | null; unreadableBirth: string | null } {
  const dated = birth.exec(text)
  const dateOfBirth = dated?.[1] ? readBirthDay(dated[1], today) : null
  if (dated && dateOfBirth !== null) return { text: text.slice(0, dated.index), dateOfBirth, unreadableBirth: null }
  const worded = unreadBirth.exec(text) ?? dated
  if (worded) return { text: text.slice(0, worded.index), dateOfBirth: null, unreadableBirth: worded[1] ?? '' }
  return { text, dateOfBirth: null, unreadableBirth: null }
}

function splitName(name: string, isUnborn: boolean): { surname: string; forenames: string } {
  const comma = name.indexOf(',')
  if (comma > 0)
    return {
      surname: name.slice(0, comma).trim(),
      forenames: name
        .slice(comma + 1)
        .trim()
        .replace(titles, '')
        .replace(titleBehind, '')
        .replace(onlyTitle, '')
        .trim(),
    }
  const dashed = /^(.+?) [-–—] (.+)$/.exec(name)
  if (dashed?.[1] && dashed[2])
    return isUnborn || isOneSurname(dashed[1]) ? { surname: dashed[1], forenames: dashed[2] } : splitWords(dashed[1])
  return splitWords(name)
}

function isOneSurname(name: string): boolean {
  return splitWords(name).forenames === ''
}

function splitWords(name: string): { surname: string; forenames: string } {
  const words = name.split(' ')
  if (words.length === 1) return { surname: name, forenames: '' }
  const shouting = words.filter(isCapitals)
  if (shouting.length > 0 && shouting.length < words.length) {
    const last = isCapitals(words[words.length - 1] ?? '')
    const count = last ? words.length - words.findLastIndex(word => !isCapitals(word)) - 1 : words.findIndex(word => !isCapitals(word))
    const at = last ? words.length - count : 0
    if (count > 0)
      return { surname: words.slice(at, at + count).join(' '), forenames: [...words.slice(0, at), ...words.slice(at + count)].join(' ') }
  }
  let start = words.length - 1
  while (start > 0 && particles.has((words[start - 1] ?? '').toLowerCase())) start--
  return { surname: words.slice(start).join(' '), forenames: words.slice(0, start).join(' ') }
}

function isCapitals(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toLocaleUpperCase('en-GB')
}

/**
 * `JONES-PRICE` → `Jones-Price`, `VAN DER MERWE` → `van der Merwe`; a name that is not all capitals
 * stays as written.
 */
function ordinaryCase(name: string): string {
  if (name !== name.toLocaleUpperCase('en-GB') || !isCapitals(name)) return name
  return name
    .toLocaleLowerCase('en-GB')
    .split(' ')
    .map((word, index, all) =>
      index < all.length - 1 && particles.has(word) && !/^(?:ó|o|uí|ní|nic|mac|mc|st)$/.test(word) ? word : capitalise(word),
    )
    .join(' ')
}

function capitalise(word: string): string {
  return word.replace(
    /(^|[-'’])(mc)?(\p{L})/gu,
    (_, before: string, mc: string | undefined, letter: string) => `${before}${mc ? 'Mc' : ''}${letter.toLocaleUpperCase('en-GB')}`,
  )
}
