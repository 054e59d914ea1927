/** The keys that act on a list of suggestions; every other key belongs to the text. */
export const listKeys = ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'] as const
export type ListKey = (typeof listKeys)[number]

/** Where somebody stands in a list of suggestions. */
export interface Place {
  readonly isOpen: boolean
  /** The highlighted suggestion, counted from 0; -1 while none is. */
  readonly at: number
  /** Keys pressed before the list for the present text was there, in their order. */
  readonly held: readonly ListKey[]
}

/** What is known of the list for the present text. */
export interface ListFacts {
  /** False while the answer for the present text is on its way. */
  readonly isReady: boolean
  readonly count: number
  /** What Enter takes: the highlighted suggestion, or the first while none is. */
  readonly enter: 'highlighted' | 'first'
  /** What Tab takes as it leaves. */
  readonly tab: 'nothing' | 'highlighted' | 'first'
  /** The list is always in sight, so that Escape and Tab have nothing to close. */
  readonly isInline: boolean
}

/** What one key does. */
export interface Step {
  readonly place: Place
  /** The suggestion that is taken, or null. */
  readonly take: number | null
  /**
   * False when the key goes on to what stands around the box: Enter sends the form, Escape closes
   * the dialog, Tab leaves.
   */
  readonly isUsed: boolean
}

export const closed: Place = { isOpen: false, at: -1, held: [] }

/** One key, in a list that is there or still awaited. */
export function press(place: Place, key: ListKey, list: ListFacts): Step {
  if (key === 'Escape') return drop(place, list)
  if (!list.isReady) return hold(place, key, list)
  if (key === 'Enter' || key === 'Tab') return end(place, key, list)
  return { place: { ...place, isOpen: true, at: moved(place, key, list.count) }, take: null, isUsed: list.count > 0 }
}

/**
 * Escape takes back the keys that wait and closes what is open; then it belongs to the dialog
 * around.
 */
function drop({ isOpen, at, held }: Place, { isInline }: ListFacts): Step {
  if (isInline) return { place: { isOpen, at, held: [] }, take: null, isUsed: false }
  return { place: closed, take: null, isUsed: isOpen || held.length > 0 }
}

/**
 * Tab is held too where it will take something, but it leaves at once: nobody is kept in a box that
 * waits.
 */
function hold(place: Place, key: ListKey, list: ListFacts): Step {
  if (key !== 'Tab') return { place: { ...place, isOpen: true, held: [...place.held, key] }, take: null, isUsed: true }
  const willTake = list.tab === 'first' || (list.tab === 'highlighted' && place.held.length > 0)
  const held = willTake ? [...place.held, key] : isChoosing(place) ? place.held : []
  return { place: { ...closed, held }, take: null, isUsed: false }
}

function end(place: Place, key: 'Enter' | 'Tab', list: ListFacts): Step {
  const take = taken(place, key, list)
  const after = list.isInline ? { ...place, at: take ?? place.at } : closed
  if (take !== null) return { place: after, take, isUsed: key === 'Enter' }
  // A text that takes the first and fits nothing is not sent with the form as if it had been
  // chosen.
  const isUnfit = key === 'Enter' && list.enter === 'first'
  const closes = key === 'Enter' && place.isOpen && list.count > 0
  return { place: isUnfit ? place : after, take: null, isUsed: isUnfit || closes }
}

function taken({ isOpen, at }: Place, key: 'Enter' | 'Tab', { count, enter, tab }: ListFacts): number | null {
  const what = key === 'Enter' ? enter : tab
  if (what !== 'nothing' && isOpen && at >= 0 && at < count) return at
  return what === 'first' && count > 0 ? 0 : null
}

function moved({ isOpen, at }: Place, key: 'ArrowDown' | 'ArrowUp', count: number): number {
  if (count === 0) return -1
  const isDown = key === 'ArrowDown'
  if (!isOpen || at < 0) return isDown ? 0 : count - 1
  return (Math.min(at, count - 1) + (isDown ? 1 : -1) + count) % count
}

export interface Replay {
  readonly place: Place
  readonly take: number | null
  /**
   * Enter was pressed once more after the choice, or with nothing to choose from: it sends the
   * form.
   */
  readonly sends: boolean
}

/**
 * Acts on the held keys now that the list is there: in their order, up to the first that takes a
 * suggestion.
 */
export function replay(place: Place, list: ListFacts): Replay {
  let now: Place = { ...place, isOpen: true, held: [] }
  for (const [index, key] of place.held.entries()) {
    const step = press(now, key, list)
    now = step.place
    if (step.take !== null) return { place: now, take: step.take, sends: place.held.includes('Enter', index + 1) }
    if (key === 'Enter' && !step.isUsed) return { place: now, take: null, sends: true }
    if (key === 'Enter' || key === 'Tab') break
  }
  const hasLeft = place.held.includes('Tab')
  return { place: hasLeft ? { ...now, isOpen: false, at: -1 } : now, take: null, sends: false }
}

/** Whether the keys that wait will end in a choice: whatever saves the form waits for it too. */
export function isChoosing({ held }: Place): boolean {
  return held.includes('Enter') || held.includes('Tab')
}
