import { contextBridge, ipcRenderer } from 'electron'
import type { BackendEvent, Reply } from '../shared/reply.ts'
import { callChannel, eventChannel } from './electron/settings.ts'

/**
 * The bridge in the page, and nothing else: the page never gets hold of ipcRenderer or of an IPC
 * event.
 */
contextBridge.exposeInMainWorld('psychosocial', {
  host: 'electron',
  call: (name: string, input: unknown): Promise<Reply> => ipcRenderer.invoke(callChannel, name, input),
  onEvent: (listener: (event: BackendEvent) => void): (() => void) => {
    const pass = (_event: unknown, event: BackendEvent) => listener(event)
    ipcRenderer.on(eventChannel, pass)
    return () => void ipcRenderer.off(eventChannel, pass)
  },
})
