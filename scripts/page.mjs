/** Builds the page into out/renderer when its sources changed since the last build. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBinary, root, run } from './tools.mjs'

const sources = ['renderer', 'shared', 'vite.config.ts', 'package-lock.json']
const stampFile = join(root, 'out', 'renderer.stamp')

function filesUnder(path) {
  if (!existsSync(path)) return []
  try {
    return readdirSync(path)
      .sort()
      .flatMap(name => filesUnder(join(path, name)))
  } catch {
    return [path]
  }
}

function sourceStamp() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(name => filesUnder(join(root, name)))) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

/**
 * Returns the builder's exit code; 0 as well when the page is already up to date. Output goes to
 * stderr.
 */
export async function buildPage() {
  const stamp = sourceStamp()
  const built = existsSync(join(root, 'out', 'renderer', 'index.html'))
  if (built && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return 0
  process.stderr.write('Building the page.\n')
  rmSync(stampFile, { force: true })
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const code = await run(nodeBinary(), [vite, 'build', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] })
  if (code === 0) writeFileSync(stampFile, stamp)
  return code
}
