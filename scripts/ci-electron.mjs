/**
 * Runs the window tests in Electron itself where its program is here or can be fetched; says so and
 * passes where it cannot.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fetchElectron } from './electron-binary.mjs'
import { hasDisplay, nodeBinary, requireNode24, root, run } from './tools.mjs'

requireNode24()

const electronReport = join(root, 'out', 'electron-report.json')

async function start() {
  rmSync(electronReport, { force: true })
  const binary = await fetchElectron(60)
  if (!binary) {
    process.stdout.write('Electron: skipped, its program is not here and could not be fetched.\n')
    return 0
  }
  const { buildElectron } = await import('./build-electron.mjs')
  await buildElectron()
  const vitest = [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project=timed',
    '--project=e2e',
    '--reporter=default',
    '--reporter=json',
  ]
  const command = [nodeBinary(), ...vitest, `--outputFile.json=${electronReport}`]
  if (!hasDisplay()) command.unshift('xvfb-run', '-a')
  return run(command[0], command.slice(1), { env: { ...process.env, PSYCHOSOCIAL_HOST: 'electron', PSYCHOSOCIAL_ELECTRON: binary } })
}

process.exit(await start())
