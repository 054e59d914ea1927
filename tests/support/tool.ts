import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { passphrase } from './secrets.ts'

const root = join(import.meta.dirname, '..', '..')

/** Starts the tool for real, as `npm run tool --` does. Each start takes a second or two: it derives a key. */
export function tool(args: string[], input?: unknown, env: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, [join(root, 'main', 'tool.ts'), ...args], {
    encoding: 'utf8',
    maxBuffer: 32 * 1024 * 1024,
    input: input === undefined ? '' : JSON.stringify(input),
    env: { ...process.env, PSYCHOSOCIAL_TODAY: '2026-11-24', PSYCHOSOCIAL_PASSPHRASE: passphrase, PSYCHOSOCIAL_USER: '', ...env },
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}
