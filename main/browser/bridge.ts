import type { Page } from 'playwright-core'
import type { BackendEvent, Reply } from '../../shared/reply.ts'
import type { Backend } from '../backend/client.ts'
import { browserOrigin, mayCall } from '../page.ts'

const channel = 'psychosocialChannel'
type Message = readonly ['call', string, unknown] | readonly ['events']

/** What the part that runs inside the page needs of it; main/ has no DOM types. */
interface PageScope {
  top: unknown
  reportError(error: unknown): void
  psychosocialChannel?: (message: Message) => Promise<unknown>
}

/**
 * Runs in the page before any of its scripts. Takes the raw channel away from the window and leaves
 * only the bridge. Must not use anything outside itself: it travels as text.
 */
function installBridge(): void {
  const scope = globalThis as unknown as PageScope
  const send = scope.psychosocialChannel
  delete scope.psychosocialChannel
  if (!send || scope.top !== scope) return
  const listeners = new Set<(event: unknown) => void>()
  const follow = async () => {
    for (;;) {
      for (const event of (await send(['events'])) as unknown[]) {
        for (const listener of listeners) {
          try {
            listener(event)
          } catch (error) {
            scope.reportError(error)
          }
        }
      }
    }
  }
  const bridge = Object.freeze({
    host: 'browser',
    call: (name: string, input: unknown) => send(['call', name, input]),
    onEvent: (listener: (event: unknown) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  })
  Object.defineProperty(scope, 'psychosocial', { value: bridge, enumerable: true, writable: false, configurable: false })
  follow().catch(() => undefined)
}

/**
 * Events wait here until the page asks for them, so that nothing but the bridge has to be reachable
 * from the host.
 */
function eventQueue() {
  let waiting: ((events: BackendEvent[]) => void) | undefined
  let queue: BackendEvent[] = []
  return {
    push(event: BackendEvent) {
      queue.push(event)
      if (!waiting) return
      waiting(queue.splice(0))
      waiting = undefined
    },
    /** A reloaded page asks anew; whoever asked before it is gone and gets nothing. */
    take(): Promise<BackendEvent[]> {
      waiting?.([])
      waiting = undefined
      if (queue.length > 0) return Promise.resolve(queue.splice(0))
      return new Promise(resolve => {
        waiting = resolve
      })
    },
    clear() {
      queue = []
    },
  }
}

/** Carries calls and events between the page and the backend. Returns how to stop the events. */
export async function connectBridge(page: Page, backend: Backend): Promise<() => void> {
  const events = eventQueue()
  await page.exposeBinding(channel, ({ frame }, message: unknown): Promise<Reply | BackendEvent[]> => {
    if (!mayCall({ url: frame.url(), isMainFrame: frame === page.mainFrame() }, browserOrigin)) throw new Error('Refused: not the page.')
    if (!Array.isArray(message)) throw new Error('Refused: not a message.')
    if (message[0] === 'events') return events.take()
    if (message[0] !== 'call' || typeof message[1] !== 'string') throw new Error('Refused: not a call.')
    return backend.call(message[1], message[2])
  })
  await page.addInitScript(installBridge)
  return backend.onEvent(event => {
    if (event.type !== 'reveal') events.push(event)
  })
}
