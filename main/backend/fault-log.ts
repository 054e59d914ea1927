import { appendFileSync, renameSync, statSync } from 'node:fs'

/** In bytes; one older file of this size is kept. */
const most = 256 * 1024

let path: string | null = null

/** Faults are kept beside the register's folder from now on, where IT staff find a reference. */
export function keepFaultsBeside(folder: string): void {
  path = `${folder}.faults.log`
}

/** Notes a fault. It holds no personal data, and a log that cannot be written stops nothing. */
export function noteFault(words: string): void {
  process.stderr.write(`${words}\n`)
  if (path === null) return
  try {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > most) renameSync(path, `${path}.1`)
    appendFileSync(path, `${new Date().toISOString()} ${words}\n`, { mode: 0o600 })
  } catch {}
}
