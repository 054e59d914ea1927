/**
 * Bundles what Electron starts: the entry (a module) and the preload (one CommonJS file, the only
 * kind a sandboxed page takes). The page and the backend's worker lie beside them, built before.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, modules } from './bundle.mjs'
import { writeNotices } from './notices.mjs'
import { requireNode24, root } from './tools.mjs'

requireNode24()
const folder = join('out', 'electron')

/** `out/electron` then holds electron.js and preload.cjs. */
export async function buildElectron() {
  rmSync(join(root, folder), { recursive: true, force: true })
  await bundle({ input: { electron: join(root, 'main', 'electron.ts') }, folder, output: modules })
  const preload = { format: 'cjs', entryFileNames: '[name].cjs' }
  writeNotices()
  await bundle({ input: { preload: join(root, 'main', 'preload.ts') }, folder, output: preload })
}

if (process.argv[1] === import.meta.filename) await buildElectron()
