/**
 * Writes what is typed and not yet saved. False when some of it could not be written (it is kept
 * and tried again).
 */
export type Flush = () => Promise<boolean>

const flushes = new Set<Flush>()

/**
 * Autosaving fields register here, so that locking and closing wait for their text. The result
 * takes the registration back.
 */
export function registerUnsaved(flush: Flush): () => void {
  flushes.add(flush)
  return () => flushes.delete(flush)
}

/** Writes everything unsaved, in parallel. False when something could not be written. */
export async function flushUnsaved(): Promise<boolean> {
  const results = await Promise.all([...flushes].map(flush => flush()))
  return results.every(Boolean)
}
