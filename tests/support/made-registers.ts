import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the registers that this run has made. */
    madeRegisters: string
  }
}

/**
 * Puts a register into `folder`, closed: made by `make` the first time a run asks for one of this
 * name, copied from then on. What `make` returns is kept beside it as JSON.
 */
export async function copyOfRegister<T>(folder: string, name: string, make: (folder: string) => Promise<T>): Promise<T> {
  const made = join(inject('madeRegisters'), encodeURIComponent(name))
  if (!existsSync(made)) await makeFirst(made, make)
  mkdirSync(dirname(folder), { recursive: true })
  cpSync(join(made, 'register'), folder, { recursive: true })
  return JSON.parse(readFileSync(join(made, 'told.json'), 'utf8'))
}

/**
 * Two workers may make the same one at a time: a rename puts the first in place whole, and the
 * other goes.
 */
async function makeFirst<T>(made: string, make: (folder: string) => Promise<T>): Promise<void> {
  const making = `${made}.${process.pid}`
  const told = await make(join(making, 'register'))
  writeFileSync(join(making, 'told.json'), JSON.stringify(told))
  try {
    renameSync(making, made)
  } catch (error) {
    if (!existsSync(made)) throw error
    rmSync(making, { recursive: true, force: true })
  }
}

/** vitest runs this before the tests of a project, and what it returns after them. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'psychosocial-made-'))
  project.provide('madeRegisters', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
