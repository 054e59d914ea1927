import { spawn } from 'node:child_process'
import { dirname } from 'node:path'

/**
 * Shows a file in the system's file manager. The path comes from the backend; it is passed as one
 * argument and no shell sees it.
 */
export function revealFile(path: string): void {
  const [command, args] = fileManager(path, process.platform)
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  // A system without a file manager shows nothing; the page has already said where the file is.
  child.on('error', () => undefined)
  child.unref()
}

function fileManager(path: string, platform: NodeJS.Platform): [string, string[]] {
  if (platform === 'win32') return ['explorer.exe', [`/select,${path}`]]
  if (platform === 'darwin') return ['open', ['-R', path]]
  return ['xdg-open', [dirname(path)]]
}
