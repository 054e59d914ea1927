import type { Reply } from '../../shared/reply.ts'
import { noteSaved } from './saved-state.ts'
import { writeInTurn } from './saved-text.ts'

/**
 * Sends a write to one record after those before it, naming the version they left, so that an
 * outcome set while a sentence is on its way does not conflict with it. `seen` is the version on
 * the screen; `versionOf` finds the record's version in what comes back.
 */
export async function inTurn<T>(
  id: string,
  seen: number,
  write: (version: number) => Promise<Reply<T>>,
  versionOf: (value: T) => number,
): Promise<Reply<T>> {
  const reply = await writeInTurn(id, seen, async (version): Promise<Reply<{ version: number; value: T }>> => {
    const answer = await write(version)
    return answer.ok ? { ok: true, value: { version: versionOf(answer.value), value: answer.value } } : answer
  })
  if (!reply.ok) return reply
  noteSaved()
  return { ok: true, value: reply.value.value }
}
