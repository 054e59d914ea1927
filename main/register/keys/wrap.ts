import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from 'node:crypto'
import { z } from 'zod'

/** Work of one passphrase guess: memory is 128 × N × r bytes. */
export interface ScryptCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/**
 * OWASP Password Storage Cheat Sheet, first scrypt recommendation: 128 MiB and about a third of a
 * second a guess.
 */
export const strongCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 }

const bytes = (count: number) => z.base64().refine(text => Buffer.from(text, 'base64').length === count, `Not ${count} bytes.`)
const powerOfTwo = (value: number) => Number.isInteger(Math.log2(value))

/**
 * A key locked by a secret. The upper bounds keep an altered file from asking for endless memory or
 * time.
 */
export const Wrapped = z.strictObject({
  kdf: z.literal('scrypt'),
  N: z
    .int()
    .min(2)
    .max(2 ** 20)
    .refine(powerOfTwo, 'Not a power of two.'),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
  salt: bytes(16),
  cipher: z.literal('aes-256-gcm'),
  iv: bytes(12),
  sealed: bytes(32),
  tag: bytes(16),
})
export type Wrapped = z.infer<typeof Wrapped>

/** Locks 32 bytes. `bound` names what this wrap is for; it opens only under the same words. */
export async function wrap(key: Buffer, secret: string, bound: readonly string[], cost: ScryptCost): Promise<Wrapped> {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const { N, r, p } = cost
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, salt, cost), iv)
  cipher.setAAD(associated(bound, cost))
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  const text = (buffer: Buffer) => buffer.toString('base64')
  return {
    kdf: 'scrypt',
    N,
    r,
    p,
    salt: text(salt),
    cipher: 'aes-256-gcm',
    iv: text(iv),
    sealed: text(sealed),
    tag: text(cipher.getAuthTag()),
  }
}

/**
 * The key, or null when the secret is wrong or the wrap was altered: the two cannot be told apart.
 */
export async function unwrap(wrapped: Wrapped, secret: string, bound: readonly string[]): Promise<Buffer | null> {
  const from = (text: string) => Buffer.from(text, 'base64')
  const derived = await derive(secret, from(wrapped.salt), wrapped)
  const decipher = createDecipheriv('aes-256-gcm', derived, from(wrapped.iv), { authTagLength: 16 })
  decipher.setAAD(associated(bound, wrapped))
  decipher.setAuthTag(from(wrapped.tag))
  const key = decipher.update(from(wrapped.sealed))
  try {
    return Buffer.concat([key, decipher.final()])
  } catch {
    return null
  } finally {
    for (const secret of [derived, key]) secret.fill(0)
  }
}

function associated(bound: readonly string[], { N, r, p }: ScryptCost): Buffer {
  return Buffer.from(JSON.stringify([...bound, N, r, p]))
}

/**
 * The same passphrase typed on another keyboard or system may use other code points for one letter:
 * NFKC makes them equal.
 */
function derive(secret: string, salt: Buffer, { N, r, p }: ScryptCost): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 128 * N * r + 128 * r * p + 32 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, 32, options, (error, derived) => (error ? reject(error) : resolve(derived)))
  })
}
