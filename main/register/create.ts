import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { refused } from '../../shared/reply.ts'
import { connectNew, settle } from './driver.ts'
import { syncFile, syncFolder } from './durable.ts'
import { writeKeyFile } from './keys/key-file.ts'
import { createKeys } from './keys/keys.ts'
import type { RegisterKey } from './keys/register-key.ts'
import { type ScryptCost, strongCost } from './keys/wrap.ts'
import { migrate } from './migrate.ts'
import { openRegister, registerOn } from './open.ts'
import { places } from './places.ts'
import type { Register } from './register.ts'

/** What systems put into folders by themselves. */
const litter = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db'])

/**
 * Makes a new register, owned by `user`. It is built whole in a folder beside `folder` (`seed` runs
 * there, in one transaction) and renamed into place last: a kill at any moment leaves either no
 * register or a complete one. Refuses a folder that holds anything.
 * `now`: UTC, ISO 8601. The recovery code is returned once and stored nowhere.
 */
export async function createRegister(
  folder: string,
  user: { id: string; name: string },
  passphrase: string,
  seed: (register: Register) => Promise<void>,
  { now, cost = strongCost }: { now: string; cost?: ScryptCost },
): Promise<{ register: Register; recoveryCode: string }> {
  refuseUsed(folder)
  mkdirSync(dirname(folder), { recursive: true })
  removeLeftovers(folder)
  const building = `${folder}${leftoverMark}${process.pid}`
  const { file, key, recoveryCode } = await createKeys(user, passphrase, cost)
  try {
    mkdirSync(building, { mode: 0o700 })
    for (const part of [places(building).backups, places(building).exports]) mkdirSync(part, { mode: 0o700 })
    await build(building, key, seed)
    writeKeyFile(places(building).keys, file)
    refuseUsed(folder)
    putInPlace(building, folder)
  } catch (error) {
    rmSync(building, { recursive: true, force: true })
    throw error
  }
  const opened = openRegister(folder, key, now)
  if (!opened.ok) throw new Error(`The new register did not open: ${opened.state}.`)
  return { register: opened.register, recoveryCode }
}

async function build(building: string, key: RegisterKey, seed: (register: Register) => Promise<void>): Promise<void> {
  const path = places(building).database
  const database = connectNew(path, key)
  try {
    settle(database)
    migrate(database)
    const register = registerOn(database, key, building)
    await register.db.transaction().execute(db => seed({ ...register, db }))
  } finally {
    database.close()
  }
  syncFile(path)
}

/** An empty folder gives way; a rename needs the name free on Windows. */
function putInPlace(building: string, folder: string): void {
  if (existsSync(folder)) {
    for (const name of readdirSync(folder)) {
      if (litter.has(name)) rmSync(join(folder, name))
      else rmdirSync(join(folder, name))
    }
    rmdirSync(folder)
  }
  syncFolder(building)
  renameSync(building, folder)
  syncFolder(dirname(folder))
}

function refuseUsed(folder: string): void {
  if (!existsSync(folder)) return
  const { backups, exports } = places(folder)
  const mayStay = (name: string) =>
    litter.has(name) || ([backups, exports].includes(join(folder, name)) && readdirSync(join(folder, name)).length === 0)
  if (readdirSync(folder).every(mayStay)) return
  throw refused('The folder for the new register already holds files. A register is only made in an empty folder.')
}

const leftoverMark = '.creating-'

/**
 * Removes what creations that were killed have left beside the folder; one that another process is
 * still building stays.
 */
function removeLeftovers(folder: string): void {
  const parent = dirname(folder)
  for (const name of readdirSync(parent)) {
    const maker = name.startsWith(`${basename(folder)}${leftoverMark}`)
      ? Number(name.slice(basename(folder).length + leftoverMark.length))
      : Number.NaN
    if (Number.isInteger(maker) && (maker === process.pid || !runs(maker))) rmSync(join(parent, name), { recursive: true, force: true })
  }
}

function runs(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
