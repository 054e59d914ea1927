import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'

const linux = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/opt/microsoft/msedge/msedge',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
]

const mac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
]

const windows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe']

/** Every place a Chromium-family browser is installed to on this kind of system, best first. */
export function browserPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(root => root !== undefined)
    return windows.flatMap(path => roots.map(root => win32.join(root, path)))
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])]
    return mac.flatMap(path => roots.map(root => posix.join(root, path)))
  }
  return linux
}

/**
 * The installed browser to use, or undefined. PSYCHOSOCIAL_BROWSER names one and then no other is
 * tried.
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string | undefined {
  const places = env.PSYCHOSOCIAL_BROWSER ? [env.PSYCHOSOCIAL_BROWSER] : browserPlaces(platform, env)
  return places.find(place => existsSync(place))
}
