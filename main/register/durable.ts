import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Forces a file's bytes to the disk. Never for a database that is open: on POSIX systems, closing
 * any handle of a file drops the process's locks on it, SQLite's too.
 */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Forces renames and new names in a folder to the disk. Windows has no such call and needs none:
 * NTFS journals names.
 */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Writes a whole file or nothing: `.partial` first, then renamed over the old one. */
export function writeWhole(path: string, text: string): void {
  // A leftover would keep the rights it has.
  rmSync(`${path}.partial`, { force: true })
  try {
    writeFileSync(`${path}.partial`, text, { mode: 0o600 })
    syncFile(`${path}.partial`)
    renameSync(`${path}.partial`, path)
  } catch (error) {
    rmSync(`${path}.partial`, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}
