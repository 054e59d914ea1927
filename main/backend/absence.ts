/** In milliseconds. */
const minute = 60_000

export interface Seen {
  /** When a call last came. */
  readonly calledAt: number
  /** When this was last asked. */
  readonly askedAt: number
}

/**
 * Whether nobody is before the screen any more: the computer slept between two askings, or a page
 * that should have locked long ago is dead. The page's own clock knows of every key and comes
 * first. All in milliseconds of the wall's clock.
 */
export function isAbsent({ calledAt, askedAt }: Seen, now: number, idleMinutes: number): boolean {
  const slept = now - askedAt > 2 * minute
  return slept || now - calledAt > 2 * idleMinutes * minute
}
