import { z } from 'zod'
import { type Calls, command, gate, writers } from '../call.ts'
import { Done, Id, RequiredShort } from '../fields.ts'
import { ImportPreview, importFieldCodes, importLimits, rowChoices } from './model.ts'

export const importCalls = {
  /** Announces a file; its bytes follow in pieces and stay in memory until confirmed or discarded. */
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
  /** Reads the file and says what would happen. Nothing is written. `columns` overrides the matching by name, one entry per column. */
  'imports.preview': gate({
    may: writers,
    input: z.strictObject({ importId: Id, columns: z.array(z.enum(importFieldCodes).nullable()).max(200).nullable() }),
    output: ImportPreview,
  }),
  'imports.discard': gate({ may: writers, input: z.strictObject({ importId: Id }), output: Done }),
  /** Writes every ready row, and the duplicates chosen, in one transaction: all or nothing. Rows with problems stay out. */
  'imports.confirm': command({
    may: writers,
    input: z.strictObject({
      importId: Id,
      siteId: Id,
      choices: z.array(z.strictObject({ line: z.int(), choice: z.enum(rowChoices) })).max(20_000),
    }),
    output: z.strictObject({ received: z.int(), leftOut: z.int() }),
    log: 'Referrals imported',
    touches: ['referrals', 'meetings', 'search'],
  }),
} satisfies Calls
