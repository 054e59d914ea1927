import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Backend } from '../backend/client.ts'
import { browserOrigin, type PageFiles, readPage } from '../page.ts'
import { connectBridge } from './bridge.ts'
import { guardWindow, serveOnlyPage } from './guard.ts'
import { createProfile, removeProfile } from './profile.ts'
import { revealFile } from './reveal.ts'
import { blankAppWindow, switches, unwantedDefaults } from './switches.ts'

export interface WindowOptions {
  /** The browser's program file. */
  readonly executablePath: string
  /** The folder of the built page. */
  readonly pageFolder: string
  readonly headless?: boolean
  /** Further browser switches, for browsers that need them to start at all. */
  readonly args?: readonly string[]
  /** In CSS pixels; without it the page follows the window. */
  readonly viewport?: { width: number; height: number }
}

export interface AppWindow {
  readonly page: Page
  /**
   * Closes the window and then the backend. Resolves when the closing backup is made and the
   * profile is gone.
   */
  close(): Promise<void>
  /** Resolves when all of that is done, whoever closed the window. */
  readonly closed: Promise<void>
}

/** Chromium refuses its sandbox to root on Linux; for every other user it stays on. */
function canSandbox(): boolean {
  return process.platform !== 'linux' || process.getuid?.() !== 0
}

function launch(profile: string, options: WindowOptions): Promise<BrowserContext> {
  const { executablePath, headless = false, args = [], viewport = null } = options
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    args: [...args, ...switches, ...(headless ? [] : [blankAppWindow])],
    ignoreDefaultArgs: headless ? unwantedDefaults : [...unwantedDefaults, 'about:blank'],
    chromiumSandbox: canSandbox(),
    // The host closes in its own order; a signal must not end the browser before the backend.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    viewport,
    acceptDownloads: false,
    serviceWorkers: 'block',
    locale: 'en-GB',
    // Follow the system, where Playwright would pretend a light, unforced one.
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
  })
}

/** The window is gone before the browser's process is; its profile can go only after that. */
async function endBrowser(context: BrowserContext, profile: string): Promise<void> {
  await context.close().catch(() => undefined)
  await removeProfile(profile)
}

/**
 * Shows the page in a window of its own and carries its calls to the backend, which it closes at
 * the end, also when the window fails to open.
 */
export async function openWindow(backend: Backend, options: WindowOptions): Promise<AppWindow> {
  const profile = createProfile()
  try {
    const files = readPage(options.pageFolder)
    const context = await launch(profile, options)
    return await showPage(context, { backend, files, profile, headless: options.headless === true })
  } catch (error) {
    await backend.close()
    await removeProfile(profile)
    throw error
  }
}

interface Parts {
  readonly backend: Backend
  readonly files: PageFiles
  readonly profile: string
  readonly headless: boolean
}

async function showPage(context: BrowserContext, { backend, files, profile, headless }: Parts): Promise<AppWindow> {
  const closed = new Promise(resolve => context.once('close', resolve))
    .then(() => backend.close())
    .finally(() => endBrowser(context, profile))
  const close = () => context.close().then(() => closed)
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    // A page that crashed shows nothing and locks nothing. Where it cannot be shown anew the window
    // closes, which ends the program in its order.
    page.on('crash', () => {
      void backend
        .call('access.lock', {})
        .then(() => page.goto(`${browserOrigin}/`))
        .catch(() => context.close())
        .catch(() => undefined)
    })
    page.on('close', () => context.close().catch(() => undefined))
    backend.onEvent(event => {
      if (event.type === 'reveal' && !headless) revealFile(event.path)
    })
    await serveOnlyPage(context, files)
    await guardWindow(context, page)
    await connectBridge(page, backend)
    await page.goto(`${browserOrigin}/`)
    return { page, closed, close }
  } catch (error) {
    await close()
    throw error
  }
}
