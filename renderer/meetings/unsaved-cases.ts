import { keptPlaces } from '../ui/kept.ts'
import { recordsWithUnsaved } from '../ui/saved-text.ts'

/**
 * Of these agenda items, those with words that the register has not taken: a text of the case, or
 * an action or decision that was left while it was refused.
 */
export function unsavedCases<I extends { readonly id: string }>(items: readonly I[]): readonly I[] {
  const records = recordsWithUnsaved()
  const places = keptPlaces()
  return items.filter(
    ({ id }) => records.has(id) || places.some(place => place.endsWith(` new action of ${id}`) || place.endsWith(` new decision of ${id}`)),
  )
}
