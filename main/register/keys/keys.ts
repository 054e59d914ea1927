import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Id, RequiredShort } from '../../../shared/fields.ts'
import { refused } from '../../../shared/reply.ts'
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import { RegisterKey } from './register-key.ts'
import { type ScryptCost, strongCost, unwrap, Wrapped, wrap } from './wrap.ts'

/**
 * `keys.json`: the register's key, locked once per user and once by the recovery code. Changing a
 * passphrase re-wraps; it never re-encrypts.
 */
export const KeyFile = z.strictObject({
  format: z.literal('psychosocial-meetings-keys'),
  version: z.literal(1),
  /** See `RegisterKey.mark`; part of what each wrap is bound to. */
  mark: z.string().regex(/^[0-9a-f]{32}$/),
  users: z
    .array(z.strictObject({ id: Id, name: RequiredShort, wrapped: Wrapped }))
    .min(1)
    .max(500),
  recovery: Wrapped,
  /** See `seal.ts`; the first versions of the app wrote neither. */
  generation: z
    .int()
    .min(1)
    .max(2 ** 31 - 1)
    .optional(),
  seal: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
export type KeyFile = z.infer<typeof KeyFile>

interface KeyUser {
  readonly id: string
  readonly name: string
}

/**
 * A new random key for a new register, locked for its first user and by a recovery code that is
 * shown once and stored nowhere.
 */
export async function createKeys(
  user: KeyUser,
  passphrase: string,
  cost = strongCost,
): Promise<{ file: KeyFile; key: RegisterKey; recoveryCode: string }> {
  const key = new RegisterKey(randomBytes(32), randomBytes(16))
  const mark = key.mark.toString('hex')
  const recovery = await recoveryFor(key, cost)
  const users = [await userFor(key, user, passphrase, cost)]
  return {
    file: { format: 'psychosocial-meetings-keys', version: 1, mark, users, recovery: recovery.wrapped },
    key,
    recoveryCode: recovery.code,
  }
}

/**
 * The key, or null when the passphrase is wrong or the user unknown. Takes as long as scrypt's
 * cost, known user or not.
 */
export async function unwrapWithPassphrase(file: KeyFile, userId: string, passphrase: string): Promise<RegisterKey | null> {
  const user = file.users.find(one => one.id === userId)
  const bytes = await unwrap(user?.wrapped ?? file.recovery, passphrase, boundToUser(file.mark, userId))
  return bytes && new RegisterKey(bytes, Buffer.from(file.mark, 'hex'))
}

/**
 * The key, or null when the code is wrong or cannot be a recovery code (told at once, without the
 * cost of a guess).
 */
export async function unwrapWithRecoveryCode(file: KeyFile, typed: string): Promise<RegisterKey | null> {
  const code = readRecoveryCode(typed)
  const bytes = code === null ? null : await unwrap(file.recovery, code, boundToRecovery(file.mark))
  return bytes && new RegisterKey(bytes, Buffer.from(file.mark, 'hex'))
}

/** The key file with one more user. Refuses an id that has a passphrase already. */
export async function addUser(
  file: KeyFile,
  key: RegisterKey,
  user: KeyUser,
  passphrase: string,
  cost: ScryptCost = strongCost,
): Promise<KeyFile> {
  if (file.users.some(one => one.id === user.id)) throw refused('That user has a passphrase already.')
  return KeyFile.parse({ ...file, users: [...file.users, await userFor(key, user, passphrase, cost)] })
}

/** The key file with that user's new passphrase; the old one stops working. */
export async function changePassphrase(
  file: KeyFile,
  key: RegisterKey,
  userId: string,
  passphrase: string,
  cost = strongCost,
): Promise<KeyFile> {
  const user = file.users.find(one => one.id === userId)
  if (user === undefined) throw refused('That user has no passphrase in this register.')
  const changed = await userFor(key, user, passphrase, cost)
  return { ...file, users: file.users.map(one => (one.id === userId ? changed : one)) }
}

/** The key file with a new recovery code; the old one stops working. */
export async function renewRecovery(file: KeyFile, key: RegisterKey, cost = strongCost): Promise<{ file: KeyFile; recoveryCode: string }> {
  const recovery = await recoveryFor(key, cost)
  return { file: { ...file, recovery: recovery.wrapped }, recoveryCode: recovery.code }
}

/**
 * Whether any secret of this file can be guessed with less work than `least`. The program itself
 * never makes such a file.
 */
export function isWeakerThan({ users, recovery }: KeyFile, least: ScryptCost): boolean {
  return [recovery, ...users.map(user => user.wrapped)].some(({ N, r, p }) => N < least.N || r < least.r || p < least.p)
}

async function userFor(key: RegisterKey, { id, name }: KeyUser, passphrase: string, cost: ScryptCost) {
  return { id, name, wrapped: await wrap(key.reveal(), passphrase, boundToUser(key.mark.toString('hex'), id), cost) }
}

async function recoveryFor(key: RegisterKey, cost: ScryptCost) {
  const code = newRecoveryCode()
  const wrapped = await wrap(key.reveal(), code.replaceAll('-', ''), boundToRecovery(key.mark.toString('hex')), cost)
  return { code, wrapped }
}

function boundToUser(mark: string, id: string): readonly string[] {
  return ['psychosocial-meetings-keys', '1', mark, 'user', id]
}

function boundToRecovery(mark: string): readonly string[] {
  return ['psychosocial-meetings-keys', '1', mark, 'recovery']
}
