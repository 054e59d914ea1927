import { type BrowserWindow, ipcMain, shell } from 'electron'
import type { Reply } from '../../shared/reply.ts'
import type { Backend } from '../backend/client.ts'
import { electronOrigin, mayCall } from '../page.ts'
import { callChannel, eventChannel } from './settings.ts'

/**
 * Carries calls and events between the window and the backend; a sender that is not the window's
 * own page is refused.
 */
export function connectBridge(window: BrowserWindow, backend: Backend): void {
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown): Promise<Reply> => {
    const frame = event.senderFrame
    const sender = frame && { url: frame.url, isMainFrame: frame.parent === null && event.sender === window.webContents }
    if (!mayCall(sender, electronOrigin)) throw new Error('Refused: not the page.')
    if (typeof name !== 'string') throw new Error('Refused: not a call.')
    return backend.call(name, input)
  })
  backend.onEvent(event => {
    if (event.type === 'reveal') shell.showItemInFolder(event.path)
    else if (!window.isDestroyed()) window.webContents.send(eventChannel, event)
  })
}
