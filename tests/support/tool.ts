import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { passphrase } from './secrets.ts'

const root = join(import.meta.dirname, '..', '..')

const start = [join(root, 'main', 'tool.ts')]
const environment = { ...process.env, PSYCHOSOCIAL_TODAY: '2026-11-24', PSYCHOSOCIAL_PASSPHRASE: passphrase, PSYCHOSOCIAL_USER: '' }

/**
 * Starts the tool for real, as `npm run tool --` does. Each start takes a second or two: it derives
 * a key.
 */
export function tool(args: string[], input?: unknown, env: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, [...start, ...args], {
    encoding: 'utf8',
    maxBuffer: 32 * 1024 * 1024,
    input: input === undefined ? '' : JSON.stringify(input),
    env: { ...environment, ...env },
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

/** The same, with a reader that goes away after the first lines, as `head` does. */
export async function hungUp(args: string[]): Promise<{ code: number | null; err: string }> {
  const run = spawn(process.execPath, [...start, ...args], { env: environment })
  let err = ''
  run.stderr.setEncoding('utf8').on('data', text => {
    err += text
  })
  run.stdout.once('data', () => run.stdout.destroy())
  const [code] = (await once(run, 'close')) as [number | null]
  return { code, err }
}
