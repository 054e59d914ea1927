import { readFileSync, statSync } from 'node:fs'
import { Usage } from './usage.ts'

/** The size of a file named on the command line, in bytes; wrong usage where there is none. */
export function sizeOfGivenFile(file: string): number {
  const found = reading(file, () => statSync(file))
  if (!found.isFile()) throw new Usage(`${file} is not a file.`)
  return found.size
}

/** The bytes of a file named on the command line; wrong usage where it cannot be read. */
export function readGivenFile(file: string): Uint8Array {
  sizeOfGivenFile(file)
  return reading(file, () => readFileSync(file))
}

function reading<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const isThere = !(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
    throw new Usage(isThere ? `${file} cannot be read.` : `There is no file ${file}.`)
  }
}
