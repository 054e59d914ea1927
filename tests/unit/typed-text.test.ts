import { describe, expect, it } from 'vitest'
import { Line, Long, Short } from '../../shared/fields.ts'
import { beginningOf, cleanLine, cleanText } from '../../shared/typed-text.ts'

describe('text from a paste or a file', () => {
  it.each([
    ['a soft line break of Word', 'one\u000btwo', 'one\ntwo'],
    ['a form feed, a next line, a line separator', 'a\u000cb\u0085c\u2028d', 'a\nb\nc\nd'],
    ['line breaks of Windows and old Macs', 'a\r\nb\rc', 'a\nb\nc'],
    ['control characters', 'a\u0000b\u0007c\u001fd\u007fe\u009bf', 'abcdef'],
    ['a byte order mark, spaces without width, a soft hyphen', '\ufeffHa\u200brb\u00adour\u2060', 'Harbour'],
    ['direction marks between Latin letters', '\u202a999 123\u202c\u200e', '999 123'],
    ['half a surrogate pair', 'before \ud83d after \ude00', 'before  after '],
  ])('%s is put right', (_, typed, kept) => {
    expect(cleanText(typed)).toBe(kept)
    expect(Long.parse(typed)).toBe(kept)
    expect(Line.parse(typed)).toBe(kept.trim())
  })

  it.each([
    ['tabs and line feeds', 'a\tb\nc'],
    ['emoji with joiners', '👩🏽‍⚕️ and 👨‍👩‍👧'],
    ['accents that stand by themselves', 'Ame\u0301lie'],
    ['Persian with a joiner that is none', 'می\u200cخواهم'],
    ['direction marks beside Hebrew', 'שלום\u200f (12)'],
  ])('%s stay as they are', (_, typed) => expect(cleanText(typed)).toBe(typed))

  it('a name has one line', () => {
    expect(cleanLine('Okafor\u000bChiamaka\n\n Ada')).toBe('Okafor Chiamaka Ada')
    expect(Short.parse('Okafor\nAda')).toBe('Okafor Ada')
  })

  it('is refused only for its length, which is counted when it is cleaned', () => {
    expect(Short.safeParse(`${'a'.repeat(200)}\u0000`).success).toBe(true)
    expect(Short.safeParse('a'.repeat(201)).success).toBe(false)
  })

  it('is never cut within a character', () => {
    expect(beginningOf('ab😀', 3)).toBe('ab')
    expect(beginningOf('ab😀', 4)).toBe('ab😀')
  })
})
