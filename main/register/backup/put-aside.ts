import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { syncFolder } from '../durable.ts'
import { places, sideFiles } from '../places.ts'

export const replacedPrefix = 'replaced-'

/**
 * Moves a register's files into `replaced-<time>/`, never deleting any. The database goes before
 * its `-wal`: killed in between, the folder has no database and nobody opens it without its newest
 * pages; the next call puts the `-wal` where its database went. The key file stays where it is (a
 * copy goes along) unless `keys` says it is to go too.
 */
export function putAside(folder: string, now: string, keys: 'stay' | 'go'): void {
  const { database, keys: keyPath } = places(folder)
  const sides = sideFiles.map(side => `${database}${side}`).filter(path => existsSync(path))
  const aside = existsSync(database) || sides.length === 0 ? newAside(folder, now) : (unfinished(folder) ?? newAside(folder, now))
  if (keys === 'stay' && existsSync(keyPath)) copyFileSync(keyPath, join(aside, basename(keyPath)))
  for (const path of [database, ...sides]) if (existsSync(path)) renameSync(path, join(aside, basename(path)))
  if (keys === 'go' && existsSync(keyPath)) renameSync(keyPath, join(aside, basename(keyPath)))
  for (const changed of [aside, folder]) syncFolder(changed)
}

function newAside(folder: string, now: string): string {
  const stem = join(folder, `${replacedPrefix}${now.slice(0, 19).replaceAll(':', '-')}Z`)
  let path = stem
  for (let count = 2; existsSync(path); count++) path = `${stem}-${count}`
  mkdirSync(path, { mode: 0o700 })
  return path
}

/** The key files that went along with what was replaced. */
export function keysPutAside(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.startsWith(replacedPrefix))
    .map(name => places(join(folder, name)).keys)
}

/** The newest folder of replaced files that has a database but no `-wal` yet. */
function unfinished(folder: string): string | undefined {
  const candidates = readdirSync(folder)
    .filter(name => name.startsWith(replacedPrefix))
    .sort()
    .reverse()
  const path = candidates[0] === undefined ? undefined : join(folder, candidates[0])
  return path && existsSync(join(path, 'register.db')) && !existsSync(join(path, 'register.db-wal')) ? path : undefined
}
