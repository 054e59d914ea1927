import { z } from 'zod'
import { type Calls, command, gate, writers } from '../call.ts'
import { codesOf } from '../codes.ts'
import { Day, Done, Id, Line, RequiredShort } from '../fields.ts'
import { exportFormats, exportLimit, exportLists } from './model.ts'

export const exportCalls = {
  /**
   * Writes rows of a list to a new file in the register’s exports folder: the rows that are shown,
   * in the order they are shown. Never overwrites. It is recorded who took what out of the
   * register, and when. `forbidden` for a list that this role may not take away.
   */
  'exports.write': command({
    may: writers,
    input: z.strictObject({
      list: z.enum(codesOf(exportLists)),
      /**
       * What it is a list of: a referral, a meeting or an import by its id, a day since which; null
       * for a list of the whole register.
       */
      of: z.union([Id, Day]).nullable().default(null),
      /**
       * Its rows as the list names them; the register is read anew, and a row that is not there any
       * more is left out.
       */
      ids: z.array(z.string().max(400)).max(exportLimit),
      /** The filter and the order, in words, as the file will say them. */
      shown: Line,
      format: z.enum(exportFormats),
    }),
    output: z.strictObject({ fileName: z.string(), rows: z.int() }),
    log: 'List exported',
  }),
  /** Asks a running export to stop: it ends as `stopped`, and no file is written. */
  'exports.stop': gate({ may: writers, input: z.strictObject({}), output: Done, atOnce: true }),
  /** Shows a file of the exports folder in the system’s file manager. */
  'exports.reveal': gate({ may: writers, input: z.strictObject({ fileName: RequiredShort }), output: Done }),
} satisfies Calls
