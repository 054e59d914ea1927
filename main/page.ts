import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/**
 * Both hosts answer the page's requests from here: a map of the built files, read once, so that no
 * request ever becomes a path.
 */
export interface PageFile {
  readonly type: string
  readonly body: Buffer
}
export type PageFiles = ReadonlyMap<string, PageFile>

/**
 * Under a made-up host of a reserved domain in the browser, under the app's own scheme in Electron.
 */
export const browserOrigin = 'https://psychosocial.invalid'
export const electronOrigin = 'app://psychosocial'

export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * Reads every built file. A type that is not listed above is a build mistake and stops the start.
 */
export function readPage(folder: string): PageFiles {
  const files = new Map<string, PageFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(folder.length).replaceAll('\\', '/')
    const type = types[extname(name)]
    if (!type) throw new Error(`The page holds a file of an unknown type: ${name}`)
    files.set(name, { type, body: readFileSync(path) })
  }
  const index = files.get('/index.html')
  if (!index) throw new Error('The page is not built: out/renderer/index.html is missing. Run: npm run build')
  return files.set('/', index)
}

export interface PageAnswer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Buffer
}

/**
 * The file at exactly this address; undefined for another origin, 404 for anything that was not
 * built, 405 for anything but reading.
 */
export function answerRequest(files: PageFiles, origin: string, request: { url: string; method: string }): PageAnswer | undefined {
  if (!request.url.startsWith(`${origin}/`)) return undefined
  if (request.method !== 'GET') return { status: 405, headers: { ...headers }, body: Buffer.alloc(0) }
  const file = files.get(request.url.slice(origin.length))
  if (!file) return { status: 404, headers: { ...headers }, body: Buffer.alloc(0) }
  return { status: 200, headers: { ...headers, 'content-type': file.type }, body: file.body }
}

/**
 * Who sent a call: the frame's address as the browser knows it, and whether it is the window
 * itself. Null when the frame is gone.
 */
export interface Sender {
  readonly url: string
  readonly isMainFrame: boolean
}

/**
 * Only the window's own frame, showing the page, may call. Compared with the address itself: the
 * origin of a blob: address would match too.
 */
export function mayCall(sender: Sender | null, origin: string): boolean {
  return sender?.isMainFrame === true && sender.url.startsWith(`${origin}/`)
}
