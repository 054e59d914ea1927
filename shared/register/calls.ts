import { z } from 'zod'
import { BackupLine } from '../access/model.ts'
import { type Calls, everyone, gate, writers } from '../call.ts'
import { Done, Id, Instant, Nothing, Short } from '../fields.ts'

export const Health = z.strictObject({
  ok: z.boolean(),
  checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })),
})
export type Health = z.infer<typeof Health>

export const registerCalls = {
  /** Integrity, foreign keys, audit chain, search index. */
  'register.check': gate({ may: everyone, input: Nothing, output: Health }),
  'register.backup': gate({ may: writers, input: Nothing, output: BackupLine }),
  'register.backups': gate({ may: null, input: Nothing, output: z.array(BackupLine) }),
  /**
   * Puts a verified copy in place of the register; what is replaced is kept beside it. While the
   * register opens, `by` is an administrator or a chair and their passphrase; one that is damaged
   * or has lost its keys asks for nobody, because that is when a backup is needed.
   */
  'register.restore': gate({
    may: null,
    input: z.strictObject({
      name: Short,
      by: z
        .strictObject({ user: Id, passphrase: z.string().max(200) })
        .nullable()
        .default(null),
    }),
    output: Done,
  }),
  /** What whoever unlocks has to know of the register's safety. */
  'register.standing': gate({
    may: everyone,
    input: Nothing,
    output: z.strictObject({
      newestBackup: BackupLine.nullable(),
      /** Something was written before this unlocking that no backup holds. */
      lacksBackup: z.boolean(),
      /** In the last 14 days. */
      restored: z.strictObject({ at: Instant, madeAt: Instant, by: z.string() }).nullable(),
    }),
  }),
  /**
   * Puts the key file of a backup beside a register that has lost its own. Nothing since that
   * backup is lost; its passphrases are those of that day.
   */
  'register.recoverKeys': gate({ may: null, input: z.strictObject({ name: Short }), output: Done }),
} satisfies Calls
