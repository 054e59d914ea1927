import { describe, expect, it } from 'vitest'
import { minutesDocx } from '../../../main/minutes/document/document.ts'
import { partOf, partsOf } from '../../support/docx.ts'
import { testContent } from '../../support/minutes-content.ts'

const bytes = await minutesDocx(testContent(12, { footer: 'Riverside safeguarding team' }))
const body = partOf(bytes, 'word/document.xml')
const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(match => match[0])

describe('the Word file', () => {
  it('is A4, in British English, in Arial', () => {
    expect(body).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"|<w:pgSz [^>]*w:h="16838"[^>]*w:w="11906"/)
    const styles = partOf(bytes, 'word/styles.xml')
    expect(styles).toMatch(/<w:docDefaults>.*<w:lang w:val="en-GB"/)
    expect(styles).toMatch(/<w:docDefaults>.*<w:rFonts w:ascii="Arial"/)
  })

  it('carries its title, the organisation as creator and who made it, and the name of no family', () => {
    const core = partOf(bytes, 'docProps/core.xml')
    expect(core).toContain('<dc:title>Psychosocial meeting, Riverside General, 24 November 2026: minutes, version 1</dc:title>')
    expect(core).toContain('<dc:creator>Riverside NHS Foundation Trust</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>Marion Bell</cp:lastModifiedBy>')
    expect(core).not.toMatch(/okafor/i)
  })

  it('marks every page and numbers it X of Y with the version', () => {
    expect(body).not.toContain('<w:titlePg')
    expect(body.match(/<w:headerReference w:type="default"/g)).toHaveLength(1)
    expect(partsOf(bytes, /word\/header\d+\.xml/)).toContain('OFFICIAL-SENSITIVE')
    const footer = partsOf(bytes, /word\/footer\d+\.xml/)
    expect([...footer.matchAll(/<w:instrText[^>]*>(.*?)<\/w:instrText>/g)].map(match => match[1])).toEqual(['PAGE', 'NUMPAGES'])
    expect(footer).toContain('Version 1')
    expect(footer).toContain('Riverside safeguarding team')
  })

  it('has tables with fixed widths in DXA on table, grid and cells, adding up to the width of the text', () => {
    expect(tables).toHaveLength(3)
    for (const table of tables) {
      expect(table).toMatch(/<w:tblW (w:type="dxa" w:w="9638"|w:w="9638" w:type="dxa")\/>/)
      const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(match => Number(match[1]))
      expect(grid.reduce((sum, width) => sum + width, 0)).toBe(9638)
      const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(match => match[0])
      for (const row of rows) expect([...row.matchAll(/<w:tcW [^>]*w:w="(\d+)"/g)].map(match => Number(match[1]))).toEqual(grid)
    }
  })

  it('repeats the header row of each table, marks it for screen readers, and splits no row', () => {
    for (const table of tables) {
      const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(match => match[0])
      expect(rows.map(row => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, place) => place === 0))
      expect(rows.every(row => row.includes('<w:cantSplit/>'))).toBe(true)
      expect(table).toMatch(/<w:tblLook [^>]*w:firstRow="(1|true)"/)
    }
  })

  it('keeps each heading with what follows', () => {
    const styles = partOf(bytes, 'word/styles.xml')
    for (const level of [1, 2, 3])
      expect(styles).toMatch(new RegExp(`<w:style [^>]*w:styleId="Heading${level}">.*?<w:keepNext/>.*?</w:style>`))
  })

  it('has no text box, no field in the text, no table of contents, no macro and no link to anywhere', () => {
    expect(body).not.toMatch(/txbx|instrText|fldSimple|w:sdt|w:hyperlink|w:drawing|w:pict/)
    expect(partsOf(bytes, /\.rels$/)).not.toContain('TargetMode="External"')
  })
})
