import { Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * The keys people expect (copy, paste, zoom, full screen) and nothing that reloads or opens
 * anything.
 */
export function setMenu(packaged: boolean): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'resetZoom' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(packaged ? [] : [{ role: 'toggleDevTools' } satisfies MenuItemConstructorOptions]),
  ]
  const quit: MenuItemConstructorOptions =
    process.platform === 'darwin' ? { role: 'appMenu' } : { label: 'File', submenu: [{ role: 'quit' }] }
  Menu.setApplicationMenu(Menu.buildFromTemplate([quit, { role: 'editMenu' }, { label: 'View', submenu: view }]))
}
