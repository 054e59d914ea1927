/** Browser switches: no network of any kind, nothing remembered, nothing suggested. */
export const switches = [
  // No name resolves and no system proxy is asked: the page is answered by interception, so nothing
  // is lost.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-sync',
  '--disable-crash-reporter',
  '--disable-breakpad',
  '--disable-save-password-bubble',
  '--disable-session-crashed-bubble',
  '--disable-notifications',
  '--disable-speech-api',
  '--disable-features=Translate,AutofillServerCommunication,InterestFeedContentSuggestions,MediaRouter,OptimizationHints,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,DestroyProfileOnBrowserClose,PaintHolding,AvoidUnnecessaryBeforeUnloadCheckSync,msForceBrowserSignIn,msEdgeUpdateLaunchServicesPreferredVersion',
  // Without it a banner says at every start that the switches above are unsupported.
  '--test-type',
  '--disk-cache-size=1',
  '--media-cache-size=1',
]

/** Playwright's defaults for test runs that an app window must not have. */
export const unwantedDefaults = [
  '--enable-automation',
  '--disable-popup-blocking',
  '--disable-ipc-flooding-protection',
  '--unsafely-disable-devtools-self-xss-warnings',
]

/**
 * The window opens before anything can answer for the page, so it starts on a blank document
 * instead of an error.
 */
export const blankAppWindow = '--app=data:text/html,<title>Psychosocial Meetings</title>'
