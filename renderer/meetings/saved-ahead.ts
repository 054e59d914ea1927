import { keepKeysUntil } from '../ui/keys-ahead.ts'

/**
 * Saves a row that Enter has finished. What is typed until then waits for the next row, the empty
 * box of this name. False when it could not be saved: the row stays, with its words.
 */
export async function savedAhead(save: () => Promise<boolean>, next: string): Promise<boolean> {
  const giveUp = keepKeysUntil(focused => focused instanceof HTMLInputElement && focused.name === next && focused.value === '')
  const saved = await save()
  if (!saved) giveUp()
  return saved
}
