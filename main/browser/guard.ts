import type { BrowserContext, Page } from 'playwright-core'
import { answerRequest, browserOrigin, type PageFiles } from '../page.ts'

/** The page's files and nothing else: every other request, of any kind, ends here. */
export async function serveOnlyPage(context: BrowserContext, files: PageFiles): Promise<void> {
  await context.route('**/*', route => {
    const request = route.request()
    const answer = answerRequest(files, browserOrigin, { url: request.url(), method: request.method() })
    // 'aborted' makes a navigation stay where it is; any other reason would replace the page by an
    // error page.
    const refused = !answer || (request.isNavigationRequest() && answer.status !== 200)
    const reason = request.isNavigationRequest() ? 'aborted' : 'blockedbyclient'
    // A window that closes meanwhile needs no answer any more.
    return (refused ? route.abort(reason) : route.fulfill(answer)).catch(() => undefined)
  })
}

/** One window, showing the page: no permissions, no second window, no way to another address. */
export async function guardWindow(context: BrowserContext, page: Page): Promise<void> {
  // An empty grant for an origin denies every other permission without asking.
  await context.grantPermissions([], { origin: browserOrigin })
  await closeOtherWindows(context, page)
  page.on('dialog', dialog => {
    const done = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()
    done.catch(() => undefined)
  })
  // What interception cannot see (a file dropped on the window, a blob: address) is undone as soon
  // as it happened.
  page.on('framenavigated', frame => {
    if (frame === page.mainFrame() && !frame.url().startsWith(`${browserOrigin}/`)) page.goto(`${browserOrigin}/`).catch(() => undefined)
  })
}

/**
 * Milliseconds after which a window that Playwright has still not reported is closed all the same.
 */
const unreportedAfter = 500

/**
 * Closes any second window or tab. Playwright reports a window only once something was loaded into
 * it, which interception prevents, so the browser itself is watched too; but closing a window
 * before Playwright has taken note of it can freeze the page that opened it, hence the wait.
 */
async function closeOtherWindows(context: BrowserContext, page: Page): Promise<void> {
  context.on('page', other => {
    if (other !== page) other.close().catch(() => undefined)
  })
  const browser = await context.browser()?.newBrowserCDPSession()
  if (!browser) throw new Error('The browser cannot be watched for further windows.')
  const own = await (await context.newCDPSession(page)).send('Target.getTargetInfo')
  browser.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.type !== 'page' || targetInfo.targetId === own.targetInfo.targetId) return
    const close = () => browser.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined)
    setTimeout(close, unreportedAfter).unref()
  })
  await browser.send('Target.setDiscoverTargets', { discover: true })
}
