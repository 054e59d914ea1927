import type { Buffer } from 'node:buffer'
import ExcelJS from 'exceljs'

type Sheets = Readonly<Record<string, readonly (readonly unknown[])[]>>

/** A real workbook with these sheets; `finish` may merge, hide or format before it is written. */
export async function workbookOf(sheets: Sheets, finish: (workbook: ExcelJS.Workbook) => void = () => {}): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows as unknown[][])
  finish(workbook)
  return (await workbook.xlsx.writeBuffer()) as unknown as Buffer
}

/** A day as Excel stores it: a number that exceljs hands over as midnight UTC. */
export function cellDay(iso: string, time = '00:00'): Date {
  return new Date(`${iso}T${time}:00Z`)
}
