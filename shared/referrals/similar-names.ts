import { doubleMetaphone } from 'double-metaphone'
import { distance } from 'fastest-levenshtein'
import { foldName } from '../people/names.ts'

export interface Named {
  readonly surname: string
  readonly forenames: string
  /** Other names, with commas between them. */
  readonly aliases: string
}

export interface NamesCompared {
  readonly verdict: 'agrees' | 'similar' | 'differs' | 'missing'
  /** Their surnames are the same or alike, whatever the forenames. */
  readonly surname: boolean
  /** Their first names are the same or alike, whatever the surnames. */
  readonly forename: boolean
  /** Surnames are known and alike, and one has no forename: `unborn SMITH`. */
  readonly surnameOnly: boolean
}

/** One way a person is called: folded words. */
interface Form {
  readonly surname: readonly string[]
  readonly forenames: readonly string[]
}

const between = /[,;/\n]|\b(?:aka|also known as|formerly|previously|n[ée]e)\b/iu

/**
 * Compares two people by their names and aliases: order, accents, case and spelling forgiven. The
 * same in either order.
 */
export function compareNames(one: Named, other: Named): NamesCompared {
  const [mine, theirs] = [knownForms(one), knownForms(other)]
  if (mine.length === 0 || theirs.length === 0) return { verdict: 'missing', surname: false, forename: false, surnameOnly: false }
  const pairs = mine.flatMap(a => theirs.map(b => compareForms(a, b)))
  const verdict = (['agrees', 'similar'] as const).find(wanted => pairs.some(pair => pair.verdict === wanted)) ?? 'differs'
  return {
    verdict,
    surname: pairs.some(pair => pair.surname),
    forename: pairs.some(pair => pair.forename),
    surnameOnly: pairs.some(pair => pair.surnameOnly),
  }
}

const formsByPerson = new WeakMap<Named, Form[]>()

/** Worked out once for each person, who is compared with a hundred others. */
function knownForms(person: Named): Form[] {
  const known = formsByPerson.get(person) ?? formsOf(person)
  formsByPerson.set(person, known)
  return known
}

/**
 * The name, and what else the aliases make of it: a single word is another surname or another
 * forename.
 */
function formsOf({ surname, forenames, aliases }: Named): Form[] {
  const own: Form = { surname: words(surname), forenames: words(forenames) }
  const others = aliases.split(between).flatMap((alias): Form[] => {
    const parts = words(alias)
    const last = parts.at(-1)
    if (last === undefined) return []
    if (parts.length > 1) return [{ surname: [last], forenames: parts.slice(0, -1) }]
    return [
      { surname: parts, forenames: own.forenames },
      { surname: own.surname, forenames: parts },
    ]
  })
  return [own, ...others].filter(form => form.surname.length + form.forenames.length > 0)
}

function words(name: string): string[] {
  return foldName(name).split(' ').filter(Boolean)
}

function compareForms(one: Form, other: Form): NamesCompared {
  const surname = isAlike(one.surname, other.surname)
  const forename = isCalledAlike(one.forenames, other.forenames)
  const isSame = one.surname.join('') !== '' && one.surname.join('') === other.surname.join('') && sameFirst(one, other)
  const isSwapped = sorted(one) === sorted(other) && one.surname.length > 0 && one.forenames.length > 0
  const isCrossed = isAlike(one.surname, other.forenames.slice(0, 1)) && isAlike(one.forenames.slice(0, 1), other.surname)
  const surnameOnly = surname && (one.forenames.length === 0 || other.forenames.length === 0)
  // Of neither is more known than what she is called.
  const forenameAlone = forename && one.surname.length === 0 && other.surname.length === 0
  const isSimilar = (surname && (forename || surnameOnly)) || isCrossed || forenameAlone
  return { verdict: isSame || isSwapped ? 'agrees' : isSimilar ? 'similar' : 'differs', surname, forename, surnameOnly }
}

/** `Mei` and `Mei Marie` are the same. */
function sameFirst(one: Form, other: Form): boolean {
  return one.forenames[0] !== undefined && one.forenames[0] === other.forenames[0]
}

function sorted({ surname, forenames }: Form): string {
  return [...surname, ...forenames].sort().join(' ')
}

/** Whole names alike, or one part of a double name: `Smith-Jones` and `Smith`. */
function isAlike(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false
  if (isSpeltAlike(one.join(''), other.join(''))) return true
  return one.some(word => word.length > 2 && other.includes(word))
}

/** Any forename alike, as people go by their second one; or an initial. */
function isCalledAlike(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one[0] ?? '', other[0] ?? '']
  if (a === '' || b === '') return false
  if ((a.length === 1 || b.length === 1) && a[0] === b[0]) return true
  return one.some(word => other.some(known => isSpeltAlike(word, known)))
}

/**
 * The same word, spelt or heard differently: a letter or two apart, or the same sound (Philips,
 * Double Metaphone, 2000) and not more than half of its letters apart. Three letters have too many
 * neighbours and have to be the same.
 */
export function isSpeltAlike(one: string, other: string): boolean {
  if (one === other) return one !== ''
  const long = Math.max(one.length, other.length)
  if (long <= 3 || one === '' || other === '') return false
  const apart = distance(one, other)
  if (apart <= (long <= 5 ? 1 : 2)) return true
  if (apart > Math.floor(long / 2)) return false
  const sounds = soundsOf(one)
  return soundsOf(other).some(sound => sounds.includes(sound))
}

const soundsByWord = new Map<string, readonly string[]>()
/** As many words as the names of a large register have; then it begins anew. */
const mostWords = 50_000

function soundsOf(word: string): readonly string[] {
  const known = soundsByWord.get(word)
  if (known !== undefined) return known
  if (soundsByWord.size >= mostWords) soundsByWord.clear()
  const sounds = doubleMetaphone(word).filter(Boolean)
  soundsByWord.set(word, sounds)
  return sounds
}

/** How the words of somebody's names sound, each once; for finding those worth comparing. */
export function soundsOfNames({ surname, forenames, aliases }: Named): string[] {
  const sounds = words(`${surname} ${forenames} ${aliases}`).flatMap(soundsOf)
  return [...new Set(sounds)]
}
