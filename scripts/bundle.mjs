/**
 * Bundles what runs outside the page. The database driver stays outside: its binary cannot be
 * bundled.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './tools.mjs'

/** `input`: files by the name of their bundle; `output` as rolldown takes it. */
export async function bundle({ input, folder, output }) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      outDir: join(root, folder),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { input, external: ['electron', 'better-sqlite3', /^node:/], output },
    },
  })
}

/** Modules, with what is loaded only when it is needed in files of their own. */
export const modules = { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }

/** The backend’s worker, for the browser and for Electron alike: out/backend/worker.js. */
async function bundleBackend() {
  const folder = join('out', 'backend')
  rmSync(join(root, folder), { recursive: true, force: true })
  await bundle({ input: { worker: join(root, 'main', 'backend', 'worker.ts') }, folder, output: modules })
}

if (process.argv[1] === import.meta.filename) await bundleBackend()
