import { doubleMetaphone } from 'double-metaphone'

/**
 * How a word sounds, as English readers say it, in two ways: `Catherine` and `Katherine` give the
 * same. Philips, Double Metaphone, 2000.
 */
export function soundsOf(word: string): readonly [sound: string, other: string] {
  return doubleMetaphone(word)
}
