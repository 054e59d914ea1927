import { z } from 'zod'
import { type Calls, command, gate, writers } from '../call.ts'
import { Done, Id, Nothing, RequiredShort, Seen } from '../fields.ts'
import { Similar } from '../referrals/similar-model.ts'
import { BirthChoice, BirthDraft, BirthsPreview, birthFieldCodes } from './births/model.ts'
import { dateOrders } from './date-order.ts'
import { ImportPreview, importFieldCodes, importLimits, LineResult, listKinds, RowDraft, RowGrounds, rowChoices } from './model.ts'

/** The sheet of a workbook; null for the one whose header names most columns. */
const Sheet = z.string().max(200).nullable().default(null)
/** Which of day and month stands first in its dates; null as the dates themselves tell. */
const Dates = z.enum(dateOrders).nullable().default(null)
/** Whether rows that the workbook hides, by a filter for example, are taken too. */
const Hidden = z.boolean().default(true)

export const importCalls = {
  /**
   * Announces a file; its bytes follow in pieces and stay in memory until confirmed or discarded.
   */
  'imports.begin': gate({
    may: writers,
    input: z.strictObject({ fileName: RequiredShort, bytes: z.int().min(0) }),
    output: z.strictObject({ importId: Id }),
  }),
  'imports.append': gate({
    may: writers,
    input: z.strictObject({ importId: Id, offset: z.int().min(0), base64: z.base64().max(Math.ceil(importLimits.chunk / 3) * 4 + 4) }),
    output: Done,
  }),
  /** Whether the file holds referrals or birth notifications, by the names of its columns. */
  'imports.look': gate({ may: writers, input: z.strictObject({ importId: Id }), output: z.strictObject({ kind: z.enum(listKinds) }) }),
  /**
   * Reads the file and says what would happen. Nothing is written. `columns` overrides the
   * matching, one entry per column; without it the columns are matched as remembered for this
   * header, or by name.
   */
  'imports.preview': gate({
    may: writers,
    input: z.strictObject({
      importId: Id,
      sheet: Sheet,
      dates: Dates,
      hidden: Hidden,
      columns: z.array(z.enum(importFieldCodes).nullable()).max(300).nullable(),
    }),
    output: ImportPreview,
  }),
  /** The same of an extract of birth notifications: which referral each birth belongs to. */
  'imports.previewBirths': gate({
    may: writers,
    input: z.strictObject({
      importId: Id,
      sheet: Sheet,
      dates: Dates,
      hidden: Hidden,
      columns: z.array(z.enum(birthFieldCodes).nullable()).max(300).nullable(),
    }),
    output: BirthsPreview,
  }),
  /**
   * What each row of the list as last shown would store, in the order of the file; rows with
   * nothing to import are none.
   */
  'imports.drafts': gate({ may: writers, input: z.strictObject({ importId: Id }), output: z.array(RowDraft) }),
  'imports.birthDrafts': gate({ may: writers, input: z.strictObject({ importId: Id }), output: z.array(BirthDraft) }),
  /**
   * Records of the register that may be of the same family as one row, fact by fact; the file was
   * shown before.
   */
  'imports.compare': gate({ may: writers, input: z.strictObject({ importId: Id, line: z.int() }), output: z.array(Similar) }),
  /**
   * Asks the preview or the import that runs now to stop: it then ends as `stopped`, and nothing of
   * it is written.
   */
  'imports.stop': gate({ may: writers, input: Nothing, output: Done, atOnce: true }),
  'imports.forgetColumns': command({
    may: writers,
    input: z.strictObject(Seen),
    output: Done,
    log: 'Remembered columns of an import forgotten',
  }),
  'imports.discard': gate({ may: writers, input: z.strictObject({ importId: Id }), output: Done }),
  /**
   * Writes every ready row, and the duplicates chosen, in one transaction: all or nothing. Rows
   * with problems stay out.
   */
  'imports.confirm': command({
    may: writers,
    input: z.strictObject({
      importId: Id,
      siteId: Id,
      choices: z.array(z.strictObject({ line: z.int(), choice: z.enum(rowChoices), ...RowGrounds.shape })).max(20_000),
    }),
    output: z.strictObject({
      received: z.int(),
      leftOut: z.int(),
      /** What became of every line below the header, in the order of the file. */
      lines: z.array(LineResult),
      /**
       * In the register’s exports folder: every line of the list and what became of it. Null where
       * it could not be written.
       */
      resultsFile: z.string().nullable(),
      /**
       * Why there is no results file; empty when there is one. The referrals are in the register
       * either way.
       */
      resultsProblem: z.string(),
    }),
    log: 'Referrals imported',
    sense: 'stands',
  }),
  /**
   * Records the births that are matched, unless left out, and those whose referral was chosen, in
   * one transaction: all or nothing.
   */
  'imports.recordBirths': command({
    may: writers,
    input: z.strictObject({ importId: Id, choices: z.array(BirthChoice).max(20_000) }),
    output: z.strictObject({
      recorded: z.int(),
      leftOut: z.int(),
      lines: z.array(LineResult),
      resultsFile: z.string().nullable(),
      resultsProblem: z.string(),
    }),
    log: 'Births recorded from an extract',
    sense: {},
  }),
} satisfies Calls
