import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import chromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'

/**
 * The headless Chromium of the tests: it comes inside an npm package, so that no machine has to
 * have a browser.
 */
export interface TestBrowser {
  readonly executablePath: string
  readonly args: readonly string[]
}

// The package's own list of switches turns web security off, which is what these tests test; only
// what a container needs is given.
const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none']

function starts(executablePath: string): boolean {
  return spawnSync(executablePath, ['--no-sandbox', '--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

/** Unpacks the browser into the temporary folder, once for all runs on this machine. */
export async function testBrowser(): Promise<TestBrowser> {
  const executablePath = process.env[unpacked] ?? (await unpack())
  return { executablePath, args }
}

async function unpack(): Promise<string> {
  const executablePath = await chromium.executablePath()
  if (starts(executablePath)) return executablePath
  // Either the machine lacks the libraries, which the package brings along, or an unpacking was cut
  // short.
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin')
  await inflate(join(packed, 'al2023.tar.br'))
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'))
  if (starts(executablePath)) return executablePath
  rmSync(executablePath, { force: true })
  await inflate(join(packed, 'chromium.br'))
  if (!starts(executablePath)) throw new Error('The headless Chromium of the tests does not start on this machine.')
  return executablePath
}

/** Names the browser that is known to start, for the processes that this one starts. */
const unpacked = 'PSYCHOSOCIAL_TEST_CHROMIUM'

/**
 * vitest runs this once before the browser tests: unpacking takes seconds and must not happen in
 * two workers at a time.
 */
export default async function setup(): Promise<void> {
  process.env[unpacked] ??= await unpack()
}
