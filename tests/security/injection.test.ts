import { expect, test } from 'vitest'
import { openApp } from './page-under-attack.ts'

test('the page loads without breaking its own policy', async () => {
  const { page } = await openApp()
  await page.addInitScript(() => {
    const broken: string[] = []
    Object.assign(window, { broken })
    document.addEventListener('securitypolicyviolation', event =>
      broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    )
  })
  await page.reload()
  await page.waitForTimeout(700)
  expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([])
})

/** Runs inside the page, where the policy holds; resolves to what the injected code managed. */
const injections: Record<string, () => Promise<string> | string> = {
  // The test's own way in is free of the policy until the next turn of the page.
  eval: async () => {
    await new Promise(resolve => setTimeout(resolve, 0))
    try {
      // biome-ignore lint/security/noGlobalEval: that it fails is what is tested
      return globalThis.eval('"ran"')
    } catch {
      return 'blocked'
    }
  },
  'new Function': async () => {
    await new Promise(resolve => setTimeout(resolve, 0))
    try {
      return new Function('return "ran"')()
    } catch {
      return 'blocked'
    }
  },
  'timer with text': async () => {
    Object.assign(window, { ran: false })
    const later = setTimeout as unknown as (code: string, wait: number) => void
    later('window.ran = true', 0)
    await new Promise(resolve => setTimeout(resolve, 100))
    return (window as unknown as { ran: boolean }).ran ? 'ran' : 'blocked'
  },
  'inline script': async () => {
    Object.assign(window, { ran: false })
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.head.append(script)
    await new Promise(resolve => setTimeout(resolve, 100))
    return (window as unknown as { ran: boolean }).ran ? 'ran' : 'blocked'
  },
  'event attribute': async () => {
    Object.assign(window, { ran: false })
    const box = document.createElement('div')
    box.innerHTML = '<img src="x:" onerror="window.ran = true">'
    document.body.append(box)
    await new Promise(resolve => setTimeout(resolve, 200))
    return (window as unknown as { ran: boolean }).ran ? 'ran' : 'blocked'
  },
  'javascript: link': async () => {
    Object.assign(window, { ran: false })
    const link = document.createElement('a')
    link.href = 'javascript:window.ran = true'
    document.body.append(link)
    link.click()
    await new Promise(resolve => setTimeout(resolve, 200))
    return (window as unknown as { ran: boolean }).ran ? 'ran' : 'blocked'
  },
  'script from a blob': () =>
    new Promise(resolve => {
      const script = document.createElement('script')
      script.src = URL.createObjectURL(new Blob(['void 0']))
      script.onload = () => resolve('ran')
      script.onerror = () => resolve('blocked')
      document.head.append(script)
    }),
  'inline style': async () => {
    const style = document.createElement('style')
    style.textContent = 'body { outline: 7px solid red }'
    document.head.append(style)
    return getComputedStyle(document.body).outlineWidth === '7px' ? 'ran' : 'blocked'
  },
  'base address': async () => {
    const base = document.createElement('base')
    base.href = 'https://stolen.example/'
    document.head.append(base)
    return document.baseURI.startsWith('https://stolen') ? 'ran' : 'blocked'
  },
  'framed page': () =>
    new Promise(resolve => {
      const frame = document.createElement('iframe')
      frame.src = '/'
      document.body.append(frame)
      setTimeout(() => resolve(frame.contentDocument?.querySelector('main, #root') ? 'ran' : 'blocked'), 500)
    }),
}

test('injected code does not run', async () => {
  const { page } = await openApp()
  for (const [name, injection] of Object.entries(injections)) expect(await page.evaluate(injection), name).toBe('blocked')
})
