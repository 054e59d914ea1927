import { supportedNode } from './tool/node-version.ts'

// Node 20 crashes inside the database driver: say so before anything loads it.
const tooOld = supportedNode(process.versions.node)
if (tooOld !== null) {
  process.stderr.write(`${tooOld}\n`)
  process.exit(2)
}
const { runTool } = await import('./tool/run.ts')
process.exitCode = await runTool(process.argv.slice(2))
