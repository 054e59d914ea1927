import { inspect } from 'node:util'

/**
 * The key of a register: 32 random bytes, and the mark (the cipher's salt) that every file
 * encrypted with it begins with. The bytes are private to this object, so that neither a log line,
 * JSON nor a structured clone can carry them.
 */
export class RegisterKey {
  /**
   * 16 bytes, in the clear at the start of `register.db` and of each backup: tells which keys a
   * file belongs to.
   */
  readonly mark: Buffer
  readonly #bytes: Buffer

  constructor(bytes: Buffer, mark: Buffer) {
    if (bytes.length !== 32 || mark.length !== 16) throw new Error('A register key is 32 bytes and its mark 16.')
    this.#bytes = bytes
    this.mark = mark
  }

  /** For wrapping the key; the buffer must not be kept. */
  reveal(): Buffer {
    return this.#bytes
  }

  /** Overwrites the bytes, when the register is locked: a memory dump then holds no key. */
  forget(): void {
    this.#bytes.fill(0)
  }

  /**
   * What the driver's `key()` takes: used raw, so opening costs no derivation. To be overwritten.
   */
  forDriver(): Buffer {
    return Buffer.concat([Buffer.from('raw:'), this.#bytes, this.mark])
  }

  toJSON(): string {
    return '[register key]'
  }

  [inspect.custom](): string {
    return '[register key]'
  }
}
