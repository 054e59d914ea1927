import { join } from 'node:path'
import { app, BrowserWindow, dialog, powerMonitor, protocol, session } from 'electron'
import { type Backend, startBackend } from './backend/client.ts'
import { connectBridge } from './electron/bridge.ts'
import { guardApp, guardSession } from './electron/guard.ts'
import { setMenu } from './electron/menu.ts'
import { appScheme, commandLine, partition, windowOptions } from './electron/settings.ts'
import { registerFolder, todayOverride } from './folders.ts'
import { electronOrigin, readPage } from './page.ts'

/**
 * Entry of the desktop app, bundled to out/electron/electron.js; the page and the
 * backend’s worker lie beside it in out/renderer and out/backend.
 */
function start(): void {
  app.enableSandbox()
  for (const [name, value] of commandLine) app.commandLine.appendSwitch(name, value)
  protocol.registerSchemesAsPrivileged([appScheme])
  guardApp()
  app.whenReady().then(openApp).catch(stopWith)
}

async function openApp(): Promise<void> {
  setMenu(app.isPackaged)
  guardSession(session.fromPartition(partition), readPage(join(import.meta.dirname, '..', 'renderer')))
  const backend = startBackend({
    folder: registerFolder(),
    // A packed program has the day of the machine and no other.
    today: app.isPackaged ? undefined : todayOverride(),
    worker: new URL('../backend/worker.js', import.meta.url),
  })
  closeInOrder(backend)
  const window = new BrowserWindow(windowOptions(join(import.meta.dirname, 'preload.cjs'), app.isPackaged))
  window.once('ready-to-show', () => window.show())
  app.on('second-instance', () => bringForward(window))
  // Whoever locks the machine or closes its lid has left the meeting.
  powerMonitor.on('lock-screen', () => void backend.call('access.lock', {}))
  powerMonitor.on('suspend', () => void backend.call('access.lock', {}))
  // A page that crashed shows nothing and locks nothing: the register is locked and the page anew.
  window.webContents.on('render-process-gone', () => {
    void backend.call('access.lock', {}).then(() => window.isDestroyed() || window.webContents.reload())
  })
  connectBridge(window, backend)
  await window.loadURL(`${electronOrigin}/`)
}

/** The program ends only after the backend made its closing backup. */
function closeInOrder(backend: Backend): void {
  let done = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', event => {
    if (done) return
    event.preventDefault()
    backend.close().finally(() => {
      done = true
      app.quit()
    })
  })
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

function stopWith(error: unknown): void {
  const message = error instanceof Error ? error.message : 'The program could not start.'
  process.stderr.write(`${message}\n`)
  // On Windows nobody sees standard error.
  dialog.showErrorBox('The program could not start', message)
  app.exit(1)
}

// Two programs on one register would be refused by the register; here the second one just brings
// the first forward.
if (app.requestSingleInstanceLock()) start()
else app.quit()
