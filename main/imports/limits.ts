import { importLimits } from '../../shared/imports/model.ts'

/** The header stands within so many rows. */
export const headerWithin = 30
/** As many rows as a spreadsheet can have; lists often end in as many empty ones. */
export const spreadsheetRows = 1_048_576

/** Rows of a workbook beyond which there is no list; empty ones cost as much to read. */
export const mostStoredRows = 200_000

export const tooManyRows = `This list has more than ${importLimits.rows.toLocaleString('en-GB')} rows, the most that one import takes. Split into smaller files it can be imported one after the other.`
