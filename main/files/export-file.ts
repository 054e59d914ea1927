import { randomUUID } from 'node:crypto'
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join, sep } from 'node:path'
import { refused } from '../../shared/reply.ts'
import { syncFile, syncFolder } from '../register/durable.ts'
import { places } from '../register/places.ts'

const partialName = /^(?:minutes|export)-[0-9a-f-]{36}\.partial$/

/** What is written, as the subject of a sentence in the plural. */
type What = 'The minutes' | 'The rows'

/**
 * Writes a new file to `exports/` under the first of `names` that is free and returns that name.
 * The file appears whole or not at all, and nothing that stands there is ever overwritten. Refused
 * in plain words when the folder cannot be written to.
 */
export function writeExport(folder: string, names: Iterable<string>, bytes: Uint8Array, what: What = 'The minutes'): string {
  const into = places(folder).exports
  const partial = writeUnnamed(into, bytes, what)
  try {
    for (const name of names) {
      if (!place(partial, join(into, name))) continue
      syncFolder(into)
      return name
    }
  } catch (error) {
    throw cannotWrite(error, what)
  } finally {
    discard(partial)
  }
  throw refused(everyNameTaken(what))
}

function everyNameTaken(what: What): string {
  return `${what} were not written: every name for them is taken in the exports folder. Move some of those files elsewhere, then make them again.`
}

/** A file that is whole and has no name yet. */
export interface StagedExport {
  readonly name: string
  /** Gives it its name; refused in plain words where that fails. */
  place(): void
  discard(): void
}

/**
 * As `writeExport`, in two steps: the file is written whole within a transaction, and appears under
 * its name only after the commit. What tells of rows must not be there before they are.
 */
export function stageExport(folder: string, names: Iterable<string>, bytes: Uint8Array, what: What): StagedExport {
  const into = places(folder).exports
  const partial = writeUnnamed(into, bytes, what)
  const name = [...names].find(one => !existsSync(join(into, one)))
  if (name === undefined) {
    discard(partial)
    throw refused(everyNameTaken(what))
  }
  return {
    name,
    discard: () => discard(partial),
    place() {
      try {
        if (!place(partial, join(into, name))) throw refused(everyNameTaken(what))
        syncFolder(into)
      } catch (error) {
        throw cannotWrite(error, what)
      } finally {
        discard(partial)
      }
    },
  }
}

/** Writes a whole file that has no name of its own yet, and returns its path. */
function writeUnnamed(into: string, bytes: Uint8Array, what: What): string {
  const partial = join(into, `export-${randomUUID()}.partial`)
  try {
    mkdirSync(into, { recursive: true })
    removeLeftovers(into)
    writeFileSync(partial, bytes, { flag: 'wx', mode: 0o600 })
    syncFile(partial)
  } catch (error) {
    discard(partial)
    throw cannotWrite(error, what)
  }
  return partial
}

/** Removes a file that was written for a call whose transaction did not commit. */
export function removeExport(folder: string, name: string): void {
  discard(join(places(folder).exports, name))
}

/**
 * Clearing up after a failure must not hide the failure: a folder that is out of reach stays so.
 */
function discard(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {}
}

/** The path of a file in `exports/`, or null when the name leads elsewhere or nothing is there. */
export function findExport(folder: string, name: string): string | null {
  if (basename(name) !== name || name.includes('\\')) return null
  const { exports } = places(folder)
  try {
    const path = realpathSync(join(exports, name))
    return path.startsWith(realpathSync(exports) + sep) && statSync(path).isFile() ? path : null
  } catch {
    return null
  }
}

/**
 * Gives the finished file its name unless that is taken. A hard link is atomic and never
 * overwrites, which a rename would.
 */
function place(partial: string, path: string): boolean {
  try {
    linkSync(partial, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
  }
  return copyInto(partial, path)
}

/** File systems without hard links (FAT, some shares) get an exclusive copy. */
function copyInto(partial: string, path: string): boolean {
  try {
    copyFileSync(partial, path, constants.COPYFILE_EXCL)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
  syncFile(path)
  return true
}

/** What a killed process left behind: it holds a family's story and nobody would look for it. */
function removeLeftovers(into: string): void {
  for (const name of readdirSync(into)) if (partialName.test(name)) rmSync(join(into, name), { force: true })
}

const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const notAllowed = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR'])

function cannotWrite(error: unknown, what: What): unknown {
  const code = codeOf(error)
  if (noRoom.has(code)) return refused(`${what} were not written: the disk is full. Free some space, then make them again.`)
  if (notAllowed.has(code))
    return refused(
      `${what} were not written: the register’s exports folder cannot be written to. IT support can give this account permission.`,
    )
  return error
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
