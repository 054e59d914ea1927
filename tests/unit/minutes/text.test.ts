import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesDocx } from '../../../main/minutes/document/document.ts'
import { printable } from '../../../main/minutes/document/text.ts'
import { partOf, readDocx } from '../../support/docx.ts'
import { testContent } from '../../support/minutes-content.ts'

/**
 * What a person can type or paste, and what an import can bring: any code unit, with the awkward
 * ones often.
 */
const awkward = fc.constantFrom(
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '\u000b',
  '\u001b',
  '\ud800',
  '\udc00',
  '\ufffe',
  '\u2028',
  '\u202e',
  '<',
  '&',
  ']]>',
  'א',
  'ع',
  '👩🏽‍🍼',
  'CURRENT',
  '=1+1',
)
const anything = fc.array(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 30 }).map(parts => parts.join(''))

/** XML 1.0, section 2.2, written out once more and differently from the code it checks. */
function allowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x9 || code === 0xa
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || code > 0xffff
}

const asTyped = (typed: string) =>
  [...typed.replaceAll('\r\n', '\n').replace(/[\r\u0085\u2028\u2029]/g, '\n')].filter(allowed).join('').trim()

describe('typed text', () => {
  it('survives the way into Word and back, but for the characters that XML cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async typed => {
        const bytes = await minutesDocx(testContent(0, { cases: [], mattersArising: typed, earlierActions: [] }))
        const { text } = await readDocx(bytes)
        const between = text.slice(text.indexOf('Matters arising\n\n') + 17, text.indexOf('No actions are outstanding') - 2)
        expect(between).toBe(asTyped(typed) === '' ? 'Not recorded' : asTyped(typed))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps only characters of XML 1.0', () => {
    fc.assert(
      fc.property(anything, typed => {
        expect(printable(typed)).toBe(asTyped(typed))
      }),
      { numRuns: 2000 },
    )
  })

  it('never becomes a field, a formula or markup', async () => {
    const typed = 'CURRENT\nTOTAL_PAGES\nSECTION\n{ PAGE }\n=cmd|calc\n<w:instrText>QUOTE</w:instrText>\n<script>alert(1)</script>'
    const bytes = await minutesDocx(testContent(0, { cases: [], mattersArising: typed, organisation: 'CURRENT', footer: 'TOTAL_PAGES' }))
    expect(partOf(bytes, 'word/document.xml')).not.toContain('<w:instrText')
    expect(partOf(bytes, 'word/footer1.xml').match(/<w:instrText/g)).toHaveLength(2)
    expect((await readDocx(bytes)).text).toContain(typed)
  })

  it('has line breaks and tabs as Word knows them, and right-to-left text marked', async () => {
    const bytes = await minutesDocx(testContent(0, { cases: [], mattersArising: 'one\n\ttwo\nאמא אמרה, לא twice', earlierActions: [] }))
    const body = partOf(bytes, 'word/document.xml')
    const paragraph = body.match(/<w:p>(?:(?!<\/w:p>).)*one<\/w:t>.*?<\/w:p>/s)?.[0] ?? ''
    expect(paragraph.match(/<w:br\/>/g)).toHaveLength(2)
    expect(paragraph.match(/<w:tab\/>/g)).toHaveLength(1)
    expect(paragraph).toMatch(/<w:rtl\/><\/w:rPr><w:t xml:space="preserve">אמא אמרה, לא<\/w:t>/)
  })
})
