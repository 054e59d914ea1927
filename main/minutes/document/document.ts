import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { MinutesContent } from '../../../shared/minutes/content.ts'
import { editionName, marking, paperTitle } from '../words.ts'
import { actionTable, caseSections, closing, mattersArising, otherBusiness } from './business.ts'
import { front } from './front.ts'
import { paragraph } from './parts.ts'
import { page, style, styles, textWidth } from './styles.ts'
import { printableAll, runs } from './text.ts'

/** The minutes as a Word file. Takes a value and gives bytes: reads nothing, writes nothing. */
export async function minutesDocx(content: MinutesContent): Promise<Buffer> {
  return Packer.toBuffer(minutesDocument(printableAll(content)))
}

function minutesDocument(content: MinutesContent): Document {
  return new Document({
    title: `${paperTitle(content.meeting)}: minutes, ${editionName(content.edition).toLowerCase()}`,
    subject: marking,
    creator: content.organisation,
    lastModifiedBy: content.edition.madeBy,
    styles,
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: 1300, bottom: 1300, left: page.margin, right: page.margin, header: 560, footer: 500 },
          },
        },
        headers: { default: header() },
        footers: { default: footer(content) },
        children: [
          ...front(content),
          ...mattersArising(content),
          ...caseSections(content),
          ...otherBusiness(content),
          ...actionTable(content),
          ...closing(content),
        ],
      },
    ],
  })
}

function header(): Header {
  return new Header({
    children: [
      new Paragraph({ style: style.running, alignment: AlignmentType.CENTER, children: [new TextRun({ text: marking, bold: true })] }),
    ],
  })
}

/** Title and version at the left, `Page X of Y` at the right; the organisation's own line below. */
function footer({ meeting, edition, footer: line }: MinutesContent): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: style.running,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          ...runs(`${paperTitle(meeting)} · ${editionName(edition)}`),
          new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
      ...(line.trim() === '' ? [] : [paragraph(line, { style: style.running })]),
    ],
  })
}
