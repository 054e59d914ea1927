import { expect, test } from 'vitest'
import { eavesdropper, openApp, origin } from './page-under-attack.ts'

async function settled(page: Awaited<ReturnType<typeof openApp>>['page']): Promise<string> {
  await page.waitForTimeout(500)
  await page.waitForURL(`${origin}/**`, { timeout: 5_000 })
  return new URL(page.url()).origin
}

const targets = [
  'https://stolen.example/',
  'data:text/html,<h1>not the app</h1>',
  'about:blank',
  'file:///etc/passwd',
  '/no-such-page.html',
]

for (const target of targets) {
  test(`the window stays with the app when sent to ${target}`, async () => {
    const { page } = await openApp()
    await page.evaluate(to => {
      location.href = to
    }, target)
    expect(await settled(page)).toBe(origin)
    expect(await page.evaluate(() => typeof window.psychosocial)).toBe('object')
  })
}

test('the window stays with the app when sent to another program on this machine', async () => {
  const { page } = await openApp()
  const listener = await eavesdropper()
  await page.evaluate(to => {
    location.href = `${to}?names`
  }, listener.url)
  expect(await settled(page)).toBe(origin)
  expect(listener.visits()).toBe(0)
})

test('a document of its own making gets no foothold: the app comes back', async () => {
  const { page } = await openApp()
  await page.evaluate(() => {
    location.href = URL.createObjectURL(new Blob(['<h1 id="evil">not the app</h1>'], { type: 'text/html' }))
  })
  expect(await settled(page)).toBe(origin)
  expect(page.url()).not.toContain('blob:')
  expect(await page.locator('#evil').count()).toBe(0)
})

test('a form cannot be sent anywhere', async () => {
  const { page } = await openApp()
  const listener = await eavesdropper()
  await page.evaluate(to => {
    const form = document.createElement('form')
    form.action = to
    form.method = 'post'
    document.body.append(form)
    form.submit()
  }, listener.url)
  expect(await settled(page)).toBe(origin)
  expect(listener.visits()).toBe(0)
})

for (const target of ['https://stolen.example/', 'about:blank', '/']) {
  test(`no second window opens for ${target}`, async () => {
    const { page } = await openApp()
    const listener = await eavesdropper()
    await page.evaluate(to => void window.open(to), target === '/' ? '/' : target)
    await page.waitForTimeout(700)
    const browser = await page.context().browser()?.newBrowserCDPSession()
    if (!browser) throw new Error('The browser cannot be asked for its windows.')
    const windows = async () => (await browser.send('Target.getTargets')).targetInfos.filter(({ type }) => type === 'page').length
    await expect.poll(windows, { timeout: 5_000 }).toBe(1)
    expect(listener.visits()).toBe(0)
  })
}

test('a download is refused', async () => {
  const { page } = await openApp()
  const failure = page.waitForEvent('download').then(download => download.failure())
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['names']))
    link.download = 'names.txt'
    link.click()
  })
  expect(await failure).not.toBeNull()
})
