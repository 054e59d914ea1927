import { randomFillSync } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'

/**
 * Random bytes for many ids: asking the system for those of each takes longer than all else that an
 * import does for a record.
 */
const pool = Buffer.alloc(16 * 1_024)
let used = pool.length

/**
 * As the library keeps it when it draws the random bytes itself: ids of the same millisecond count
 * up.
 */
const last = { msecs: 0, seq: 0 }

/**
 * A new record's id, a UUIDv7 (RFC 9562): later ones sort after earlier ones, so that records are
 * appended to their index.
 */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const random = pool.subarray(used, used + 16)
  used += 16
  // The machine's own clock, as the library takes it: an id's moment orders records and is no date
  // of any.
  const now = Date.now()
  if (now > last.msecs) {
    last.msecs = now
    // Bytes that the id itself does not take.
    last.seq = random.readUInt32BE(0) >>> 1
  } else last.seq++
  return uuidv7({ random, msecs: last.msecs, seq: last.seq })
}
