import { join } from 'node:path'
import { _electron, type Page } from 'playwright-core'
import { openInBrowser } from '../../main/browser.ts'
import { testBrowser } from './chromium.ts'

export interface LaunchOptions {
  /** The register's folder, to open or create. */
  readonly folder: string
  /** An ISO date; the app then believes that this is today. */
  readonly today?: string
  readonly viewport?: { width: number; height: number }
}

export interface App {
  readonly page: Page
  /** Closes the window as a user does and waits for the closing backup. */
  close(): Promise<void>
}

const root = join(import.meta.dirname, '..', '..')

/**
 * The whole app, real backend and built page: in headless Chromium, or in Electron itself when
 * PSYCHOSOCIAL_HOST says so.
 */
export function launchApp(options: LaunchOptions): Promise<App> {
  return process.env.PSYCHOSOCIAL_HOST === 'electron' ? launchInElectron(options) : launchInBrowser(options)
}

async function launchInBrowser({ viewport = { width: 1440, height: 900 }, ...options }: LaunchOptions): Promise<App> {
  return openInBrowser({ ...options, ...(await testBrowser()), headless: true, viewport })
}

async function launchInElectron({ folder, today, viewport = { width: 1440, height: 900 } }: LaunchOptions): Promise<App> {
  const executablePath = process.env.PSYCHOSOCIAL_ELECTRON
  if (!executablePath) throw new Error('PSYCHOSOCIAL_ELECTRON must name the Electron program; .ci/run sets it.')
  const env = { ...process.env, PSYCHOSOCIAL_FOLDER: folder, ...(today ? { PSYCHOSOCIAL_TODAY: today } : {}) }
  // A data folder of its own, or the single-instance lock would let only one test run at a time.
  const app = await _electron.launch({ executablePath, args: [root, '--no-sandbox', `--user-data-dir=${folder}-electron`], env })
  const page = await app.firstWindow()
  await page.setViewportSize(viewport)
  return { page, close: () => app.close() }
}
