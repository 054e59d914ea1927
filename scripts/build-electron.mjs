/**
 * Bundles what Electron starts: the entry and the backend worker (modules) and the preload (one
 * CommonJS file, the only kind a sandboxed page takes). The database driver stays outside: its
 * binary cannot be bundled.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { requireNode24, root } from './tools.mjs'

requireNode24()
const outDir = join(root, 'out', 'electron')

function options(input, output) {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { input, external: ['electron', 'better-sqlite3', /^node:/], output },
    },
  }
}

/** Bundles all of it; `outDir` then holds electron.js, worker.js, preload.cjs and shared chunks. */
export async function buildElectron() {
  rmSync(outDir, { recursive: true, force: true })
  const entries = { electron: join(root, 'main', 'electron.ts'), worker: join(root, 'main', 'backend', 'worker.ts') }
  await build(options(entries, { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }))
  await build(options({ preload: join(root, 'main', 'preload.ts') }, { format: 'cjs', entryFileNames: '[name].cjs' }))
}

if (process.argv[1] === import.meta.filename) await buildElectron()
