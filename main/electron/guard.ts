import { app, type Session, type WebContents } from 'electron'
import { answerRequest, electronOrigin, type PageFiles } from '../page.ts'

const network = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']

/**
 * Answers app:// from the built files, refuses every other address, and denies every permission,
 * asked for or looked up.
 */
export function guardSession(session: Session, files: PageFiles): void {
  session.protocol.handle('app', ({ url, method }) => {
    const answer = answerRequest(files, electronOrigin, { url, method })
    if (!answer) return new Response(null, { status: 404 })
    return new Response(new Uint8Array(answer.body), { status: answer.status, headers: answer.headers })
  })
  session.webRequest.onBeforeRequest({ urls: network }, (_details, done) => done({ cancel: true }))
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', event => event.preventDefault())
}

/** No navigation, no second window, no webview, no devices. */
function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', event => event.preventDefault())
  contents.on('will-frame-navigate', event => event.preventDefault())
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.on('select-bluetooth-device', event => event.preventDefault())
}

/**
 * Guards every page there will ever be. Certificates and logins keep Electron's default, which is
 * to refuse.
 */
export function guardApp(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}
