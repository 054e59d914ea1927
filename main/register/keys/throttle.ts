/**
 * Seconds to wait after the third, fourth, fifth, sixth, seventh and any later wrong passphrase.
 */
const waits = [5, 15, 30, 60, 120] as const
const freeTries = 3

/**
 * Seconds until another passphrase may be tried; 0 when it may be now. Slows guessing at the screen
 * of an unattended machine; a stolen folder is protected by scrypt alone. `wrongTries` are the
 * instants of wrong ones since the last right one, oldest first, and `now` is the present, both in
 * milliseconds of a clock that only runs forward.
 */
export function waitSeconds(wrongTries: readonly number[], now: number): number {
  const last = wrongTries.at(-1)
  if (last === undefined || wrongTries.length < freeTries) return 0
  const wait = waits[Math.min(wrongTries.length - freeTries, waits.length - 1)] ?? 0
  return Math.max(0, Math.ceil(wait - (now - last) / 1000))
}
