import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx'

/** Widths in twentieths of a point (DXA): A4 with 2 cm margins. */
export const page = { width: 11906, height: 16838, margin: 1134 } as const
export const textWidth = page.width - 2 * page.margin
/** Where the text of a labelled paragraph begins: wide enough for `IDVA / domestic abuse`. */
export const labelWidth = 2550

export const ink = { text: '212B32', quiet: '4C6272', heading: '003087', line: 'AEB7BD', shade: 'E8EDEE' } as const
export const font = 'Arial'

/** Ids of the styles of these papers beside Word's own. */
export const style = {
  labelled: 'Labelled',
  facts: 'Facts',
  banner: 'Banner',
  tableText: 'TableText',
  tableHead: 'TableHead',
  running: 'Running',
} as const

const heading = (size: number, before: number, after: number, color: string) => ({
  run: { font, size, bold: true, color },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

/** Sizes in half points, spacing in DXA. A heading is always kept with what follows. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 22, color: ink.text, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font, size: 40, bold: true, color: ink.heading }, paragraph: { spacing: { before: 360, after: 60 }, keepNext: true } },
    heading1: {
      run: { font, size: 30, bold: true, color: ink.heading },
      paragraph: {
        spacing: { before: 400, after: 140 },
        keepNext: true,
        keepLines: true,
        border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: ink.heading, space: 2 } },
      },
    },
    heading2: heading(26, 320, 60, ink.text),
    heading3: heading(22, 160, 60, ink.heading),
  },
  paragraphStyles: [
    {
      id: style.labelled,
      name: 'Labelled',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: labelWidth, hanging: labelWidth }, spacing: { after: 80 } },
    },
    {
      id: style.facts,
      name: 'Facts',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20, color: ink.quiet },
      paragraph: { spacing: { after: 100 }, keepNext: true },
    },
    {
      id: style.banner,
      name: 'Banner',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        spacing: { before: 60, after: 160 },
        border: { left: { style: BorderStyle.SINGLE, size: 36, color: ink.heading, space: 8 } },
        indent: { left: 200 },
      },
    },
    {
      id: style.tableText,
      name: 'Table text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20 },
      paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      id: style.tableHead,
      name: 'Table head',
      basedOn: style.tableText,
      quickFormat: true,
      run: { size: 20, bold: true },
      paragraph: { keepNext: true },
    },
    { id: style.running, name: 'Running', basedOn: 'Normal', run: { size: 18, color: ink.quiet }, paragraph: { spacing: { after: 0 } } },
  ],
}
