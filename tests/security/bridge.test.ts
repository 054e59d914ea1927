import type { Frame } from 'playwright-core'
import { expect, test } from 'vitest'
import { browserOrigin, electronOrigin, mayCall } from '../../main/page.ts'
import { openApp } from './page-under-attack.ts'

interface Answer {
  readonly error?: Error
  readonly result?: unknown
}

interface Beneath {
  __playwright__binding__?(text: string): void
  __playwright__binding__controller__: { deliverBindingResult(answer: Answer): void }
}

/**
 * Sends a call the way Playwright does, past the bridge, which hides this. Resolves to the host's
 * answer as text.
 */
async function callBeneathBridge(frame: Frame): Promise<string> {
  return frame.evaluate(
    () =>
      new Promise<string>(resolve => {
        const scope = globalThis as unknown as Beneath
        scope.__playwright__binding__controller__ = {
          deliverBindingResult: ({ error, result }) => resolve(error ? error.message : JSON.stringify(result)),
        }
        setTimeout(() => resolve('no answer'), 2_000)
        const call = { id: 1, a: ['call', 'access.state', { id: 2, o: [] }] }
        scope.__playwright__binding__?.(JSON.stringify({ name: 'psychosocialChannel', seq: 1_000, serializedArgs: [call] }))
      }),
  )
}

test('the page gets three names and cannot change them', async () => {
  const { page } = await openApp()
  const bridge = await page.evaluate(() => {
    const before = window.psychosocial
    try {
      Object.assign(window, { psychosocial: {} })
    } catch {
      // Refused, as it should be.
    }
    return {
      names: Object.keys(window.psychosocial).sort(),
      frozen: Object.isFrozen(window.psychosocial),
      same: before === window.psychosocial,
      host: window.psychosocial.host,
      channelGone: !('psychosocialChannel' in window),
    }
  })
  expect(bridge).toEqual({ names: ['call', 'host', 'onEvent'], frozen: true, same: true, host: 'browser', channelGone: true })
})

test('a frame inside the page has no bridge, and the host refuses it the channel', async () => {
  const { page } = await openApp()
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.srcdoc = '<p>inner</p>'
    document.body.append(frame)
  })
  await page.waitForTimeout(300)
  const inner = page.frames().find(frame => frame !== page.mainFrame())
  if (!inner) throw new Error('The inner frame did not open.')
  expect(await inner.evaluate(() => 'psychosocial' in window)).toBe(false)
  expect(await callBeneathBridge(inner)).toContain('Refused')
  // The same call from the page itself is answered: the refusal above is about who asked.
  expect(await callBeneathBridge(page.mainFrame())).toContain('"ok"')
})

const strange = [
  '',
  'access',
  'access.nothing',
  '__proto__',
  'constructor',
  'toString',
  'access.state\u0000',
  '../access.state',
  'x'.repeat(100_000),
]

test('a call that does not exist comes back as a failure, whatever its name', async () => {
  const { page } = await openApp()
  for (const name of strange) {
    const reply = await page.evaluate(call => window.psychosocial.call(call, {}), name)
    expect(reply.ok, name.slice(0, 40)).toBe(false)
  }
})

test('a name that is not text is refused', async () => {
  const { page } = await openApp()
  const outcome = await page.evaluate(() =>
    window.psychosocial.call({ toString: () => 'access.state' } as unknown as string, {}).then(
      reply => reply.ok,
      () => 'refused',
    ),
  )
  expect(outcome).toBe('refused')
})

for (const origin of [browserOrigin, electronOrigin]) {
  test(`only the window's own frame at ${origin} may call`, () => {
    expect(mayCall({ url: `${origin}/`, isMainFrame: true }, origin)).toBe(true)
    expect(mayCall({ url: `${origin}/index.html#/register`, isMainFrame: true }, origin)).toBe(true)
    expect(mayCall(null, origin)).toBe(false)
    expect(mayCall({ url: `${origin}/`, isMainFrame: false }, origin)).toBe(false)
    for (const url of [
      '',
      'about:blank',
      'https://stolen.example/',
      `${origin}.stolen.example/`,
      `blob:${origin}/1`,
      `data:text/html,${origin}/`,
      'file:///',
      origin,
    ])
      expect(mayCall({ url, isMainFrame: true }, origin), url).toBe(false)
  })
}
