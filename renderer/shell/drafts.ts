import { api } from '../api.ts'
import { closeKept, openKept } from '../ui/kept.ts'
import { lastPath, placeCursor } from './cursor.ts'

/**
 * After unlocking, before anything is shown: what this user had typed and not saved comes back. A
 * fresh start begins on the page that was open, where words were left on it or a meeting was on.
 */
export function openDrafts(): Promise<void> {
  opening ??= read()
  return opening
}

/** The same opening for everybody who asks while it lasts: what is typed meanwhile stays. */
let opening: Promise<void> | null = null

async function read(): Promise<void> {
  const reply = await api.drafts.list({})
  const drafts = reply.ok ? reply.value : []
  openKept(Object.fromEntries(drafts.map(({ place, value }) => [place, JSON.parse(value) as unknown])), keep)
  const path = lastPath()
  const hasWords = drafts.some(({ place }) => place.startsWith('#'))
  if (window.location.hash === '' && path !== undefined && (hasWords || path.endsWith('/chair'))) window.location.replace(`#${path}`)
  placeCursor()
}

/** The register is locked. */
export function closeDrafts(): void {
  opening = null
  closeKept()
}

async function keep(changed: ReadonlyMap<string, unknown>): Promise<boolean> {
  const drafts = [...changed].map(([place, value]) => ({ place, value: value === null ? null : JSON.stringify(value) }))
  const reply = await api.drafts.keep({ drafts })
  return reply.ok
}
