import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startBackend } from './backend/client.ts'
import { findBrowser } from './browser/find.ts'
import { type AppWindow, openWindow, type WindowOptions } from './browser/window.ts'
import { registerFolder, todayOverride } from './folders.ts'

export interface OpenOptions extends Partial<WindowOptions> {
  /** The register's folder, to open or create. */
  readonly folder: string
  /** An ISO date instead of the system's day. */
  readonly today?: string
}

/** The page and the backend’s worker as `scripts/setup.mjs` builds them. */
const built = join(import.meta.dirname, '..', 'out')

/**
 * The app in an installed browser: the same backend and the same page as in Electron. Tests, the
 * demo and users all come in here.
 */
export async function openInBrowser(options: OpenOptions): Promise<AppWindow> {
  const executablePath = options.executablePath ?? findBrowser()
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found. PSYCHOSOCIAL_BROWSER may name one.')
  const worker = pathToFileURL(join(built, 'backend', 'worker.js'))
  const backend = startBackend({ folder: options.folder, today: options.today, worker })
  const pageFolder = options.pageFolder ?? join(built, 'renderer')
  return openWindow(backend, { ...options, executablePath, pageFolder })
}

/**
 * Entry: opens the user's register in a window and ends when the window is closed or the program is
 * told to stop.
 */
async function main(): Promise<void> {
  const app = await openInBrowser({ folder: registerFolder(), today: todayOverride() })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void app.close())
  await app.closed
}

if (import.meta.main) {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : 'The program could not start.'}\n`)
      process.exit(1)
    },
  )
}
