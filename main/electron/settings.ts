/** What hardens the window. Plain values, so that a test can read them without Electron. */

export const callChannel = 'psychosocial:call'
export const eventChannel = 'psychosocial:event'

/** Not persistent: no cookie, cache or form text of this session ever reaches the disk. */
export const partition = 'psychosocial'

export const appScheme = {
  scheme: 'app',
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    corsEnabled: false,
    bypassCSP: false,
    allowServiceWorkers: false,
    stream: false,
  },
} as const

export const webPreferences = {
  partition,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: '',
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // Dictionaries would have to be downloaded, and text would leave the page for them.
  spellcheck: false,
  // The idle lock counts on timers while another window covers this one.
  backgroundThrottling: false,
} as const

export const windowSettings = {
  width: 1440,
  height: 900,
  minWidth: 800,
  minHeight: 560,
  show: false,
  title: 'Psychosocial Meetings',
  backgroundColor: '#f0f4f5',
  autoHideMenuBar: true,
} as const

/** Developer tools are for development: a packaged app has none. */
export function windowOptions(preload: string, packaged: boolean) {
  return { ...windowSettings, webPreferences: { ...webPreferences, preload, devTools: !packaged } }
}

/** Chromium's own traffic, switched off at the start; the page has none to lose. */
export const commandLine: readonly (readonly [name: string, value: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server', ''],
  ['disable-background-networking', ''],
  ['disable-component-update', ''],
  ['disable-domain-reliability', ''],
  ['disable-breakpad', ''],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
]
